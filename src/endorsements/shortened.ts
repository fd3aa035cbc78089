/** As many whole characters of a text as fit into so many bytes of JSON, with … where some are left out. */
export function shortened(text: string, bytes: number): string {
  const fits = (part: string) => Buffer.byteLength(JSON.stringify(part)) <= bytes
  if (fits(text)) return text
  let part = ''
  for (const letter of text) {
    if (!fits(`${part}${letter}…`)) break
    part += letter
  }
  return `${part.trimEnd()}…`
}

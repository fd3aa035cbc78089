const SEEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([0-9a-f.]{8,17})$/

/** The value of a button that decides about the organisation as it was seen. */
export const seenField = ({ id, version }: { id: string; version: string }): string => `${id}@${version}`

/** Reads what `seenField` wrote; undefined for any other text. */
export function seenIn(text: string): { id: string; version: string } | undefined {
  const [, id, version] = SEEN.exec(text) ?? []
  return id && version ? { id, version } : undefined
}

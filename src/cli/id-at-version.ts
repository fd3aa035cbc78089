/** The form `id@version` in which lists print a name. */
export const idAtVersion = ({ id, version }: { id: string; version: string }): string => `${id}@${version}`

/** Reads `id` or `id@version`, which commands take wherever they take a signature. */
export function readId(text: string): { id: string; version?: string } {
  const [id = '', version] = text.split('@')
  return version === undefined ? { id } : { id, version }
}

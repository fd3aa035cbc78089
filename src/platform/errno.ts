/** The system's name of an error (`ENOENT`, `EADDRINUSE`); undefined when it has none. */
export function errnoOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

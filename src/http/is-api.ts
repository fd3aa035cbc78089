/** Whether a path belongs to programs, which are answered in JSON, errors too. */
export const isApi = (path: string): boolean => /^\/(?:api(?:\/|$)|healthz$|openapi\.json$)/.test(path)

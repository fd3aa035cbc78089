/** Whether a path is for programs, which get JSON, also for errors. */
export const isApi = (path: string): boolean => /^\/(?:api(?:\/|$)|healthz$|openapi\.json$)/.test(path)

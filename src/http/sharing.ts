/** Any cache may serve the answer for a second, and a little longer during a refresh: for data that often changes. */
export const SHORT = 'public, max-age=1, stale-while-revalidate=2, stale-if-error=5'

/** Pages of any site may show the answer. */
export const SHOWN_ANYWHERE: Record<string, string> = { 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** Only our own pages may show the answer. */
export const SHOWN_HERE = { 'Cross-Origin-Resource-Policy': 'same-origin' }

/** Pages of any site may read the answer (CORS). Such requests ignore Cross-Origin-Resource-Policy (Fetch, 3.7). */
export const READ_ANYWHERE = { 'Access-Control-Allow-Origin': '*' }

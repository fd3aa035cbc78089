/** For a second from any cache, and a little longer while it is fetched anew: for what moves all the time. */
export const SHORT = 'public, max-age=1, stale-while-revalidate=2, stale-if-error=5'

/** Any page may show it. */
export const SHOWN_ANYWHERE: Record<string, string> = { 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** Only our own pages may. */
export const SHOWN_HERE = { 'Cross-Origin-Resource-Policy': 'same-origin' }

/** Any page may read it (CORS). Who asks so is not asked about Cross-Origin-Resource-Policy (Fetch, 3.7). */
export const READ_ANYWHERE = { 'Access-Control-Allow-Origin': '*' }

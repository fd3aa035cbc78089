/** For a second from any cache, and a little longer while it is fetched anew: for what moves all the time. */
export const SHORT = 'public, max-age=1, stale-while-revalidate=2, stale-if-error=5'

/** Any page may show it. */
export const SHOWN_ANYWHERE = { 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** Any page may show it, and read it. */
export const READ_ANYWHERE = { 'Access-Control-Allow-Origin': '*', ...SHOWN_ANYWHERE }

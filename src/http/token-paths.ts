/**
 * Paths that are followed by one of our tokens, as in `/c/<token>`. Their answers are never stored, indexed or
 * compressed, and neither Referer nor Onion-Location repeats the token.
 */
export const TOKEN_PATHS = [
  '/c',
  '/m',
  '/r',
  '/e',
  '/o',
  '/preview',
  '/staff/invite',
  '/staff/reset',
  '/staff/stop-reset',
  '/staff/demo',
] as const

export type TokenPath = (typeof TOKEN_PATHS)[number]

// A link with a doubled slash leads nowhere, but still holds its token.
const FOLLOWED = new RegExp(`^(?:${TOKEN_PATHS.map((path) => path.replaceAll('/', '/+')).join('|')})/+[^/]`)

/** Whether the path holds a token: `/c/<token>`, `/m/<token>/withdraw`; not `/c` or `/cx/<token>`. */
export const holdsToken = (path: string): boolean => FOLLOWED.test(path)

/** The token path at which `path` begins, with or without a token behind it. */
export const tokenPathOf = (path: string): TokenPath | undefined =>
  TOKEN_PATHS.find((known) => path === known || path.startsWith(`${known}/`))

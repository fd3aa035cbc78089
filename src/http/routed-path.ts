import { getPath } from 'hono/utils/url'
import { TOKEN_PATHS } from './token-paths.ts'

/**
 * The path by which a request is routed. Of a segment that should be a token, its first run of exactly 43 letters of
 * base64url is left: mail programs and chats take brackets, full stops or spaces around a link for part of it. Capitals
 * and doubled slashes before it are mended, too.
 */
export const routedPath = (request: Request): string => withBareToken(getPath(request))

const TOKEN_SEGMENT = new RegExp(`^(${TOKEN_PATHS.map((path) => path.replaceAll('/', '/+')).join('|')})/+([^/]+)`, 'i')

function withBareToken(path: string): string {
  const [start, before = '', segment = ''] = TOKEN_SEGMENT.exec(path) ?? []
  const token = start && TOKEN.exec(withoutEscapes(segment))?.[0]
  return token ? `${before.toLowerCase().replace(/\/+/g, '/')}/${token}${path.slice(start.length)}` : path
}

/** A longer run is no token: nobody could say which 43 of its letters were meant. */
const TOKEN = /(?<![\w-])[\w-]{43}(?![\w-])/

/** The text with a space for each escape that is still there after decoding: the letters of an escape are none of ours. */
export const withoutEscapes = (path: string): string => path.replace(/%[0-9a-f]{2}/gi, ' ')

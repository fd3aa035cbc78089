import type { IncomingMessage } from 'node:http'
import { Agent, request } from 'node:https'
import { TLSSocket } from 'node:tls'
import { codeOf } from '../../db/database.ts'
import type { PageFault } from '../../deps/domains.ts'
import type { Place } from './wire.ts'

const MOST_BYTES = 4_096
const MOST_HEADER = 16_384
const HEADERS = {
  'User-Agent': 'undersigned (petition platform; looks for the line that an organisation put on its own website)',
  Accept: 'text/plain',
  'Accept-Encoding': 'identity',
}

/** `text` only where the status is 200. */
export type Got =
  | { is: 'answer'; status: number; location: string | undefined; text: string }
  | { is: 'fault'; fault: PageFault }

/**
 * Gets one page from `place`, the checked address of its host, until `end`: 4 KB at most, without compression, cookies or a
 * proxy. Follows no redirect.
 */
export async function getPage(
  url: URL,
  place: Place,
  { end, authorities }: { end: AbortSignal; authorities: readonly string[] | undefined },
): Promise<Got> {
  const asked = request({
    host: place.address,
    port: place.port,
    servername: url.hostname,
    path: url.pathname + url.search,
    headers: { Host: url.hostname, ...HEADERS },
    // An agent of its own: it keeps no connection, and knows no proxy of the environment.
    agent: new Agent({ keepAlive: false, maxCachedSessions: 0 }),
    maxHeaderSize: MOST_HEADER,
    insecureHTTPParser: false,
    rejectUnauthorized: true,
    ...(authorities && { ca: [...authorities] }),
    signal: end,
  })
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      // An upgrade that nobody asked for brings neither a response nor an error.
      asked
        .on('response', resolve)
        .on('error', reject)
        .on('close', () => reject(new Error('closed')))
      asked.end()
    })
    const { statusCode: status = 0, headers } = response
    if (status !== 200) return { is: 'answer', status, location: headers.location, text: '' }
    const text = await textOf(response)
    // A body without a length ends with the connection, also when it is we who end that.
    if (end.aborted) return { is: 'fault', fault: 'silent' }
    return typeof text === 'string' ? { is: 'answer', status, location: undefined, text } : { is: 'fault', ...text }
  } catch (error) {
    return { is: 'fault', fault: end.aborted ? 'silent' : faultOf(error, asked.socket) }
  } finally {
    asked.destroy()
  }
}

async function textOf(response: IncomingMessage): Promise<string | { fault: PageFault }> {
  const encoding = response.headers['content-encoding'] ?? 'identity'
  if (encoding.toLowerCase() !== 'identity') return { fault: 'not_text' }
  const bytes: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of response) {
      length += chunk.length
      if (length > MOST_BYTES) return { fault: 'too_long' }
      bytes.push(chunk)
    }
  } catch {
    return { fault: 'broken' }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(bytes))
  } catch {
    return { fault: 'not_text' }
  }
}

const UNREACHABLE = ['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES', 'EPERM']

function faultOf(error: unknown, socket: unknown): PageFault {
  if (socket instanceof TLSSocket && socket.authorizationError) return 'certificate'
  const code = codeOf(error) ?? ''
  if (code === 'HPE_HEADER_OVERFLOW') return 'too_long'
  return UNREACHABLE.includes(code) ? 'refused' : 'broken'
}

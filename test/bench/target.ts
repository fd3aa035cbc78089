import { askOnce } from './ask-once.ts'

/** A request to be sent many times, and the answer to expect. */
export interface Target {
  name: string
  /** The process of the server that answers. */
  pid: number
  url: string
  headers: Record<string, string>
  status: 200 | 304
  /** The size of the answer's body as sent. */
  bytes: number
}

interface Wanted {
  name: string
  pid: number
  url: string
  /** The content encoding to ask for; undefined: identity. */
  encoding?: 'gzip' | 'br'
  /** Sends the current ETag, so that the answer is 304. */
  unchanged?: true
}

/** Sends the wanted request once. Returns the target, or a line that says why the answer is not the wanted one. */
export async function findTarget({ name, pid, url, encoding, unchanged }: Wanted): Promise<Target | string> {
  const accept = { 'Accept-Encoding': encoding ?? 'identity', 'Accept-Language': 'en' }
  const answer = await askOnce(url, accept)
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  const sent = answer.headers['content-encoding']
  if (sent !== encoding) return `${name}: asked for ${encoding ?? 'it as it is'}, it comes ${sent ?? 'as it is'}`
  if (!unchanged) return { name, pid, url, headers: accept, status: 200, bytes: answer.body.length }

  const { etag } = answer.headers
  if (typeof etag !== 'string') return `${name}: there is no ETag`
  const headers = { ...accept, 'If-None-Match': etag }
  const again = await askOnce(url, headers)
  if (again.status !== 304) return `${name}: it is answered ${again.status}`
  return { name, pid, url, headers, status: 304, bytes: again.body.length }
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An e-mail in the form of the company's API. */
export interface ApiEmail {
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

export interface ApiCall {
  path: string
  key: string
  authorization: string
  emails: ApiEmail[]
}

/** How the next request is met. `lose`: accepted, but the answer never comes. */
export type Mishap =
  | { status: number; name: string; message?: string; retryAfter?: number }
  | { page: number }
  | 'hang'
  | 'lose'

export interface ResendFake {
  url: string
  apiKey: string
  /** Every request for a batch, the refused ones too. */
  calls: ApiCall[]
  /** What was accepted, once each, as the company would deliver it. */
  letters: ApiEmail[]
  /** The next requests are met so, in that order; those after them are served. */
  next(...mishaps: Mishap[]): void
  /** A batch with a letter to such an address is refused as a whole. */
  refuseAddress(address: string | undefined): void
  /** The key may send and do nothing else. */
  restrictKey(): void
  close(): Promise<void>
}

/** Resend's API as far as we use it, on a free port of 127.0.0.1: batches, idempotency keys, its errors, and silence. */
export async function startResendFake(): Promise<ResendFake> {
  const apiKey = 're_test'
  const calls: ApiCall[] = []
  const letters: ApiEmail[] = []
  const accepted = new Map<string, string>()
  const mishaps: Mishap[] = []
  let bad: string | undefined
  let restricted = false

  const server = createServer(async (request, response) => {
    const body = await textOf(request)
    if (request.headers.authorization !== `Bearer ${apiKey}`)
      return refuse(response, 401, 'invalid_api_key', 'API key is invalid')
    if (request.url === '/domains')
      return restricted
        ? refuse(response, 401, 'restricted_api_key', 'This API key is restricted to only send emails')
        : answer(response, 200, { data: [] })
    if (request.url !== '/emails/batch' || request.method !== 'POST') return refuse(response, 404, 'not_found', 'no')
    const emails = JSON.parse(body) as ApiEmail[]
    const key = String(request.headers['idempotency-key'])
    calls.push({ path: request.url, key, authorization: request.headers.authorization, emails })

    const mishap = mishaps.shift()
    if (mishap === 'hang') return
    if (mishap && mishap !== 'lose') return meet(response, mishap)
    if (emails.length > 100) return refuse(response, 422, 'validation_error', 'at most 100 emails')
    if (emails.some(({ to }) => bad !== undefined && to.includes(bad)))
      return refuse(response, 422, 'validation_error', 'Invalid `to` field')
    const known = accepted.get(key)
    if (known !== undefined && known !== body) return refuse(response, 409, 'invalid_idempotent_request', 'other body')
    if (known === undefined) letters.push(...emails)
    accepted.set(key, body)
    if (mishap !== 'lose') answer(response, 200, { data: emails.map((_, i) => ({ id: `${key}-${i}` })) })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey,
    calls,
    letters,
    next: (...more) => mishaps.push(...more),
    refuseAddress: (address) => {
      bad = address
    },
    restrictKey: () => {
      restricted = true
    },
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function meet(response: ServerResponse, mishap: Exclude<Mishap, string>): void {
  if ('page' in mishap) {
    response.writeHead(mishap.page, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>')
    return
  }
  if (mishap.retryAfter !== undefined) response.setHeader('retry-after', mishap.retryAfter)
  refuse(response, mishap.status, mishap.name, mishap.message ?? 'no')
}

const refuse = (response: ServerResponse, statusCode: number, name: string, message: string): void =>
  answer(response, statusCode, { statusCode, name, message })

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

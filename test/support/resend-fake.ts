import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An e-mail in the form of Resend's API. */
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

/** A bad answer to a request. `hang`: no answer. `lose`: accepted, but no answer. `page`: HTML with that status. */
export type Mishap =
  | { status: number; name: string; message?: string; retryAfter?: number }
  | { page: number }
  | 'hang'
  | 'lose'

export interface ResendFake {
  url: string
  apiKey: string
  /** All requests for a batch, refused requests too. */
  calls: ApiCall[]
  /** Accepted e-mails, each once, as Resend would deliver them. */
  letters: ApiEmail[]
  /** Meets the next requests with these mishaps, in this order; later requests are served. */
  next(...mishaps: Mishap[]): void
  /** Refuses every batch that has a letter to this address; undefined refuses none. */
  refuseAddress(address: string | undefined): void
  /** Restricts the key to sending. */
  restrictKey(): void
  close(): Promise<void>
}

/** Fakes the part of Resend's API that we use, on a free port of 127.0.0.1: batches, idempotency keys, and errors. */
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

import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Visibility } from '../../src/core/visibility.ts'
import { SLUG } from './site.ts'

const VISIBILITIES: Visibility[] = ['public', 'private', 'anonymous']

/** An answer of the API: a JSON body, whatever the status. */
export interface Answer {
  status: number
  headers: Headers
  body: Record<string, unknown>
}

export const newRetry = (): string => randomBytes(16).toString('base64url')

/** Signs by the API, with the visibilities in turn: person `n` 0 is public, 1 private, 2 anonymous, 3 public, … */
export const askToSign = (url: string, email: string, n = 0): Promise<Answer> =>
  post(`${url}/api/v1/appeals/${SLUG}/signatures`, {
    visibility: VISIBILITIES[n % VISIBILITIES.length],
    name: `Вольга ${'абвгдежзік'[n % 10]}-Ковалева`,
    email,
    consent: true,
  })

/** Confirms by the API. */
export const askToConfirm = (url: string, token: string, retry?: string): Promise<Answer> =>
  post(`${url}/api/v1/confirmations`, { token, ...(retry && { retry }) })

/** State of a manage token's signature (`waiting`, `counted`, …), or the HTTP status when it is not 200. */
export async function stateOf(url: string, manageToken: string): Promise<unknown> {
  const response = await fetch(`${url}/api/v1/signature`, { headers: { authorization: `Bearer ${manageToken}` } })
  const { state } = (await response.json()) as { state?: unknown }
  return response.status === 200 ? state : response.status
}

async function post(url: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  }
}

/** Expects a 503 problem with Retry-After. */
export function expectPaused({ status, headers, body }: Answer): void {
  expect(body).toMatchObject({ status: 503, type: '/problems/unavailable' })
  expect([status, headers.get('content-type')]).toEqual([503, 'application/problem+json'])
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
}

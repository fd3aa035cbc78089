import type { Hono } from 'hono'
import { createApp } from '../../src/app.ts'
import { asToken, type Token } from '../../src/core/secret-text.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { readAssets } from '../../src/platform/assets-files.ts'
import type { TestDeps } from '../support/deps.ts'

export interface Asking extends Omit<RequestInit, 'headers'> {
  headers?: Record<string, string>
  /** Body to send as JSON, by POST unless `method` says otherwise. */
  json?: unknown
  /** Fields to send as a form, by POST unless `method` says otherwise. */
  form?: Record<string, string>
}

export interface TestSite {
  app: Hono
  ask(path: string, asking?: Asking): Promise<Response>
  /** Delivers the waiting letters; resolves to the links in all letters to that address, oldest first. */
  linksTo(address: string): Promise<string[]>
  /** Log lines of faults. There must be none, whatever was sent. */
  faults(): string[]
}

/** Makes the whole app, to be asked without a network. */
export async function openSite(deps: TestDeps): Promise<TestSite> {
  const app = createApp(deps, await readAssets())
  return {
    app,
    ask: async (path, asking = {}) => app.request(path, requestOf(asking), { connection: HERE }),
    async linksTo(address) {
      await deliver(deps)
      const letters = (deps.mailer.letters?.() ?? []).filter(({ to }) => to === address)
      return letters.reverse().map(({ text }) => /https?:\/\/\S+/.exec(text)?.[0] ?? '')
    },
    faults: () => deps.lines.filter((line) => line.includes('"http.fault"')),
  }
}

/** The connection of a browser on the same machine. */
const HERE = { remoteAddress: '127.0.0.1', localAddress: '127.0.0.1' }

function requestOf({ json, form, ...asking }: Asking): RequestInit {
  const init = { ...asking, headers: { Host: 'localhost', ...asking.headers } }
  if (json !== undefined)
    return {
      method: 'POST',
      body: JSON.stringify(json),
      ...init,
      headers: { 'Content-Type': 'application/json', ...init.headers },
    }
  if (form)
    return {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      ...init,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...init.headers },
    }
  return init
}

/** The token at the end of a link. */
export const tokenIn = (link: string | undefined): Token => asToken(link?.split('/').at(-1) ?? '')

/** Body of a valid submission, with the fields of `more` changed or added. */
export const signBody = (more: Record<string, unknown> = {}) => ({
  visibility: 'public',
  name: 'Maryia Kazlova',
  descriptor: 'sister of a prisoner',
  country: 'PL',
  email: 'maryia@example.org',
  locale: 'en',
  consent: true,
  ...more,
})

/** Signs by the API; resolves to the token in the letter. */
export async function signByApi(
  site: TestSite,
  slug: string,
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Token> {
  const answer = await site.ask(`/api/v1/appeals/${slug}/signatures`, { json: body, headers })
  if (answer.status !== 202) throw new Error(`signing answered ${answer.status}: ${await answer.text()}`)
  return tokenIn((await site.linksTo(String(body.email))).at(-1))
}

/** Signs and confirms by the API; resolves to the manage token. */
export async function signedByApi(site: TestSite, slug: string, body: Record<string, unknown>): Promise<Token> {
  const token = await signByApi(site, slug, body)
  const answer = await site.ask('/api/v1/confirmations', { json: { token } })
  return ((await answer.json()) as { manageToken: Token }).manageToken
}

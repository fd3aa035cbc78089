import { expect } from 'vitest'
import type { Token } from '../../src/core/secret-text.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { readLog } from '../../src/staff/read-log.ts'
import { actorOf } from '../../src/staff/sessions/session.ts'
import type { TestDb } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { namesOf } from '../support/moderate.ts'
import { join, sessionOf } from '../support/staff.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { type Desk, openDesk } from './desk.ts'

export const SLUG = 'release'
export const PATH = `/staff/a/${SLUG}/names`

/** The text of a page, in one line. */
export const plain = (page: string): string =>
  page
    .replace(/<head>[\s\S]*<\/head>|<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .trim()

/** The fields of one form of a page: hidden inputs, and the buttons that send it. */
export function fieldsOf(page: string, form: string): [string, string][] {
  const [, body = ''] = new RegExp(`<form[^>]*${form}[^>]*>([\\s\\S]*?)</form>`).exec(page) ?? []
  return [...body.matchAll(/<(?:input|button)[^>]* name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ])
}

/** The field that a button of one name's row sends. */
export function buttonOf(page: string, label: string): [string, string] {
  const [tag = ''] = new RegExp(`<button[^>]*aria-label="${label}"[^>]*>`).exec(page) ?? []
  const [, name = '', value = ''] = / name="(\w+)" value="([^"]*)"/.exec(tag) ?? []
  if (!value) throw new Error(`no button ${label}`)
  return [name, value]
}

/** The desk with an open appeal, asked by a moderator. */
export async function openNames(on: TestDb, { safety = 'protected' as 'protected' | 'open' } = {}) {
  const deps = await testDeps(on, { env: { SIGN_LIMIT: '0' } })
  await makeCampaign(deps)
  await makeAppeal(deps, SLUG, { safety })
  const member = await join(deps, { role: 'moderator' })
  const { token } = member
  const desk = await openDesk(deps)
  const get = async (query = '', by: Token | undefined = token) => {
    const answer = await desk.ask(`${PATH}?${query}`, { token: by })
    return { status: answer.status, page: await answer.text() }
  }
  const post = async (fields: [string, string][], query = '', by: Token | undefined = token) => {
    const answer = await desk.ask(`${PATH}?${query}`, {
      token: by,
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
    return { status: answer.status, page: await answer.text() }
  }
  const looks = async () => {
    const names = await namesOf(deps, OPERATOR, { slug: SLUG, look: 'all' })
    return Object.fromEntries(names.map(({ name, look }) => [name, look]))
  }
  const idOf = async (wanted: string) =>
    (await namesOf(deps, OPERATOR, { slug: SLUG, look: 'all' })).find(({ name }) => name === wanted)?.id ?? ''
  const actor = async () => actorOf(await sessionOf(deps, token))
  const logged = async () => {
    const { entries } = await readLog(deps, await actor(), { campaignId: (await actor()).campaign, limit: 50 })
    return entries
      .filter(({ action }) => /^(name|report)\./.test(action))
      .map(({ action, detail }) => ({ action, n: detail.names ?? 1 }))
  }
  return { deps, desk, token, get, post, looks, idOf, actor, logged }
}

/** Signs and settles names; returns their own links. */
export async function signNames(deps: TestDeps, ...names: string[]): Promise<Token[]> {
  const tokens: Token[] = []
  for (const name of names)
    tokens.push(await signed(deps, SLUG, { address: `${name.replace(/\W/g, '')}@example.org`, name }))
  await settled(deps, SLUG)
  return tokens
}

/** Reports a name as a reader does. */
export async function report({ site }: Desk, id: string, words: string) {
  const answer = await site.ask(`/a/${SLUG}/report/${id}`, { form: { reason: 'spam', words } })
  expect(answer.status).toBe(200)
}

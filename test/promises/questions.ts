import { expect } from 'vitest'
import { removeSignature } from '../../src/moderation/states.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { type TestSite, tokenIn } from '../api/site.ts'
import { namesOf } from '../support/moderate.ts'
import type { Journey } from './everybody.ts'
import { addressOf, HEADERS, nameOf, type Person, reportOf } from './people.ts'

/** Strangers report two names in words; one of the two is then erased, because its bearer never signed. */
export async function namesAreReported({ deps, site }: Journey): Promise<void> {
  const names = await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' })
  const idOf = (person: Person) => names.find(({ name }) => name === nameOf(person).normalize('NFC'))?.id ?? ''
  for (const person of ['shown', 'erased'] as const) {
    const form = { reason: 'person', words: reportOf(person) }
    const answer = await site.ask(`/a/release/report/${idOf(person)}`, { form, headers: HEADERS })
    expect(answer.status, person).toBe(200)
  }
  await removeSignature(deps, OPERATOR, { slug: 'release', id: idOf('erased') })
}

/** A signer and a stranger ask for their links. The letters leave, and their tokens stay valid for a day. */
export async function linksAreAsked({ deps, site, sink, tokens }: Journey): Promise<void> {
  for (const [person, by] of [
    ['shown', 'api'],
    ['stranger', 'form'],
  ] as const) {
    await asksForLinks(site, person, by)
    await deliver(deps)
    const { text = '' } = await sink.parsed(sink.letters.at(-1) as (typeof sink.letters)[number])
    const token = tokenIn(/https?:\/\/\S+/.exec(text)?.[0])
    tokens.set(`recovery of ${person}`, token)
    const opened = await site.ask('/api/v1/manage-links/open', { json: { token }, headers: HEADERS })
    expect(await opened.json(), person).toMatchObject({ signatures: Array(person === 'shown' ? 1 : 0).fill({}) })
    expect((await site.ask(`/r/${token}`, { headers: HEADERS })).status, person).toBe(200)
  }
}

export async function asksForLinks(site: TestSite, person: string, by: 'api' | 'form'): Promise<void> {
  const email = addressOf(person)
  const answer =
    by === 'api'
      ? await site.ask('/api/v1/manage-links', { json: { appeal: 'release', email }, headers: HEADERS })
      : await site.ask('/a/release/manage', { form: { email }, headers: HEADERS })
  expect(answer.status, person).toBe(by === 'api' ? 202 : 200)
}

import { expect } from 'vitest'
import { setState } from '../support/offers.ts'
import type { Journey } from './everybody.ts'
import { addressOf, HEADERS, nameOf, organisationOf, statementOf, wordsOf } from './people.ts'

/** Offers an organisation's endorsement, with what its representative fills in. */
export async function offers({ site }: Pick<Journey, 'site'>, person: string): Promise<void> {
  const organisation = { name: organisationOf(person), nameEn: `Union ${person}`, website: 'kanarek.example' }
  const contact = { name: nameOf(person), role: wordsOf(person), email: addressOf(person) }
  const json = { organisation, contact, consent: true }
  expect((await site.ask('/api/v1/appeals/release/endorsements', { json, headers: HEADERS })).status, person).toBe(202)
}

/** Lets representatives confirm their letters, and brings about what becomes of each. */
export async function organisationsAreConfirmed({ deps, site, tokens }: Journey): Promise<void> {
  const token = (person: string) => tokens.get(person) ?? ''
  for (const person of ['endorser', 'endorser-declined', 'endorser-withdrawn']) {
    const retry = `retry-of-kanarek-${person}`
    const json = { token: token(person), retry }
    const answer = await site.ask('/api/v1/endorsement-confirmations', { json, headers: HEADERS })
    expect(answer.status, person).toBe(200)
    tokens.set(`own link of ${person}`, /"manageToken":"([^"]+)"/.exec(await answer.text())?.[1] ?? '')
  }
  const rejected = { token: token('endorser-rejected'), silence: true }
  await site.ask('/api/v1/endorsement-confirmations/reject', { json: rejected, headers: HEADERS })
  await setState(deps, organisationOf('endorser-declined'), 'declined', '2027-03-12')
  const own = (person: string) => ({ ...HEADERS, Authorization: `Bearer ${tokens.get(`own link of ${person}`)}` })
  for (const person of ['endorser', 'endorser-withdrawn']) {
    const organisation = { country: 'LT', kind: 'media', statements: { en: statementOf(person) } }
    const change = { method: 'PATCH', json: { organisation }, headers: own(person) }
    expect((await site.ask('/api/v1/endorsement', change)).status, person).toBe(200)
  }
  // A change that waits goes with its organisation.
  const withdrawn = organisationOf('endorser-withdrawn')
  await setState(deps, withdrawn, 'listed', '2027-03-12')
  const waits = { organisation: { nameEn: withdrawn, statements: { en: `${statementOf('endorser-withdrawn')}!` } } }
  const proposal = { method: 'PATCH', json: waits, headers: own('endorser-withdrawn') }
  expect((await site.ask('/api/v1/endorsement', proposal)).status).toBe(200)
  const withdrawal = { method: 'DELETE', headers: own('endorser-withdrawn') }
  expect((await site.ask('/api/v1/endorsement', withdrawal)).status).toBe(204)
}

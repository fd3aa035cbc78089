import { beforeEach, expect, test } from 'vitest'
import { changeEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { decided, organisation, queueOf, reported, SLUG } from '../endorsements/decisions.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { addProof, endorsed } from '../support/offers.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { openStaffApi, type StaffApi } from './staff-api.ts'

const LIST = `/appeals/${SLUG}/endorsements`

eachDatabase('The organisations of an appeal by the staff API', (use) => {
  let deps: TestDeps
  let api: StaffApi

  beforeEach(async () => {
    deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    await makeAppeal(deps, SLUG, { safety: 'protected' })
    api = await openStaffApi(deps)
  })

  const offer = (name: string, more: object = {}) =>
    endorsed(deps, SLUG, { address: `alena@ringers.example`, name, country: 'LT', ...more })
  const decide = async (name: string, json: object, asking = {}) => {
    const { id, version } = await organisation(deps, name)
    return api.ask(`${LIST}/${id}/decisions`, { json: { version, ...json }, ...asking })
  }

  test('have all that is needed to decide, and no other field', async () => {
    await offer('Ringers', { website: 'https://ringers.example/', nameEn: 'The Ringers' })
    await addProof(deps, 'Ringers', { checked_on: '2027-03-12', seen_on: '2027-03-10', missing_since: '2027-03-12' })
    const proofs = [{ method: 'dns', domain: 'ringers.example', seenOn: '2027-03-10', present: true }]
    const { status, body } = await api.ask(LIST, { role: 'moderator', access: 'read' })
    expect(status).toBe(200)
    expect(body).toEqual({
      next: null,
      endorsements: [
        {
          ...{ id: expect.any(String), version: expect.stringMatching(/^[0-9a-f]{8}$/), state: 'waiting' },
          organisation: {
            ...{ name: 'Ringers', nameEn: 'The Ringers', country: 'LT', website: 'https://ringers.example/' },
            ...{ names: {}, kind: null, statements: {} },
          },
          origin: 'offered',
          ...{ proposed: null, since: '2027-03-12', confirmedOn: null, reason: null },
          representative: { name: 'Alena Zvanko', role: 'secretary', email: 'alena@ringers.example', locale: 'en' },
          ...{ initiates: false, mailboxAtWebsite: true, proofs, lookAlikes: [], foreignLetters: [], reports: [] },
        },
      ],
    })
  })

  test('are listed by state, page by page', async () => {
    for (const name of ['A', 'B', 'C', 'D']) await offer(name)
    await decided(deps, 'A', 'approve')
    await decided(deps, 'B', 'decline', { reason: 'not clear' })
    await decided(deps, 'C', 'approve')
    await reported(deps, (await organisation(deps, 'C')).id, 'never agreed')
    const names = async (query: string) =>
      (await api.ask(`${LIST}${query}`)).body.endorsements
        .map(({ organisation: { name } }: { organisation: { name: string } }) => name)
        .sort()
    expect(await names('')).toEqual(['D'])
    expect(await names('?state=waiting')).toEqual(['D'])
    expect(await names('?state=listed')).toEqual(['A', 'C'])
    expect(await names('?state=declined')).toEqual(['B'])
    expect(await names('?state=reported')).toEqual(['C'])
    expect(await names('?state=removed')).toEqual([])
    const first = (await api.ask(`${LIST}?state=listed&limit=1`)).body
    const second = (await api.ask(`${LIST}?state=listed&limit=1&after=${encodeURIComponent(first.next)}`)).body
    expect(second.endorsements[0].id).not.toBe(first.endorsements[0].id)
    expect(second.next).toBeNull()
  })

  test.each(['state=pending', 'state=', 'limit=0', 'after=x', 'after='])(
    'refuse the query %s with 422',
    async (query) => {
      const { status, body } = await api.ask(`${LIST}?${query}`)
      expect([status, body.errors[0].path]).toEqual([422, query.split('=')[0]])
    },
  )

  test('are approved, declined and removed; the answer is what stands there then', async () => {
    await offer('A')
    const approved = await decide('A', { as: 'approve' }, { role: 'editor' })
    expect(approved).toMatchObject({ status: 200, body: { state: 'listed', confirmedOn: '2027-03-12' } })
    await offer('B')
    const declined = await decide('B', { as: 'decline', reason: 'not clear who you are' })
    expect(declined).toMatchObject({ status: 200, body: { state: 'declined', reason: 'not clear who you are' } })
    const removed = await decide('A', { as: 'remove' })
    expect(removed).toMatchObject({ status: 200, body: { state: 'removed', representative: null } })
    expect(removed.body.organisation).toMatchObject({ name: 'A', website: null })
  })

  test('answer 409 with what stands there now when it is another one', async () => {
    const own = await offer('A')
    const seen = await organisation(deps, 'A')
    await changeEndorsement(deps, own, { name: 'A better name', nameEn: null, country: null, website: null })
    const { status, body } = await api.ask(`${LIST}/${seen.id}/decisions`, {
      json: { version: seen.version, as: 'approve' },
    })
    expect([status, body.type]).toEqual([409, '/problems/changed'])
    expect(body.endorsement).toMatchObject({ organisation: { name: 'A better name' }, state: 'waiting' })
    const again = { json: { version: body.endorsement.version, as: 'approve' } }
    expect((await api.ask(`${LIST}/${seen.id}/decisions`, again)).status).toBe(200)
  })

  test.each([
    { as: 'decline' },
    { as: 'decline', reason: '' },
    { as: 'decline', reason: 'see https://example.org/why' },
    { as: 'remove', reason: 'a'.repeat(141) },
    { as: 'hide' },
    { as: 'approve', version: undefined },
    { as: 'approve', other: 1 },
  ])('refuse the decision %o with 422, and nothing is decided', async (json) => {
    await offer('A')
    expect((await decide('A', json)).status).toBe(422)
    expect(await queueOf(deps)).toHaveLength(1)
  })

  test('are those of the own campaign: of another one every answer is that of nothing', async () => {
    await offer('A')
    await makeCampaign(deps, 0, 'strangers')
    const { id, version } = await organisation(deps, 'A')
    const as = { campaign: 'strangers' }
    const json = { version, as: 'approve' }
    const foreign = [
      await api.ask(LIST, as),
      await api.ask(`${LIST}/${id}/decisions`, { ...as, json }),
      await api.ask(`${LIST}/00000000-0000-4000-8000-000000000000/decisions`, { ...as, json }),
    ]
    const none = await api.ask('/appeals/none/endorsements', as)
    for (const { status, text } of foreign) expect([status, text]).toEqual([none.status, none.text])
    expect(none.status).toBe(404)
    expect((await api.ask(`${LIST}/00000000-0000-4000-8000-000000000000/decisions`, { json })).text).toBe(none.text)
    expect(await queueOf(deps)).toHaveLength(1)
  })

  test('are counted in the list of appeals: offers, changes and reported ones, and none for an exporter', async () => {
    const waiting = async (role: 'owner' | 'exporter' = 'owner') =>
      (await api.ask('/appeals', { role })).body.appeals[0].waiting.endorsements
    expect(await waiting()).toBe(0)
    const own = await offer('A')
    await offer('B')
    expect(await waiting()).toBe(2)
    await decided(deps, 'A', 'approve')
    expect(await waiting()).toBe(1)
    await changeEndorsement(deps, own, { name: 'A more', nameEn: null, country: null, website: null })
    await reported(deps, (await organisation(deps, 'A')).id)
    expect(await waiting()).toBe(2)
    expect(await waiting('exporter')).toBe(0)
  })
})

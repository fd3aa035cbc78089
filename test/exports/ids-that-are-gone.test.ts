import { expect, test } from 'vitest'
import type { Token } from '../../src/core/secret-text.ts'
import { holdSignature, removeSignature } from '../../src/moderation/states.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { SEALED, takeList } from '../support/exported-list.ts'
import { hideName } from '../support/moderate.ts'
import { makeAppeal, makeCampaign, type Person, settled, signed } from '../support/world.ts'

const ANNA = { address: 'anna@example.org', name: 'Anna' }

interface Gone {
  as?: Person['visibility']
  /** Whether the list is taken while the signature stands, and then names it. */
  isListed?: boolean
  settles?: boolean
  /** Ends the signature, or its id. */
  end(deps: TestDeps, link: Token, id: string): Promise<unknown>
}

const withdrawn: Gone['end'] = (deps, link) => withdraw(deps, link)
const removed: Gone['end'] = (deps, _, id) => removeSignature(deps, OPERATOR, { slug: 'release', id })
const changed =
  (to: Person['visibility']): Gone['end'] =>
  (deps, link) =>
    changeSignature(deps, link, { visibility: to, name: 'Anna' })
async function replaced(deps: TestDeps) {
  await signed(deps, 'release', { ...ANNA, name: 'Hanna' })
  await settled(deps, 'release')
}
/** Does `first`, then withdraws. */
const after =
  (first: Gone['end']): Gone['end'] =>
  async (deps, link, id) => {
    await first(deps, link, id)
    await withdraw(deps, link)
  }
const hidden: Gone['end'] = (deps, _, id) => hideName(deps, OPERATOR, { slug: 'release', id })
const held: Gone['end'] = (deps, _, id) => holdSignature(deps, OPERATOR, { slug: 'release', id, reason: 'sent twice' })
const renamed: Gone['end'] = (deps, link) => changeSignature(deps, link, { descriptor: 'writes for poczta.by' })
const neverSeated: Gone['end'] = (deps, _, id) =>
  deps.db
    .updateTable('signatures')
    .set({ state: 'invalid', no_seat: true, email_index: null, seat: null })
    .where('id', '=', id)
    .execute()

embeddedOnly('the sealed list', (use) => {
  async function gone({ as = 'public', isListed = true, settles = true, end }: Gone) {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const link = await signed(deps, 'release', { ...ANNA, visibility: as })
    if (settles) await settled(deps, 'release')
    const { id } = (await seeSignature(deps, link)).signature
    const before = await takeList(deps, SEALED)
    expect(before.lines.map((line) => line.id).includes(id)).toBe(isListed)
    await end(deps, link, id)
    const { lines } = await takeList(deps, SEALED)
    expect(lines.map((line) => line.id)).not.toContain(id)
    return { id, named: lines.flatMap((line) => (line.withdrawn ? [line.withdrawn] : [])) }
  }

  test.each<[string, Gone]>([
    ['was withdrawn', { end: withdrawn }],
    ['was private and withdrawn', { as: 'private', end: withdrawn }],
    ['was removed', { end: removed }],
    ['was replaced', { end: replaced }],
    ['was made private', { end: changed('private') }],
    ['was made anonymous', { as: 'private', end: changed('anonymous') }],
    ['was hidden and then withdrawn', { end: after(hidden) }],
    ['was held and then withdrawn', { end: after(held) }],
    ['was renamed, waited for a look and was withdrawn', { end: after(renamed) }],
  ])('names an id of an earlier list whose signature %s', async (_, how) => {
    const { id, named } = await gone(how)
    expect(named).toEqual([id])
  })

  test.each<[string, Gone]>([
    ['withdrawn before its settle', { settles: false, end: withdrawn }],
    ['anonymous and withdrawn', { as: 'anonymous', end: withdrawn }],
    ['anonymous and removed', { as: 'anonymous', end: removed }],
    ['anonymous and replaced', { as: 'anonymous', end: replaced }],
    ['anonymous and made public', { as: 'anonymous', end: changed('public') }],
  ])('does not name an id that no list can have held: of a signature that was %s', async (_, how) => {
    expect((await gone({ ...how, isListed: false })).named).toEqual([])
  })

  test('does not name one that never had a seat', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const link = await signed(deps, 'release', ANNA)
    await settled(deps, 'release')
    await neverSeated(deps, link, (await seeSignature(deps, link)).signature.id)
    await withdraw(deps, link)
    expect((await takeList(deps, SEALED)).lines.filter((line) => line.withdrawn)).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { appealKeyNames } from '../../src/appeals/key.ts'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { addRecipient } from '../../src/campaigns/add-recipient.ts'
import { newIdentity } from '../../src/campaigns/identity.ts'
import { findCampaign } from '../../src/campaigns/store.ts'
import { DAY } from '../../src/core/clock.ts'
import { Refusal } from '../../src/core/errors.ts'
import { listWaiting } from '../../src/desk/waiting/list-waiting.ts'
import { OPERATOR, type StaffActor } from '../../src/staff/actor.ts'
import { staffKeyNames } from '../../src/staff/key/staff-key.ts'
import { ROLES, type Role } from '../../src/staff/roles.ts'
import { openSite } from '../api/site.ts'
import { countStatements } from '../support/counted-statements.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join } from '../support/staff.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, makeDraft, settled, signed } from '../support/world.ts'

const START = '2027-03-12T10:00:00Z'
const TODAY = '2027-03-12'

const idOf = async (deps: TestDeps, slug = CAMPAIGN): Promise<string> => String((await findCampaign(deps.db, slug))?.id)

const actorAs = async (deps: TestDeps, role: Role, campaign = CAMPAIGN): Promise<StaffActor> => ({
  ...{ is: 'staff', id: '6f1f9f2e-6ddc-4f35-9f43-0d8f6a7b1c2d', role, steppedUp: false },
  campaign: await idOf(deps, campaign),
})

const brief = async (deps: TestDeps): Promise<string[]> =>
  (await listWaiting(deps, OPERATOR)).map(({ of, n, since, campaign, appeal }) =>
    [of, n, since, campaign, appeal].join(' '),
  )

/** Signs with a name that waits for a look. */
async function signSlowly(deps: TestDeps, slug: string, ...people: string[]): Promise<void> {
  for (const name of people) await signed(deps, slug, { address: `${name}@example.org`, name })
  await settled(deps, slug)
}

/** Signs so that no settle can move the row: another row has its id already. */
async function setAside(deps: TestDeps, slug: string, address: string): Promise<void> {
  await signed(deps, slug, { address })
  const { id, appeal_id } = await deps.db
    .selectFrom('inbox')
    .select(['id', 'appeal_id'])
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  await deps.db
    .insertInto('signatures')
    .values({
      ...{ id, appeal_id, manage_hash: Buffer.from(address), source: 'confirmed', kind: 'anonymous' },
      ...{ state: 'invalid', look: 'shown', batch: 0, day: '2027-01-01' },
    })
    .execute()
  await settled(deps, slug)
}

const givenUp = (deps: TestDeps, day: string, letters: number, why = '550') =>
  deps.db.insertInto('letter_failures').values({ day, company: 'other', class: why, letters }).execute()

eachDatabase('all that waits for staff', (use) => {
  async function world(): Promise<TestDeps> {
    const deps = await testDeps(use(), { now: START })
    await makeCampaign(deps)
    return deps
  }

  test('is nothing while nothing waits', async () => {
    const deps = await world()
    expect(await brief(deps)).toEqual([])
    await makeDraft(deps, 'draft')
    await makeAppeal(deps, 'release')
    await signSlowly(deps, 'release', 'anna')
    expect(await brief(deps)).toEqual([])
  })

  test('names, reported names and rows set aside say since when, the oldest first over all appeals', async () => {
    const deps = await world()
    await makeAppeal(deps, 'slow', { safety: 'protected' })
    await makeAppeal(deps, 'quick')
    await signSlowly(deps, 'quick', 'vera')
    const shown = await deps.db.selectFrom('signatures').select('id').executeTakeFirstOrThrow()
    deps.clock.advance(DAY)
    await signSlowly(deps, 'slow', 'anna', 'boris')
    deps.clock.advance(DAY)
    await setAside(deps, 'quick', 'carol@example.org')
    await signSlowly(deps, 'slow', 'dina')
    deps.clock.advance(DAY)
    await setAside(deps, 'quick', 'eva@example.org')
    const site = await openSite(deps)
    const report = { form: { reason: 'insult' } }
    expect((await site.ask(`/a/quick/report/${shown.id}`, report)).status).toBe(200)
    expect(await brief(deps)).toEqual([
      'names 3 2027-03-13 relatives slow',
      'set_aside 2 2027-03-14 relatives quick',
      'reports 1 2027-03-15 relatives quick',
    ])
    // An earlier version stored no day.
    await deps.db.updateTable('inbox').set({ set_aside_on: null }).where('set_aside_on', '=', '2027-03-15').execute()
    expect((await brief(deps))[0]).toBe('set_aside 2  relatives quick')
  })

  test('letters are told of from ten given up on a day, while that lasts, without those that anybody can cause', async () => {
    const deps = await world()
    await givenUp(deps, TODAY, 9)
    await givenUp(deps, TODAY, 500, 'limit')
    expect(await brief(deps)).toEqual([])
    await givenUp(deps, TODAY, 1, 'timeout')
    expect(await brief(deps)).toEqual(['letters 10 2027-03-12  '])
    for (const [day, letters] of [['2027-03-11', 20] as const, ['2027-03-10', 9] as const, ['2027-03-09', 70] as const])
      await givenUp(deps, day, letters)
    expect(await brief(deps)).toEqual(['letters 30 2027-03-11  '])
    deps.clock.advance(DAY)
    expect(await brief(deps)).toEqual(['letters 30 2027-03-11  '])
    deps.clock.advance(DAY)
    expect(await brief(deps)).toEqual([])
    // A clock that was ahead has counted them on a day to come.
    await givenUp(deps, '2027-08-01', 70)
    expect(await brief(deps)).toEqual([])
  })

  test('keys: fewer than two proven where private signing is on offer, and one that was added and not proven', async () => {
    const deps = await testDeps(use(), { now: START })
    await makeCampaign(deps, 0)
    await makeAppeal(deps, 'public-only', { visibilities: ['public'] })
    expect(await brief(deps)).toEqual([])
    const { recipient } = await newIdentity()
    await addRecipient(deps, OPERATOR, { campaign: CAMPAIGN, recipient, label: 'somebody' })
    await makeAppeal(deps, 'release')
    expect(await brief(deps)).toEqual(['few_keys 0  relatives ', 'unproven_keys 1  relatives '])
  })

  test('keys: recipients that the database alone names', async () => {
    const deps = await world()
    await makeAppeal(deps)
    await deps.db
      .updateTable('epochs')
      .set({ proof: Buffer.alloc(32) })
      .execute()
    expect(await brief(deps)).toEqual(['untrusted_keys 1  relatives '])
  })

  test('keys: that of an appeal, that of staff, and the whole store', async () => {
    const deps = await world()
    const id = await makeAppeal(deps)
    await join(deps)
    expect(await brief(deps)).toEqual([])
    const keys = {
      ...deps.keys,
      list: () => Promise.reject(new Refusal('unavailable', { reason: 'keys', retryAfter: 5 })),
    }
    expect((await listWaiting({ ...deps, keys }, OPERATOR)).map(({ of }) => of)).toEqual(['key_store'])
    for (const name of await appealKeyNames(deps, id)) await deps.keys.destroy(name)
    expect(await brief(deps)).toEqual(['appeal_key 1  relatives release'])
    for (const name of await staffKeyNames(deps, await idOf(deps))) await deps.keys.destroy(name)
    expect(await brief(deps)).toEqual(['staff_key 1  relatives ', 'appeal_key 1  relatives release'])
  })

  test('each role is told of its own: names for those who look at them, keys and letters for owners', async () => {
    const deps = await testDeps(use(), { now: START })
    await makeCampaign(deps, 0)
    await makeAppeal(deps, 'slow', { safety: 'protected' })
    await signSlowly(deps, 'slow', 'anna')
    await givenUp(deps, TODAY, 10)
    const seen: Partial<Record<Role, string[]>> = {}
    for (const role of ROLES) seen[role] = (await listWaiting(deps, await actorAs(deps, role))).map(({ of }) => of)
    expect(seen).toEqual({
      owner: ['few_keys', 'letters', 'names'],
      editor: ['names'],
      moderator: ['names'],
      exporter: [],
    })
  })

  test('staff see nothing of another campaign; the operator sees all, but of demos only where they are served', async () => {
    const deps = await world()
    await makeCampaign(deps, 2, 'others')
    await addCampaign(deps, OPERATOR, { slug: 'trial', name: 'Trial', demo: true })
    for (const campaign of ['relatives', 'others'])
      await makeAppeal(deps, `of-${campaign}`, { campaign, safety: 'protected' })
    await makeDraft(deps, 'of-trial', { campaign: 'trial' })
    const { recipient } = await newIdentity()
    await addRecipient(deps, OPERATOR, { campaign: 'trial', recipient, label: 'somebody' })
    await signSlowly(deps, 'of-relatives', 'anna')
    await signSlowly(deps, 'of-others', 'boris')
    const own = await listWaiting(deps, await actorAs(deps, 'owner', 'others'))
    expect(own.map(({ campaign, appeal }) => [campaign, appeal])).toEqual([['others', 'of-others']])
    const all = [
      'unproven_keys 1  trial ',
      'names 1 2027-03-12 others of-others',
      'names 1 2027-03-12 relatives of-relatives',
    ]
    expect(await brief(deps)).toEqual(all)
    const config = { ...deps.config, local: false }
    expect(await brief({ ...deps, config })).toEqual(all.slice(1))
  })

  test('is found with the same few statements for one appeal and for ten', async () => {
    const deps = await world()
    const sentFor = async () => {
      const counted = countStatements(deps.db)
      const items = await listWaiting({ ...deps, db: counted.db }, await actorAs(deps, 'owner'))
      return { items: items.length, sent: counted.sent() }
    }
    await makeAppeal(deps, 'a-0', { safety: 'protected' })
    await signSlowly(deps, 'a-0', 'anna')
    const one = await sentFor()
    for (let i = 1; i < 10; i++) await makeAppeal(deps, `a-${i}`, { safety: 'protected' })
    await signSlowly(deps, 'a-7', 'boris')
    const ten = await sentFor()
    expect([one.items, ten.items, ten.sent]).toEqual([1, 2, one.sent])
  })
})

postgresOnly('rows set aside', (use) => {
  test('are found by an index of their own', async () => {
    const { rows } = await use().pool.query(`
      explain select appeal_id, count(*) from inbox
      where set_aside and appeal_id = any('{6f1f9f2e-6ddc-4f35-9f43-0d8f6a7b1c2d}'::uuid[]) group by appeal_id`)
    expect(JSON.stringify(rows)).toContain('inbox_set_aside')
  })
})

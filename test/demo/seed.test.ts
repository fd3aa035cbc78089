import { expect, test } from 'vitest'
import type { Identity } from '../../src/campaigns/identity.ts'
import { DAY } from '../../src/core/clock.ts'
import { recount } from '../../src/count/recount.ts'
import { undecidedPeople } from '../../src/demo/people.ts'
import { type StoreIdentity, seedDemo } from '../../src/demo/seed.ts'
import { listEndorsements } from '../../src/endorsements/decide/list-endorsements.ts'
import { decideNames } from '../../src/moderation/decide-names.ts'
import { listNames } from '../../src/moderation/list-names.ts'
import { listReports } from '../../src/moderation/list-reports.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { eachDatabase, postgresOnly, type TestDb } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { dieAfter } from '../support/dying.ts'
import { dumpTables } from '../support/tables.ts'

const RELATIVES = 'letter-of-relatives'
const MANIFESTO = 'time-for-release'

/** Keeps the identities of the key holders, as the folder of a development machine does from start to start. */
function keepIdentities(): StoreIdentity {
  const kept = new Map<string, Identity>()
  return async (name, fresh) => {
    const identity = kept.get(name) ?? (await fresh())
    kept.set(name, identity)
    return identity
  }
}

/** Everything that a visitor of the demo and of its desk finds. */
async function expectWholeDemo(deps: TestDeps): Promise<void> {
  const wanted = { slug: RELATIVES, limit: 100 }
  const { names: waiting } = await listNames(deps, OPERATOR, { ...wanted, look: 'waiting' })
  expect(waiting.map(({ name }) => name).toSorted()).toEqual(undecidedPeople.map(({ name }) => name).toSorted())
  expect(waiting.every(({ day }) => day !== null && day < '2027-03-12')).toBe(true)
  const { names: reported } = await listReports(deps, OPERATOR, { slug: MANIFESTO, limit: 100 })
  expect(reported).toMatchObject([
    {
      name: 'Henrik Lindqvist',
      look: 'shown',
      reports: [{ reason: 'person', words: expect.stringContaining('I am') }],
    },
  ])
  expect((await listNames(deps, OPERATOR, { slug: MANIFESTO, look: 'waiting', limit: 100 })).names).toEqual([])
  expect((await listReports(deps, OPERATOR, { slug: RELATIVES, limit: 100 })).names).toEqual([])

  const site = await openSite(deps)
  const counts = async (slug: string) => (await site.ask(`/api/v1/appeals/${slug}/counts`)).json()
  const relatives = { total: 148, confirmed: 57, public: 31, private: 14, anonymous: 12, imported: 91 }
  expect(await counts(RELATIVES)).toMatchObject(relatives)
  expect(await counts(MANIFESTO)).toMatchObject({
    organisations: 15,
    total: 24,
    public: 15,
    private: 5,
    anonymous: 4,
    imported: 0,
  })
  for (const [lang, coalition] of [
    ['en', 'The demo coalition'],
    ['be', 'Дэманстрацыйная кааліцыя'],
    ['pl', 'Koalicja demonstracyjna'],
  ] as const) {
    const manifesto = await (await site.ask(`/a/${MANIFESTO}?lang=${lang}`)).text()
    expect(manifesto.match(/<ul class="endorsers">.*?<bdi[^>]*>(.*?)</)?.[1]).toBe(coalition)
  }
  const organisations = await (await site.ask(`/a/${MANIFESTO}/organisations?lang=be`)).text()
  for (const part of ['Праваабарончая арганізацыя', 'Фонд «Пустое крэсла»', 'Мы называем імёны'])
    expect(organisations).toContain(part)
  const offered = { slug: MANIFESTO, queue: 'waiting', limit: 50 } as const
  const { endorsements } = await listEndorsements(deps, OPERATOR, offered)
  const alikes = endorsements.map(({ lookAlikes }) => lookAlikes.map(({ name }) => name).join())
  expect(alikes.sort()).toEqual(['', 'Nordic Watch for Letters'])
  const page = await (await site.ask(`/a/${RELATIVES}?lang=en`)).text()
  for (const part of ['31 by name', '14 seen only by the organisers', '12 without a name']) expect(page).toContain(part)
  const names = await (await site.ask(`/a/${RELATIVES}/names`)).text()
  expect(names).toContain('Вольга Пятрэнка')
  for (const { name } of undecidedPeople) expect(names).not.toContain(name)
  for (const { sound } of await recount(deps)) expect(sound).toBe(true)
  expect(await deps.db.selectFrom('outbox').select('id').execute()).toEqual([])
  expect(site.faults()).toEqual([])
}

eachDatabase('the demo', (use) => {
  test('leaves three names and a report to decide about; the number counts the names all the same', async () => {
    const deps = await testDeps(use())
    await seedDemo(deps, keepIdentities())
    await expectWholeDemo(deps)
  })

  test('has a log that a newcomer can read: one entry for the names that were kept on a day', async () => {
    const deps = await testDeps(use())
    await seedDemo(deps, keepIdentities())
    const kept = await deps.db
      .selectFrom('audit_log')
      .select(['subject', 'detail'])
      .where('action', '=', 'name.kept')
      .execute()
    expect(kept.map(({ subject }) => subject)).toEqual([RELATIVES, RELATIVES, RELATIVES])
    expect(kept.reduce((sum, { detail }) => sum + Number((detail as { names: number }).names), 0)).toBe(28)
  })

  test('stays as its visitors left it, from start to start', async () => {
    const deps = await testDeps(use())
    const identities = keepIdentities()
    await seedDemo(deps, identities)
    const { names } = await listNames(deps, OPERATOR, { slug: RELATIVES, look: 'waiting', limit: 100 })
    const [first, second] = names
    await decideNames(deps, OPERATOR, {
      ...{ slug: RELATIVES, about: 'names' },
      decisions: [
        { id: first?.id ?? '', as: 'hide' },
        { id: second?.id ?? '', version: second?.version ?? '', as: 'keep' },
      ],
    })
    const before = await dumpTables(deps.db)
    deps.clock.advance(3 * DAY)
    await seedDemo(deps, identities)
    expect(await dumpTables(deps.db)).toEqual(before)
  })
})

postgresOnly('a start that is killed while it makes the demo', (use) => {
  /** Makes the demo as a process that is killed after that many statements; false: it was done by then. */
  async function killedAfter(
    on: TestDb,
    deps: TestDeps,
    identities: StoreIdentity,
    statements: number,
  ): Promise<boolean> {
    const dying = dieAfter(on.pool, statements)
    await seedDemo({ ...deps, db: dying.db }, identities).catch((error) => {
      if (!dying.died()) throw error
    })
    return dying.died()
  }

  test('is completed by the next ones, however often they are killed: nothing is there twice, nothing is missing', async () => {
    const deps = await testDeps(use())
    const identities = keepIdentities()
    let starts = 0
    // Each start comes further than the one before, which has left the beginning done.
    while (await killedAfter(use(), deps, identities, 100 + 31 * starts)) starts++
    expect(starts).toBeGreaterThan(5)
    await expectWholeDemo(deps)
  })
})

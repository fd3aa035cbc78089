import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { findAppeal } from '../../src/appeals/store.ts'
import { DAY } from '../../src/core/clock.ts'
import { Memory } from '../../src/core/memory.ts'
import { newToken } from '../../src/core/random.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { startBackground } from '../../src/platform/background.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { countStep } from '../../src/signing/funnel/count-step.ts'
import { addCells, listFunnel } from '../../src/signing/funnel/funnel-store.ts'
import { writeFunnel } from '../../src/signing/funnel/write-funnel.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase, postgresOnly, type TestDb } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, recoverAs, settled, signAs } from '../support/world.ts'

const TODAY = '2027-03-12'

type Counted = Parameters<typeof countStep>[1]

async function world(on: TestDb, safety: 'open' | 'protected' = 'open', now = `${TODAY}T10:20:30Z`) {
  const deps = await testDeps(on, { now })
  await makeCampaign(deps)
  const id = await makeAppeal(deps, 'release', { safety })
  return { deps, id, appeal: await appealOf(deps) }
}

async function appealOf({ db }: TestDeps): Promise<Counted> {
  const appeal = await findAppeal(db, 'release')
  if (!appeal) throw new Error('no appeal')
  return appeal
}

/** The same installation in another process, which has counted nothing yet. */
const otherProcess = (deps: TestDeps): TestDeps => ({ ...deps, memory: new Memory(deps.clock) })

function ask(deps: TestDeps, appeal: Counted, times: number, locale = 'en'): void {
  for (let n = 0; n < times; n++) countStep(deps, appeal, 'asked', locale)
}

async function someoneWaits({ db }: TestDeps): Promise<void> {
  const waiting = () =>
    sql`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  while ((await waiting()).rows.length === 0);
}

/** The stored cells, as `day step locale n`. */
async function stored({ db }: TestDeps): Promise<string[]> {
  const rows = await db
    .selectFrom('funnel_cells')
    .selectAll()
    .orderBy('day')
    .orderBy('step')
    .orderBy('locale')
    .execute()
  return rows.map(({ day, step, locale, n }) => `${day} ${step} ${locale || '-'} ${n}`)
}

eachDatabase('what the funnel counts', (use) => {
  test('each accepted request, again or first, of a known address or a new one; each confirmation once', async () => {
    const { deps } = await world(use())
    const known = { address: 'anna@example.org', name: 'Anna' }
    const retry = newToken()
    for (let n = 0; n < 5; n++) {
      const chain = newToken()
      await signAs(deps, 'release', { ...known, chain })
      const token = await signAs(deps, 'release', { ...known, chain })
      await confirm(deps, { token, as: 'replace', retry })
      await confirm(deps, { token, as: 'replace', retry })
      await settled(deps, 'release')
      await signAs(deps, 'release', { address: `new-${n}@example.org` })
    }
    for (let n = 0; n < 5; n++) {
      const token = await signAs(deps, 'release', { address: `other-${n}@example.org` })
      await confirm(deps, { token, as: 'replace', retry: undefined })
      await expect(confirm(deps, { token, as: 'replace', retry: undefined })).rejects.toThrow('gone')
    }
    // Neither a refused request nor a lost link is a letter of the funnel.
    await expect(signAs(deps, 'nowhere', known)).rejects.toThrow('not_found')
    await recoverAs(deps, 'release', 'anna@example.org')
    deps.clock.advance(DAY)
    await writeFunnel(deps)
    expect(await stored(deps)).toEqual([`${TODAY} asked en 20`, `${TODAY} confirmed en 10`])
  })

  test('of two confirmations of one letter at once one counts', async () => {
    const { deps, appeal } = await world(use())
    for (let n = 0; n < 9; n++) countStep(deps, appeal, 'confirmed', 'en')
    const token = await signAs(deps, 'release', { address: 'anna@example.org' })
    const twice = [1, 2].map(() => confirm(deps, { token, as: 'replace', retry: undefined }))
    expect((await Promise.allSettled(twice)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    deps.clock.advance(DAY)
    await writeFunnel(deps)
    expect(await stored(deps)).toContain(`${TODAY} confirmed en 10`)
  })
})

eachDatabase('the funnel of an open appeal', (use) => {
  test('is written when the day in UTC is over, by language: a number from ten up, else 0', async () => {
    const { deps, id, appeal } = await world(use())
    ask(deps, appeal, 12, 'be')
    ask(deps, appeal, 9, 'en')
    for (let n = 0; n < 10; n++) countStep(deps, appeal, 'confirmed', 'be')
    deps.clock.set(`${TODAY}T23:59:59.999Z`)
    await writeFunnel(deps)
    expect(await stored(deps)).toEqual([])
    deps.clock.set('2027-03-13T00:00:00Z')
    ask(deps, appeal, 1, 'be')
    await writeFunnel(deps)
    expect(await stored(deps)).toEqual([`${TODAY} asked be 12`, `${TODAY} asked en 0`, `${TODAY} confirmed be 10`])
    expect(await listFunnel(deps.db, id)).toEqual([
      { day: TODAY, step: 'asked', locale: 'be', n: 12 },
      { day: TODAY, step: 'confirmed', locale: 'be', n: 10 },
      { day: TODAY, step: 'asked', locale: 'en', n: null },
      { day: TODAY, step: 'confirmed', locale: 'en', n: null },
    ])
  })

  test('shows its last 60 days, the newest first', async () => {
    const { deps, id, appeal } = await world(use())
    for (let n = 0; n < 70; n++) {
      ask(deps, appeal, 10)
      deps.clock.advance(DAY)
    }
    await writeFunnel(deps)
    const days = (await listFunnel(deps.db, id)).filter(({ step }) => step === 'asked').map(({ day }) => day)
    expect(days).toEqual([...days].sort().reverse())
    expect([days.length, days[0]]).toEqual([60, '2027-05-20'])
  })

  test('that became protected before the day was over keeps no language and no small number', async () => {
    const { deps, appeal } = await world(use())
    ask(deps, appeal, 6, 'be')
    ask(deps, appeal, 6, 'en')
    for (let n = 0; n < 9; n++) countStep(deps, appeal, 'confirmed', 'be')
    await deps.db.updateTable('appeals').set({ safety: 'protected' }).execute()
    deps.clock.advance(DAY)
    await writeFunnel(deps)
    expect(await stored(deps)).toEqual([`${TODAY} asked - 12`])
  })
})

eachDatabase('the funnel of a protected appeal', (use) => {
  test('has days that end with the settle of 03:00 UTC, and no languages', async () => {
    const { deps, id, appeal } = await world(use(), 'protected', `${TODAY}T02:00:00Z`)
    ask(deps, appeal, 11)
    deps.clock.set(`${TODAY}T02:59:59.999Z`)
    await writeFunnel(deps)
    expect(await stored(deps)).toEqual([])
    deps.clock.set(`${TODAY}T03:00:00Z`)
    ask(deps, appeal, 6, 'be')
    ask(deps, appeal, 7, 'en')
    await writeFunnel(deps)
    expect(await stored(deps)).toEqual([`${TODAY} asked - 11`])
    deps.clock.set('2027-03-13T00:00:00Z')
    await writeFunnel(deps)
    expect(await stored(deps)).toHaveLength(1)
    deps.clock.set('2027-03-13T03:00:00Z')
    await writeFunnel(deps)
    expect(await listFunnel(deps.db, id)).toEqual([
      { day: '2027-03-13', step: 'asked', locale: null, n: 13 },
      { day: '2027-03-13', step: 'confirmed', locale: null, n: null },
      { day: TODAY, step: 'asked', locale: null, n: 11 },
      { day: TODAY, step: 'confirmed', locale: null, n: null },
    ])
  })

  test('of which fewer than ten asked leaves no row at all: it would tell that somebody came on that day', async () => {
    const { deps } = await world(use(), 'protected')
    const before = await dumpTables(deps.db)
    const token = await signAs(deps, 'release', { address: 'anna@example.org' })
    await confirm(deps, { token, as: 'replace', retry: undefined })
    deps.clock.advance(2 * DAY)
    await writeFunnel(deps)
    const { funnel_cells: cells, one_domain_days: days } = await dumpTables(deps.db)
    expect([before.funnel_cells, cells, days]).toEqual([[], [], []])
  })

  test('whose counts are live, or that only holds small numbers back, tells no languages either', async () => {
    const { deps, appeal } = await world(use())
    const loose = { liveCounts: true, withholdSmallCounts: false }
    ask(deps, { ...appeal, safety: 'protected', policy: { ...appeal.policy, ...loose } }, 5)
    ask(deps, { ...appeal, policy: { ...appeal.policy, liveCounts: false } }, 5)
    ask(deps, { ...appeal, policy: { ...appeal.policy, withholdSmallCounts: true } }, 5)
    deps.clock.advance(2 * DAY)
    await writeFunnel(deps)
    expect(await stored(deps)).toEqual(['2027-03-13 asked - 15'])
  })
})

eachDatabase('processes that come and go', (use) => {
  test('add up what each has from ten up; fewer than ten add nothing', async () => {
    const { deps, appeal } = await world(use())
    const [second, third] = [otherProcess(deps), otherProcess(deps)]
    ask(deps, appeal, 9)
    ask(second, appeal, 10)
    ask(third, appeal, 25)
    deps.clock.advance(DAY)
    for (const process of [deps, second, third]) await writeFunnel(process)
    expect(await stored(deps)).toEqual([`${TODAY} asked en 35`])
  })

  test('write each number once, however often they look', async () => {
    const { deps, appeal } = await world(use())
    ask(deps, appeal, 10)
    deps.clock.advance(DAY)
    await Promise.all([writeFunnel(deps), writeFunnel(deps)])
    await writeFunnel(deps)
    expect(await stored(deps)).toEqual([`${TODAY} asked en 10`])
  })

  test('lose the running day in a crash, and none before', async () => {
    const { deps, appeal } = await world(use())
    ask(deps, appeal, 10)
    deps.clock.advance(DAY)
    await writeFunnel(deps)
    ask(deps, appeal, 10)
    const again = otherProcess(deps)
    ask(again, appeal, 11)
    deps.clock.advance(DAY)
    await writeFunnel(again)
    expect(await stored(deps)).toEqual([`${TODAY} asked en 10`, '2027-03-13 asked en 11'])
  })

  test('write nothing twice when the clock jumps back, and count on', async () => {
    const { deps, appeal } = await world(use())
    ask(deps, appeal, 10)
    deps.clock.advance(DAY)
    await writeFunnel(deps)
    deps.clock.advance(-DAY)
    await writeFunnel(deps)
    ask(deps, appeal, 10)
    await writeFunnel(deps)
    expect(await stored(deps)).toEqual([`${TODAY} asked en 10`])
    deps.clock.advance(DAY)
    await writeFunnel(deps)
    await writeFunnel(deps)
    expect(await stored(deps)).toEqual([`${TODAY} asked en 20`])
  })

  test('at a clean stop write what is over, and say that the running day is lost, without a number', async () => {
    const { deps, appeal } = await world(use())
    const background = startBackground(deps)
    ask(deps, appeal, 10)
    deps.clock.set('2027-03-13T00:00:30Z')
    ask(deps, appeal, 17)
    await background.stop()
    expect(await stored(deps)).toEqual([`${TODAY} asked en 10`])
    const told = deps.lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'funnel.lost')
    expect(told).toEqual([{ time: '2027-03-13T00:00:30.000Z', level: 'info', event: 'funnel.lost' }])
  })

  test('say nothing at a stop where nobody came, or to a protected appeal only', async () => {
    const { deps, appeal } = await world(use(), 'protected')
    ask(deps, appeal, 17)
    await startBackground(deps).stop()
    expect(deps.lines.join('')).not.toContain('funnel')
  })

  test('write nothing of an appeal that was stopped, whose cells are erased', async () => {
    const { deps, appeal } = await world(use())
    ask(deps, appeal, 10)
    deps.clock.advance(DAY)
    await writeFunnel(deps)
    ask(deps, appeal, 10)
    expect(await stored(deps)).toHaveLength(1)
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    expect(await stored(deps)).toEqual([])
    deps.clock.advance(DAY)
    await writeFunnel(deps)
    expect(await stored(deps)).toEqual([])
  })
})

eachDatabase('a write that fails', (use) => {
  async function failing(deps: TestDeps, trigger: string) {
    await sql`create function refuse() returns trigger language plpgsql as 'begin raise exception ''refused''; end'`.execute(
      deps.db,
    )
    await sql.raw(`create ${trigger} for each row execute function refuse()`).execute(deps.db)
    const mend = () => sql`drop function if exists refuse() cascade`.execute(deps.db)
    onTestFinished(async () => void (await mend()))
    return mend
  }

  test('is made up by the next, with what was counted meanwhile', async () => {
    const { deps, appeal } = await world(use())
    ask(deps, appeal, 10)
    deps.clock.advance(DAY)
    const mend = await failing(deps, 'trigger refuses before insert on funnel_cells')
    await expect(writeFunnel(deps)).rejects.toThrow('refused')
    await mend()
    await writeFunnel(deps)
    await writeFunnel(deps)
    expect(await stored(deps)).toEqual([`${TODAY} asked en 10`])
  })

  test('at its commit is not tried again, since it may have been written', async () => {
    const { deps, appeal } = await world(use())
    ask(deps, appeal, 10)
    deps.clock.advance(DAY)
    const deferred = 'constraint trigger refuses after insert on funnel_cells deferrable initially deferred'
    const mend = await failing(deps, deferred)
    await expect(writeFunnel(deps)).rejects.toThrow('refused')
    await mend()
    await writeFunnel(deps)
    expect(await stored(deps)).toEqual([])
  })
})

postgresOnly('two writers at once', (use) => {
  test('of the same cell: the second waits, then adds', async () => {
    const { deps, appeal, id } = await world(use())
    const second = otherProcess(deps)
    ask(second, appeal, 12)
    deps.clock.advance(DAY)
    let writing: Promise<void> | undefined
    await deps.db.transaction().execute(async (trx) => {
      await addCells(trx, id, [{ day: TODAY, step: 'asked', locale: 'en', n: 10 }])
      writing = writeFunnel(second)
      await someoneWaits(deps)
    })
    await writing
    expect(await stored(deps)).toEqual([`${TODAY} asked en 22`])
  })

  test('beside a stop: nothing is left of the appeal', async () => {
    const { deps, appeal, id } = await world(use())
    ask(deps, appeal, 10)
    deps.clock.advance(DAY)
    let writing: Promise<void> | undefined
    await deps.db.transaction().execute(async (trx) => {
      await trx.selectFrom('appeals').select('id').where('id', '=', id).forUpdate().execute()
      writing = writeFunnel(deps)
      await someoneWaits(deps)
      await trx.updateTable('appeals').set({ stopped_at: deps.clock.now() }).where('id', '=', id).execute()
    })
    await writing
    expect(await stored(deps)).toEqual([])
  })
})

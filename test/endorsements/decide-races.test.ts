import { describe, expect, test } from 'vitest'
import { decideEndorsement } from '../../src/endorsements/decide/decide-endorsement.ts'
import { changeEndorsement, takeChangeBack, withdrawEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { postgresOnly } from '../support/databases.ts'
import { watchDeadlocks } from '../support/deadlocks.ts'
import { testDeps } from '../support/deps.ts'
import { endorsed } from '../support/offers.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import {
  decided,
  decisionLetters,
  loggedDecisions,
  makeWorld,
  organisation,
  queueOf,
  reported,
  SLUG,
} from './decisions.ts'

const RINGERS = { name: 'Ringers', nameEn: null, country: null, website: null }
const UNSEEN = { ...RINGERS, name: 'Viasna' }

/** An offer, or a listed organisation, with a report, that wants another name. */
async function worldOn(db: Parameters<typeof testDeps>[0], isListed: boolean) {
  const deps = await testDeps(db)
  await makeWorld(deps)
  const own = await endorsed(deps, SLUG, { address: 'alena@ringers.example', ...RINGERS })
  if (isListed) {
    await decided(deps, 'Ringers', 'approve')
    await reported(deps, (await organisation(deps, 'Ringers')).id)
    await changeEndorsement(deps, own, { ...RINGERS, name: 'Ringers and Founders' })
  }
  const { id, version } = await organisation(deps, 'Ringers')
  return { deps, own, seen: { slug: SLUG, id, version } }
}
type World = Awaited<ReturnType<typeof worldOn>>

const decide = ({ deps, seen }: World, as: 'approve' | 'decline' | 'remove') =>
  decideEndorsement(deps, OPERATOR, { ...seen, as, reason: as === 'approve' ? undefined : 'not clear' })

/** Every statement of a decision after which somebody else may come. */
const DECIDE_STEPS = {
  'the appeal is locked': /from "appeals".*for key share/s,
  'the organisation is locked': /from "endorsements".*for update/s,
  'it is read': /from endorsements\s+where appeal_id/,
  'it is written': /update "endorsements"/,
  'the letter is queued': /insert into "outbox"/,
  'the log is written': /insert into "audit_log"/,
  'the version is bumped': /update "appeals" set "version"/,
}

const others: Record<string, (world: World) => Promise<unknown>> = {
  'approves it too': (world) => decide(world, 'approve'),
  'declines it': (world) => decide(world, 'decline'),
  'removes it': (world) => decide(world, 'remove'),
  'changes it': ({ deps, own }) => changeEndorsement(deps, own, UNSEEN),
  'changes its statement': ({ deps, own }) => changeEndorsement(deps, own, { statements: { en: UNSEEN.name } }),
  'changes its kind and its English name': ({ deps, own }) =>
    changeEndorsement(deps, own, { kind: 'party', nameEn: UNSEEN.name }),
  'takes the change back': ({ deps, own }) => takeChangeBack(deps, own),
  'withdraws it': ({ deps, own }) => withdrawEndorsement(deps, own),
  'stops the appeal': ({ deps }) => stopAppeal(deps, OPERATOR, { slug: SLUG }),
}

/** Nobody is listed whom no moderator saw, no representative outlives a removal, and what is done is told once. */
async function expectSound({ deps, seen }: World): Promise<void> {
  const rows = await deps.db.selectFrom('endorsements').selectAll().execute()
  for (const row of rows) {
    if (row.state === 'listed') {
      const shown = [row.name, row.name_en, ...Object.values(row.statements)]
      expect([shown.includes(UNSEEN.name), row.kind]).toEqual([false, null])
    }
    if (row.state === 'removed') expect([row.representative, row.mark, row.website]).toEqual([null, null, null])
  }
  const kept = (await deps.keys.list()).filter((name) => name.startsWith('rep-'))
  const represented = rows.filter(({ representative }) => representative !== null)
  expect(kept.map((name) => name.slice(4, 40))).toEqual(represented.map(({ id }) => id))
  const told = await decisionLetters(deps)
  const logged = await loggedDecisions(deps)
  // A stop takes letters along, and the log keeps what was done.
  expect(told.length).toBeLessThanOrEqual(logged.length)
  if (rows.length > 0) expect(told.length).toBe(logged.filter(({ action }) => !action.endsWith('kept')).length)
  expect(logged.length).toBeLessThanOrEqual(3)
  expect(seen.id).toMatch(/-/)
}

postgresOnly('a decision about an organisation, held open at every step', (use) => {
  describe.each([
    ['of an offer', false],
    ['of a change', true],
  ])('%s', (_about, isListed) => {
    describe.each(Object.entries(others))('while somebody %s', (name, other) => {
      test.each(Object.entries(DECIDE_STEPS))('after %s', async (_step, statement) => {
        const world = await worldOn(use(), isListed)
        const watched = watchDeadlocks(use().pool)
        const stepping = stopAfter(watched.pool, statement)
        const deciding = decide({ ...world, deps: { ...world.deps, db: stepping.db } }, 'approve').catch(
          (error) => error,
        )
        await Promise.race([
          stepping.reached,
          deciding.then(() => Promise.reject(new Error('the step was not reached'))),
        ])
        const beside = other({ ...world, deps: { ...world.deps, db: watched.db } }).catch((error) => error)
        await endedOrBlocked(use().pool, beside)
        stepping.release()
        for (const outcome of [await deciding, await beside])
          if (outcome instanceof Error)
            expect(['gone', 'not_found', 'conflict']).toContain((outcome as { kind?: string }).kind)
        // A stop writes the appeal's row before the log, every other act after it: these two try again.
        if (name !== 'stops the appeal') expect(watched.met()).toBe(0)
        await expectSound(world)
      })
    })
  })

  test.each(['approve', 'decline', 'remove'] as const)(
    'a decision to %s meets a change that is held open',
    async (as) => {
      const world = await worldOn(use(), true)
      const stepping = stopAfter(use().pool, /update "endorsements"/)
      const changing = changeEndorsement({ ...world.deps, db: stepping.db }, world.own, UNSEEN)
      await stepping.reached
      const deciding = decide(world, as).catch((error) => error)
      expect(await endedOrBlocked(use().pool, deciding)).toBe('blocked')
      stepping.release()
      await changing
      expect(await deciding).toMatchObject({ kind: 'conflict', reason: 'endorsement_changed' })
      expect(await queueOf(world.deps)).toMatchObject([{ organisation: RINGERS, proposed: UNSEEN }])
      expect(await decisionLetters(world.deps)).toHaveLength(1)
    },
  )

  test('of two moderators who decide differently one is told what stands there', async () => {
    const world = await worldOn(use(), false)
    const outcomes = await Promise.allSettled([decide(world, 'approve'), decide(world, 'decline')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await decisionLetters(world.deps)).toHaveLength(1)
  })

  test('a report that comes while its organisation is kept stays open', async () => {
    const deps = await testDeps(use())
    await makeWorld(deps)
    await endorsed(deps, SLUG, { address: 'alena@ringers.example', ...RINGERS })
    await decided(deps, 'Ringers', 'approve')
    const { id } = await organisation(deps, 'Ringers')
    await reported(deps, id)
    const { version } = await organisation(deps, 'Ringers')
    const stepping = stopAfter(use().pool, /from "endorsements".*for update/s)
    const keeping = decideEndorsement({ ...deps, db: stepping.db }, OPERATOR, {
      ...{ slug: SLUG, id, version, as: 'approve' },
    })
    await stepping.reached
    const reporting = reported(deps, id, 'came meanwhile')
    expect(await endedOrBlocked(use().pool, reporting)).toBe('blocked')
    stepping.release()
    expect(await keeping).toBe('kept')
    await reporting
    expect(await queueOf(deps, 'reported')).toMatchObject([{ reports: [{ words: 'came meanwhile' }] }])
  })
})

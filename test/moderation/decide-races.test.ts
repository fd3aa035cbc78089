import { describe, expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { HOUR } from '../../src/core/clock.ts'
import { recount } from '../../src/count/recount.ts'
import type { Deps } from '../../src/deps.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { decideNames, type NameDecision } from '../../src/moderation/decide-names.ts'
import { listNames } from '../../src/moderation/list-names.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { holdSignature } from '../../src/moderation/states.ts'
import { undoNames } from '../../src/moderation/undo-names.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { postgresOnly } from '../support/databases.ts'
import { watchDeadlocks } from '../support/deadlocks.ts'
import { testDeps } from '../support/deps.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'

const on = { slug: 'release' }

/** Every statement of a batch that keeps, hides and removes names with reports. */
const DECIDE_STEPS = {
  'the appeal is locked': /from "appeals".*for key share/s,
  'the signatures are locked': /from "signatures".*for update/s,
  'the reports are closed': /update reports set decision/,
  'the looks are set': /update signatures set look/,
  'the mutes are written': /insert into "mutes"/,
  'the decided mailboxes are forgotten': /delete from "decided_mailboxes"/,
  'the removed are deleted': /delete from "signatures"/,
  'the ids are remembered': /insert into "withdrawn"/,
  'the log is written': /insert into "audit_log"/,
  'the version is bumped': /update "appeals" set "version"/,
}

/** Anna's and Boris' names are shown and reported, Vera's is shown; Anna's signer has another letter. */
async function worldOn(db: Parameters<typeof testDeps>[0]) {
  const deps = await testDeps(db)
  await makeCampaign(deps)
  const appealId = await makeAppeal(deps)
  const anna = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
  for (const name of ['Boris', 'Vera']) await signed(deps, 'release', { address: `${name}@example.org`, name })
  await settled(deps, 'release')
  const letter = await signAs(deps, 'release', { address: 'anna@example.org', name: 'Anna Replaced' })
  const seen = (await listNames(deps, OPERATOR, { ...on, limit: 10 })).names
  const of = (name: string) => seen.find((each) => each.name === name) ?? { id: '', version: '' }
  const appeal = await findAppeal(deps.db, 'release')
  for (const name of ['Anna', 'Boris'])
    if (appeal) await reportName(deps, appeal, of(name).id, { reason: 'insult', words: 'rude' })
  const decisions: NameDecision[] = [
    { id: of('Anna').id, version: of('Anna').version, as: 'keep' },
    { id: of('Boris').id, version: of('Boris').version, as: 'hide' },
    { id: of('Vera').id, as: 'remove' },
  ]
  return { deps, appealId, anna, letter, of, decisions }
}
type World = Awaited<ReturnType<typeof worldOn>>

const decide = (deps: Deps, decisions: readonly NameDecision[]) =>
  decideNames(deps, OPERATOR, { ...on, about: 'reports', decisions })

const others: Record<string, (world: World) => Promise<unknown>> = {
  'decides the same': ({ deps, decisions }) => decide(deps, decisions),
  'decides the same in the opposite order': ({ deps, decisions }) => decide(deps, decisions.toReversed()),
  'hides what is kept, and keeps what is hidden': ({ deps, of }) =>
    decide(deps, [
      { ...of('Boris'), as: 'keep' },
      { ...of('Anna'), as: 'hide' },
    ]),
  'removes all': ({ deps, of }) =>
    decide(
      deps,
      ['Vera', 'Boris', 'Anna'].map((name) => ({ ...of(name), as: 'remove' })),
    ),
  'undoes it': ({ deps, of }) => undoNames(deps, OPERATOR, { ...on, undone: [{ ...of('Anna'), reopen: true }] }),
  'holds one of them': ({ deps, of }) =>
    holdSignature(deps, OPERATOR, { ...on, id: of('Boris').id, reason: 'being checked' }),
  'reports one of them': async ({ deps, of }) => {
    const appeal = await findAppeal(deps.db, 'release')
    if (appeal) await reportName(deps, appeal, of('Anna').id, { reason: 'spam', words: 'once more' })
  },
  'changes the words of one': ({ deps, anna }) => changeSignature(deps, anna, { name: 'Abusive Unseen' }),
  'makes one private': ({ deps, anna }) => changeSignature(deps, anna, { visibility: 'private' }),
  'withdraws one': ({ deps, anna }) => withdraw(deps, anna),
  'signs in the place of one': async ({ deps, letter }) => {
    await confirm(deps, { token: letter, as: 'replace', retry: undefined })
    await settled(deps, 'release')
  },
  'shreds the appeal': async ({ deps }) => {
    await closeAppeal(deps, OPERATOR, on)
    await shredDue({ ...deps, clock: { now: () => new Date(deps.clock.now().getTime() + 30 * HOUR) } })
  },
  'stops the appeal': ({ deps }) => stopAppeal(deps, OPERATOR, on),
}

async function expectSound({ deps }: World): Promise<void> {
  for (const { sound } of await recount(deps)) expect(sound).toBe(true)
  await settled(deps, 'release')
  for (const { sound } of await recount(deps)) expect(sound).toBe(true)
  const rows = await deps.db.selectFrom('signatures').select(['id', 'name', 'look']).execute()
  const open = await deps.db.selectFrom('reports').select('signature_id').where('decided_on', 'is', null).execute()
  const mutes = await deps.db.selectFrom('mutes').select('signature_id').execute()
  // A report or a mute of a name that is gone would say something of it; a mute would cover words that nobody has seen.
  const named = rows.filter(({ name }) => name !== null).map(({ id }) => id)
  for (const { signature_id } of [...open, ...mutes]) expect(named).toContain(signature_id)
  for (const { signature_id } of mutes)
    expect(rows.find(({ id }) => id === signature_id)?.name).toMatch(/^(Anna|Boris)$/)
  const withdrawn = await deps.db.selectFrom('withdrawn').select('id').execute()
  for (const { id } of withdrawn) expect(rows.map((row) => row.id)).not.toContain(id)
}

postgresOnly('a batch of decisions, held open at every step', (use) => {
  describe.each(Object.entries(others))('while somebody %s', (name, other) => {
    test.each(Object.entries(DECIDE_STEPS))('after %s', async (_step, statement) => {
      const world = await worldOn(use())
      const watched = watchDeadlocks(use().pool)
      const stepping = stopAfter(watched.pool, statement)
      const deciding = decide({ ...world.deps, db: stepping.db }, world.decisions)
      await Promise.race([stepping.reached, deciding.then(() => Promise.reject(new Error('the step was not reached')))])
      const beside = other({ ...world, deps: { ...world.deps, db: watched.db } }).catch((error) => error)
      await endedOrBlocked(use().pool, beside)
      stepping.release()
      const { done, changed } = await deciding
      const outcome = await beside
      if (outcome instanceof Error)
        expect(['gone', 'not_found', 'conflict']).toContain((outcome as { kind?: string }).kind)
      expect(done.length + changed.length).toBe(3)
      // A stop writes the appeal's row before the log, every other act after it: these two try again.
      if (name !== 'stops the appeal') expect(watched.met()).toBe(0)
      await expectSound(world)
    })
  })
})

/** A statement of another act that holds a name or the appeal, and how a batch then finds Anna's name. */
const HELD: Record<string, [RegExp, (world: World) => Promise<unknown>, object]> = {
  'changes words': [
    /^update "signatures"/,
    ({ deps, anna }) => changeSignature(deps, anna, { name: 'Abusive Unseen' }),
    { name: 'Abusive Unseen', look: 'shown' },
  ],
  'makes a name private': [
    /^update "signatures"/,
    ({ deps, anna }) => changeSignature(deps, anna, { visibility: 'private' }),
    { state: 'gone' },
  ],
  withdraws: [/^delete from "signatures"/, ({ deps, anna }) => withdraw(deps, anna), { state: 'gone' }],
  'settles in place of a name': [
    /^delete from "signatures"/,
    async ({ deps, letter }) => {
      await confirm(deps, { token: letter, as: 'replace', retry: undefined })
      await settled(deps, 'release')
    },
    { state: 'gone' },
  ],
  'stops the appeal': [/from "appeals" .* for update/, ({ deps }) => stopAppeal(deps, OPERATOR, on), { state: 'gone' }],
  'hides it': [
    /update signatures set look/,
    ({ deps, of }) => decide(deps, [{ ...of('Anna'), as: 'hide' }]),
    { name: 'Anna', look: 'hidden' },
  ],
  'takes back a decision about it': [
    /update signatures set look/,
    ({ deps, of }) => undoNames(deps, OPERATOR, { ...on, undone: [{ ...of('Anna'), reopen: false }] }),
    { name: 'Anna', look: 'waiting' },
  ],
  'holds it': [
    /^update "signatures"/,
    ({ deps, of }) => holdSignature(deps, OPERATOR, { ...on, id: of('Anna').id, reason: 'being checked' }),
    { name: 'Anna', state: 'held' },
  ],
}

postgresOnly('a batch of decisions that comes while another act is held open', (use) => {
  test.each(Object.entries(HELD))(
    'and %s: it waits, and does not keep what nobody saw',
    async (_, [step, act, found]) => {
      const world = await worldOn(use())
      const stepping = stopAfter(use().pool, step)
      const acting = act({ ...world, deps: { ...world.deps, db: stepping.db } })
      await Promise.race([stepping.reached, acting.then(() => Promise.reject(new Error('the step was not reached')))])
      const deciding = decide(world.deps, world.decisions)
      expect(await endedOrBlocked(use().pool, deciding)).toBe('blocked')
      stepping.release()
      await acting
      const { changed } = await deciding
      expect(changed).toContainEqual(expect.objectContaining({ id: world.of('Anna').id, ...found }))
      await expectSound(world)
    },
  )

  test('and shreds it: it waits, and decides', async () => {
    const world = await worldOn(use())
    const { deps, decisions } = world
    await closeAppeal(deps, OPERATOR, on)
    const clock = { now: () => new Date(deps.clock.now().getTime() + 30 * HOUR) }
    const stepping = stopAfter(use().pool, /from "appeals" .* for update/)
    const shredding = shredDue({ ...deps, clock, db: stepping.db })
    await stepping.reached
    const deciding = decide(deps, decisions)
    expect(await endedOrBlocked(use().pool, deciding)).toBe('blocked')
    stepping.release()
    await shredding
    expect((await deciding).changed).toEqual([])
    await expectSound(world)
  })
})

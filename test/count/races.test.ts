import { describe, expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { DAY, HOUR } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { recount } from '../../src/count/recount.ts'
import { settleNow } from '../../src/count/settle-now.ts'
import type { Deps } from '../../src/deps.ts'
import { rekeyAppeal } from '../../src/erasure/rekey.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { holdSignature, invalidateSignature, removeSignature } from '../../src/moderation/states.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { type AroundSettle, aroundSettle, expectSound, SETTLE_STEPS } from '../support/around-settle.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { countsOf, makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'

const PAPER = {
  ...({ visibility: 'public', name: 'Vera Paper', descriptor: null, country: null } as const),
  ...({ source: 'collected', by: 'us', day: '2027-03-01', consent: 'on paper' } as const),
}

postgresOnly('settle, held open at every step', (use) => {
  async function world() {
    const deps = await testDeps(use())
    const tokens = await aroundSettle(deps, 'release')
    const { id } = await use()
      .db.selectFrom('signatures')
      .select('id')
      .where('name', '=', 'Anna')
      .executeTakeFirstOrThrow()
    return { deps, tokens, annaId: id }
  }
  type World = Awaited<ReturnType<typeof world>>

  const others: Record<string, (world: World, deps: Deps) => Promise<unknown>> = {
    'withdraws the counted one': ({ tokens }, deps) => withdraw(deps, tokens.annaOld),
    'withdraws the moving one': ({ tokens }, deps) => withdraw(deps, tokens.vera),
    'changes the moving one': ({ tokens }, deps) =>
      changeSignature(deps, tokens.vera, { visibility: 'private', name: 'V' }),
    'withdraws the waiting one': ({ tokens }, deps) => withdraw(deps, tokens.annaNew),
    'withdraws another waiting one': ({ tokens }, deps) => withdraw(deps, tokens.boris),
    'changes the counted one': ({ tokens }, deps) => changeSignature(deps, tokens.annaOld, { visibility: 'private' }),
    'changes the waiting one': ({ tokens }, deps) =>
      changeSignature(deps, tokens.annaNew, { visibility: 'public', name: 'Anna again' }),
    'confirms one more of the mailbox, in place of the counted one': ({ tokens, annaId }, deps) =>
      confirm(deps, { token: tokens.more, as: 'replace', ref: annaId }),
    'holds the counted one': ({ annaId }, deps) =>
      holdSignature(deps, OPERATOR, { slug: 'release', id: annaId, reason: 'being checked' }),
    'invalidates the counted one': ({ annaId }, deps) =>
      invalidateSignature(deps, OPERATOR, { slug: 'release', id: annaId, reason: 'an invented name' }),
    'settles too': (_world, deps) => settled(deps, 'release'),
    'adds one from paper': (_world, deps) => addImported(deps, OPERATOR, { ...PAPER, slug: 'release' }),
    'removes the counted one on request': ({ annaId }, deps) =>
      removeSignature(deps, OPERATOR, { slug: 'release', id: annaId }),
    'closes the appeal': (_world, deps) => closeAppeal(deps, OPERATOR, { slug: 'release' }),
    'asks for a settle': (_world, deps) => settleNow(deps, OPERATOR, { slug: 'release' }),
    'makes a new key': (_world, deps) => rekeyAppeal(deps, OPERATOR, { slug: 'release', replaceGoodKey: true }),
  }

  describe.each(Object.entries(others))('while somebody %s', (_name, other) => {
    test.each(Object.entries(SETTLE_STEPS))('after %s', async (_step, statement) => {
      const made = await world()
      const { deps } = made
      const stepping = stopAfter(use().pool, statement)
      const settling = settled({ ...deps, db: stepping.db }, 'release')
      // If this settle never reached the step, the test would pass without testing anything.
      await Promise.race([stepping.reached, settling.then(() => Promise.reject(new Error('the step was not reached')))])
      const refusal = other(made, deps).catch((error) => error)
      await endedOrBlocked(use().pool, refusal)
      stepping.release()
      await settling
      const outcome = await refusal
      // The loser of a race is refused, or asked to choose again; nobody meets a fault.
      if (outcome instanceof Error)
        expect(['gone', 'not_found', 'conflict']).toContain((outcome as { kind?: string }).kind)
      await expectSound(deps, 'release')
    })
  })
})

const CLOSING = {
  'the appeal is locked': /from "appeals".*for update/s,
  'the appeal is closed': /update "appeals" set "state"/,
  'the log is written': /insert into "audit_log"/,
  'the version is bumped': /update "appeals" set "version"/,
}
const HOLDING = {
  'the appeal is locked': /from "appeals".*for key share/s,
  'the signature is locked': /from "signatures".*for update/s,
  'the signature is held': /update "signatures" set "state"/,
  'the change of the number is written': /insert into "count_changes"/,
  'the log is written': /insert into "audit_log"/,
  'the version is bumped': /update "appeals" set "version"/,
}

postgresOnly('an act of staff, held open at every step', (use) => {
  const others: Record<string, (deps: Deps, tokens: AroundSettle) => Promise<unknown>> = {
    'a settle': (deps) => settled(deps, 'release'),
    'a withdrawal': (deps, { annaOld }) => withdraw(deps, annaOld),
    'a change': (deps, { annaOld }) => changeSignature(deps, annaOld, { visibility: 'anonymous' }),
    'a confirmation': async (deps, { more }) => {
      const anna = deps.db.selectFrom('signatures').select('id').where('name', '=', 'Anna')
      return confirm(deps, { token: more, as: 'replace', ref: (await anna.executeTakeFirst())?.id })
    },
    'another act': (deps) => addImported(deps, OPERATOR, { ...PAPER, slug: 'release' }),
  }
  const acts = [
    ...Object.entries(CLOSING).map(([step, statement]) => ['a closing', step, statement] as const),
    ...Object.entries(HOLDING).map(([step, statement]) => ['a hold', step, statement] as const),
  ]

  describe.each(Object.entries(others))('%s beside', (_name, other) => {
    test.each(acts)('%s after %s', async (act, _step, statement) => {
      const deps = await testDeps(use())
      const tokens = await aroundSettle(deps, 'release')
      const anna = use().db.selectFrom('signatures').select('id').where('name', '=', 'Anna')
      const { id } = await anna.executeTakeFirstOrThrow()
      const { db, reached, release } = stopAfter(use().pool, statement)
      const acting =
        act === 'a closing'
          ? closeAppeal({ ...deps, db }, OPERATOR, { slug: 'release' })
          : holdSignature({ ...deps, db }, OPERATOR, { slug: 'release', id, reason: 'being checked' })
      await Promise.race([reached, acting.then(() => Promise.reject(new Error('the step was not reached')))])
      const beside = other(deps, tokens).catch((error) => error)
      await endedOrBlocked(use().pool, beside)
      release()
      // Anna's signature may be replaced or withdrawn before the hold has locked it: then the hold finds nothing.
      for (const outcome of [await beside, await acting.catch((error) => error)])
        if (outcome instanceof Error) expect(['gone', 'not_found']).toContain((outcome as { kind?: string }).kind)
      await expectSound(deps, 'release')
    })
  })
})

postgresOnly('confirmations at the same time', (use) => {
  async function world() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    return deps
  }

  test('fifty confirmations of one token with one retry key: one counts, and all get the same link', async () => {
    const deps = await world()
    const token = await signAs(deps, 'release', { address: 'anna@example.org' })
    const retry = newToken()
    const answers = await Promise.all(Array.from({ length: 50 }, () => confirm(deps, { token, as: 'replace', retry })))
    expect(new Set(answers.map(({ manageToken }) => manageToken)).size).toBe(1)
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1 })
  })

  test('fifty confirmations of one token without a retry key: one succeeds, the others are gone', async () => {
    const deps = await world()
    const token = await signAs(deps, 'release', { address: 'anna@example.org' })
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, () => confirm(deps, { token, as: 'replace', retry: undefined })),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ kind: 'gone' })
  })

  test('two letters of one chain confirmed at once count one person', async () => {
    const deps = await world()
    const chain = newToken()
    const letter = { address: 'anna@example.org', chain }
    const tokens = [await signAs(deps, 'release', letter), await signAs(deps, 'release', letter)]
    const hold = await use().pool.connect()
    await hold.query('begin')
    // Both confirmations wait inside their statement until the row of the appeal is unlocked.
    await hold.query('select id from appeals for update')
    const both = Promise.allSettled(tokens.map((token) => confirm(deps, { token, as: 'replace', retry: undefined })))
    await endedOrBlocked(use().pool, both)
    await hold.query('commit')
    hold.release()
    const answers = await both
    expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true)
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1 })
    expect(await use().db.selectFrom('pending_signatures').select('id').execute()).toEqual([])
  })

  test('with the counts row locked by another session, signing and confirming go on', async () => {
    const deps = await world()
    const hold = await use().pool.connect()
    await hold.query('begin')
    await hold.query('select * from counts for update')
    const token = await signAs(deps, 'release', { address: 'anna@example.org' })
    await confirm(deps, { token, as: 'replace', retry: undefined })
    const settling = settled(deps, 'release')
    expect(await endedOrBlocked(use().pool, settling)).toBe('blocked')
    await hold.query('commit')
    hold.release()
    expect(await settling).toBe(1)
  })

  test('a letter sent before a new key is made still works, under the new key', async () => {
    const deps = await world()
    const token = await signAs(deps, 'release', { address: 'anna@example.org' })
    await rekeyAppeal(deps, OPERATOR, { slug: 'release', replaceGoodKey: true })
    await confirm(deps, { token, as: 'replace', retry: undefined })
    await signed(deps, 'release', { address: 'anna@example.org' })
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1 })
  })
})

postgresOnly('the shredding after the closing', (use) => {
  async function closing() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const counted = await signed(deps, 'release', { address: 'anna@example.org' })
    await settled(deps, 'release')
    const late = await signAs(deps, 'release', { address: 'boris@example.org' })
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    return { deps, counted, late }
  }

  test('letters sent before the closing work for a day; then indexes, marks and key are gone, and own links still work', async () => {
    const { deps, counted, late } = await closing()
    deps.clock.advance(23 * HOUR)
    await shredDue(deps)
    await confirm(deps, { token: late, as: 'replace', retry: undefined })
    const never = await use().db.selectFrom('appeals').select(['shredded_at']).executeTakeFirstOrThrow()
    expect(never.shredded_at).toBeNull()
    deps.clock.advance(2 * HOUR)
    await shredDue(deps)
    const rows = await use().db.selectFrom('signatures').select(['email_index', 'seat', 'kind']).execute()
    expect(rows).toEqual([
      { email_index: null, seat: null, kind: 'public' },
      { email_index: null, seat: null, kind: 'public' },
    ])
    expect((await deps.keys.list()).filter((name) => name.startsWith('appeal-'))).toEqual([])
    expect(await use().db.selectFrom('outbox').select('id').execute()).toEqual([])
    await withdraw(deps, counted)
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1 })
  })

  test('a confirmation held open: the shredding waits for it, and its row is settled without an index', async () => {
    const { deps, late } = await closing()
    deps.clock.advance(23 * HOUR)
    const hold = await use().pool.connect()
    await hold.query('begin')
    await hold.query('select id from appeals for key share')
    await confirm(deps, { token: late, as: 'replace', retry: undefined })
    deps.clock.advance(DAY)
    const shredding = shredDue(deps)
    expect(await endedOrBlocked(use().pool, shredding)).toBe('blocked')
    await hold.query('commit')
    hold.release()
    await shredding
    const rows = await use().db.selectFrom('signatures').select('email_index').execute()
    expect(rows.map(({ email_index }) => email_index)).toEqual([null, null])
  })

  test.each(Object.entries(SETTLE_STEPS))('waits for a settle that is held open after %s', async (_step, statement) => {
    const { deps, late, counted } = await closing()
    await confirm(deps, { token: late, as: 'replace', retry: undefined })
    await signAs(deps, 'release', { address: 'c@example.org' }).catch(() => undefined)
    deps.clock.advance(26 * HOUR)
    const stepping = stopAfter(use().pool, statement)
    const settling = settled({ ...deps, db: stepping.db }, 'release')
    const arrived = await Promise.race([stepping.reached.then(() => true), settling.then(() => false)])
    const shredding = shredDue(deps)
    await endedOrBlocked(use().pool, shredding)
    stepping.release()
    await Promise.all([settling, shredding])
    // No signature replaces another here, so this settle never deletes one.
    expect(arrived).toBe(!String(statement).includes('delete from "signatures"'))
    const rows = await use().db.selectFrom('signatures').select('email_index').execute()
    expect(rows.map(({ email_index }) => email_index)).toEqual([null, null])
    await withdraw(deps, counted)
    for (const { drift } of await recount(deps)) expect(drift.public).toBe(0)
  })
})

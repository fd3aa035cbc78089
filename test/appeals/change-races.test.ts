import { describe, expect, test } from 'vitest'
import { changeAppeal } from '../../src/appeals/change-appeal.ts'
import { recallAppeal } from '../../src/appeals/recall.ts'
import { Memory } from '../../src/core/memory.ts'
import { only } from '../../src/core/only.ts'
import type { Batcher, Deps } from '../../src/deps.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { type AroundSettle, aroundSettle, expectSound, SETTLE_STEPS } from '../support/around-settle.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { makeAppeal, makeCampaign, queuedLetters, settled, signAs, signed } from '../support/world.ts'

const slug = 'release'
const protect = (deps: Deps) => changeAppeal(deps, OPERATOR, { slug, change: { safety: 'protected' } })

const CHANGING = {
  'the appeal is locked': /from "appeals".*for update/s,
  'the appeal is changed': /update "appeals" set "safety"/,
  'the line is written': /insert into "appeal_changes"/,
  'the log is written': /insert into "audit_log"/,
  'the version is bumped': /update "appeals" set "version"/,
}

postgresOnly('an open appeal becomes protected', (use) => {
  const lookOf = async (name: string) =>
    (await use().db.selectFrom('signatures').select('look').where('name', '=', name).executeTakeFirstOrThrow()).look

  test.each(Object.entries(SETTLE_STEPS))('after a settle that was held open after %s', async (_step, statement) => {
    const deps = await testDeps(use())
    await aroundSettle(deps, slug)
    const stepping = stopAfter(use().pool, statement)
    const settling = settled({ ...deps, db: stepping.db }, slug)
    await Promise.race([stepping.reached, settling.then(() => Promise.reject(new Error('the step was not reached')))])
    const changing = protect(deps)
    expect(await endedOrBlocked(use().pool, changing)).toBe('blocked')
    stepping.release()
    await settling
    await changing
    await signed(deps, slug, { address: 'dana@example.org', name: 'Dana' })
    await settled(deps, slug)
    expect([await lookOf('Boris'), await lookOf('Dana')]).toEqual(['shown', 'waiting'])
    await expectSound(deps, slug)
  })

  const others: Record<string, (deps: Deps, tokens: AroundSettle) => Promise<unknown>> = {
    'a settle': (deps) => settled(deps, slug),
    'a confirmation': async (deps, { more }) => {
      const anna = deps.db.selectFrom('signatures').select('id').where('name', '=', 'Anna')
      await confirm(deps, { token: more, as: 'replace', ref: (await anna.executeTakeFirst())?.id })
      await settled(deps, slug)
    },
    'a change of a name that was shown': (deps, { vera }) => changeSignature(deps, vera, { name: 'Boris' }),
  }
  describe.each(Object.entries(others))('while %s waits', (_name, other) => {
    test.each(Object.entries(CHANGING))('held open after %s: no name is shown any more', async (_step, statement) => {
      const deps = await testDeps(use())
      const tokens = await aroundSettle(deps, slug)
      // The other process remembers the appeal as open.
      await recallAppeal(deps, slug)
      const stepping = stopAfter(use().pool, statement)
      const changing = protect({ ...deps, db: stepping.db, memory: new Memory(deps.clock) })
      await Promise.race([stepping.reached, changing.then(() => Promise.reject(new Error('the step was not reached')))])
      const work = other(deps, tokens)
      expect(await endedOrBlocked(use().pool, work)).toBe('blocked')
      stepping.release()
      await changing
      await work
      expect(await lookOf('Boris')).toBe('waiting')
      await expectSound(deps, slug)
    })
  })

  /** A transaction in which hot statements run, and stay open until `commit`. */
  async function heldOpen(deps: Deps): Promise<{ held: Deps; commit(): Promise<unknown> }> {
    const client = await use().pool.connect()
    await client.query('begin')
    const batcher: Batcher = {
      run: async (statement, item) => only(statement.results((await client.query(statement.query([item]))).rows, 1)),
    }
    return { held: { ...deps, batcher }, commit: () => client.query('commit').finally(() => client.release()) }
  }

  test('while somebody signs: the name that the letter leads to waits for a look', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, slug)
    await signed(deps, slug, { address: 'anna@example.org', name: 'Anna' })
    const { held, commit } = await heldOpen(deps)
    await expect(signAs(held, slug, { address: 'boris@example.org', name: 'Boris' })).rejects.toThrow('no letter')
    await protect(deps)
    await commit()
    const letter = (await queuedLetters(deps)).find(({ to }) => to === 'boris@example.org')
    if (!letter) throw new Error('no letter came')
    await confirm(deps, { token: letter.token, as: 'replace', retry: undefined })
    await settled(deps, slug)
    expect(await lookOf('Boris')).toBe('waiting')
  })

  test('while somebody confirms: the change waits for it, and the name for a look', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, slug)
    const token = await signAs(deps, slug, { address: 'boris@example.org', name: 'Boris' })
    const { held, commit } = await heldOpen(deps)
    await confirm(held, { token, as: 'replace', retry: undefined })
    const changing = protect(deps)
    expect(await endedOrBlocked(use().pool, changing)).toBe('blocked')
    await commit()
    await changing
    await settled(deps, slug)
    expect(await lookOf('Boris')).toBe('waiting')
  })

  test('nobody has signed, and a protected appeal becomes open while somebody signs it: their letter is dead', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, slug, { safety: 'protected' })
    const { held, commit } = await heldOpen(deps)
    await expect(signAs(held, slug, { address: 'boris@example.org', name: 'Boris' })).rejects.toThrow('no letter')
    await changeAppeal(deps, OPERATOR, { slug, change: { safety: 'open' } })
    await commit()
    const letter = (await queuedLetters(deps)).find(({ to }) => to === 'boris@example.org')
    if (!letter) throw new Error('no letter came')
    await expect(confirm(deps, { token: letter.token, as: 'replace' })).rejects.toMatchObject({ kind: 'gone' })
    const again = await signAs(deps, slug, { address: 'boris@example.org', name: 'Boris' })
    await confirm(deps, { token: again, as: 'replace' })
  })
})

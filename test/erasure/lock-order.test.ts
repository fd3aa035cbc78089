import type { PoolClient } from 'pg'
import { expect, test } from 'vitest'
import { DAY } from '../../src/core/clock.ts'
import { rekeyAppeal } from '../../src/erasure/rekey.ts'
import { deleteExpired } from '../../src/erasure/retention.ts'
import { shredAppeal } from '../../src/erasure/shred.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { endorsed, setState } from '../support/offers.ts'
import { endedOrBlocked } from '../support/stepping.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'

/** The order of src/db/README.md; a pending row goes before its letter. */
const ORDER = ['inbox', 'signatures', 'endorsements', 'pending_signatures', 'outbox'] as const
type Table = (typeof ORDER)[number]

postgresOnly('what ends takes its locks in the one order', (use) => {
  /** An appeal with one row in each of the tables; the waiting signature is set aside, so that no settle moves it. */
  async function world(): Promise<{ deps: TestDeps }> {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    await signed(deps, 'release', { address: 'anna@example.org' })
    await settled(deps, 'release')
    await signed(deps, 'release', { address: 'boris@example.org' })
    await deps.db.updateTable('inbox').set({ set_aside: true }).execute()
    await signAs(deps, 'release', { address: 'vera@example.org' })
    await endorsed(deps, 'release', { address: 'alena@example.org', name: 'Ringers' })
    await setState(deps, 'Ringers', 'declined', '2027-01-01')
    return { deps }
  }

  /** The tables whose rows `work` has locked at the moment in which it waits for a row of `held`. */
  async function lockedBefore(held: Table, tables: readonly Table[], work: () => Promise<unknown>): Promise<Table[]> {
    const [hold, look] = [await use().pool.connect(), await use().pool.connect()]
    try {
      await hold.query('begin')
      await hold.query(`select 1 from ${held} for update`)
      const working = work()
      expect(await endedOrBlocked(use().pool, working)).toBe('blocked')
      const locked: Table[] = []
      for (const table of tables) if (table !== held && (await isLocked(look, table))) locked.push(table)
      await hold.query('commit')
      await working
      return locked
    } finally {
      hold.release()
      look.release()
    }
  }

  async function isLocked(client: PoolClient, table: Table): Promise<boolean> {
    const { rows } = await client.query(`select 1 from ${table} for update skip locked`)
    return rows.length === 0
  }

  test.each(ORDER)('shredding, which waits for %s, has locked what comes before, and nothing else', async (held) => {
    const { deps } = await world()
    const before = ORDER.slice(0, ORDER.indexOf(held))
    expect(await lockedBefore(held, ORDER, () => shredAppeal(deps, 'release'))).toEqual(before)
  })

  const MARKED = ORDER.slice(0, 4)
  test.each(MARKED)('a new key, which waits for %s, has locked what comes before, and nothing else', async (held) => {
    const { deps } = await world()
    const rekey = () => rekeyAppeal(deps, OPERATOR, { slug: 'release', replaceGoodKey: true })
    expect(await lockedBefore(held, MARKED, rekey)).toEqual(MARKED.slice(0, MARKED.indexOf(held)))
  })

  const EXPIRING = ORDER.slice(2)
  test.each(EXPIRING)('retention, which waits for %s, has locked what comes before, and nothing else', async (held) => {
    const { deps } = await world()
    deps.clock.advance(4 * DAY)
    const before = EXPIRING.slice(0, EXPIRING.indexOf(held))
    expect(await lockedBefore(held, EXPIRING, () => deleteExpired(deps))).toEqual(before)
  })
})

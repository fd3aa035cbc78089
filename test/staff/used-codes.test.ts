import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { after, HOUR, LONG_AGO, MINUTE, SECOND } from '../../src/core/clock.ts'
import { type Db, transact } from '../../src/db/database.ts'
import { expiryOf } from '../../src/db/expiry.ts'
import { isCodeStale } from '../../src/staff/means/expired-store.ts'
import { takeCode } from '../../src/staff/means/used-code-store.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { addAccount } from './account.ts'

const NOW = new Date('2027-03-12T10:20:30Z')
const hashOf = (code: string) => createHash('sha256').update(code).digest()
const HASH = hashOf('123456')
const expired = expiryOf('codes', 'staff_used_codes', isCodeStale)

const take = (db: Db, accountId: string, hash = HASH, now = NOW) =>
  transact(db, (trx) => takeCode(trx, accountId, hash, now))
const rows = (db: Db) => db.selectFrom('staff_used_codes').selectAll().execute()
const deleteStale = (db: Db, now: Date) => transact(db, (trx) => expired.delete(trx, { now, stoppedOrShredded: [] }))

eachDatabase('a code', (use) => {
  test('that fifty post at once is taken once', async () => {
    const { db } = use()
    const account = await addAccount(db)
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => take(db, account)))
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect(await take(db, account)).toBe(false)
  })

  test('of one account takes none from another account, nor the next code from this one', async () => {
    const { db } = use()
    const [one, two] = [await addAccount(db), await addAccount(db, 'green-window-3')]
    expect([await take(db, one), await take(db, two), await take(db, one, hashOf('654321'))]).toEqual([
      true,
      true,
      true,
    ])
  })

  test('whose transaction is given up can be taken again', async () => {
    const { db } = use()
    const account = await addAccount(db)
    const givenUp = transact(db, async (trx) => {
      await takeCode(trx, account, HASH, NOW)
      throw new Error('given up')
    })
    await expect(givenUp).rejects.toThrow('given up')
    expect(await take(db, account)).toBe(true)
  })

  test('is remembered for more than the minute that it lives, and at most for three', async () => {
    const { db } = use()
    const account = await addAccount(db)
    for (let second = 0; second < 240; second += 7) {
      const used = after(NOW, second * SECOND)
      await take(db, account, HASH, used)
      for (let age = 0; age <= 60; age += 5) await deleteStale(db, after(used, age * SECOND))
      expect(await rows(db)).toHaveLength(1)
      // Retention runs each minute.
      for (let age = 1; age <= 3; age++) await deleteStale(db, after(used, age * MINUTE))
      expect(await rows(db)).toEqual([])
    }
  })

  test('is remembered for as long as the clock is in doubt', async () => {
    const { db } = use()
    const account = await addAccount(db)
    for (let minute = 0; minute < 4; minute++) await take(db, account, hashOf(`${minute}`), after(NOW, minute * MINUTE))
    await deleteStale(db, LONG_AGO)
    expect(await rows(db)).toHaveLength(4)
  })

  test('leaves no time of day: each hour of a day leaves the same row', async () => {
    const { db } = use()
    const account = await addAccount(db)
    const left = new Set<string>()
    for (let hour = 0; hour < 24; hour++) {
      await take(db, account, HASH, after(NOW, hour * HOUR))
      left.add(JSON.stringify(await rows(db)))
      await db.deleteFrom('staff_used_codes').execute()
    }
    expect(left.size).toBe(1)
  })
})

postgresOnly('a code whose first post is held open', (use) => {
  async function held(end: 'committed' | 'given up') {
    const { db, pool } = use()
    const account = await addAccount(db)
    const stepping = stopAfter(pool, /insert into "staff_used_codes"/)
    const first = transact(stepping.db, async (trx) => {
      const taken = await takeCode(trx, account, HASH, NOW)
      if (end === 'given up') throw new Error('given up')
      return taken
    }).catch(String)
    await stepping.reached
    const second = take(db, account)
    expect(await endedOrBlocked(pool, second)).toBe('blocked')
    stepping.release()
    return [await first, await second]
  }

  test('is not taken by the second, which waits for it', async () => {
    expect(await held('committed')).toEqual([true, false])
  })

  test('is taken by the second when the first is given up', async () => {
    expect(await held('given up')).toEqual(['Error: given up', true])
  })
})

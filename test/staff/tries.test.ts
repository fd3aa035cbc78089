import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { DAY, HOUR, LONG_AGO, MINUTE, SECOND } from '../../src/core/clock.ts'
import { transact } from '../../src/db/database.ts'
import { expiryOf } from '../../src/db/expiry.ts'
import { isTryStale } from '../../src/staff/means/expired-store.ts'
import { forgetTries, type Try, takeTry } from '../../src/staff/means/tries.ts'
import { eachDatabase, postgresOnly, type TestDb } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { addAccount } from './account.ts'

const START = '2027-03-12T10:20:30Z'
const expired = expiryOf('tries', 'staff_tries', isTryStale)

async function world(on: TestDb) {
  const deps = await testDeps(on, { now: START })
  const accountId = await addAccount(deps.db)
  const stranger: Try = { accountId, device: null, kind: 'passphrase' }
  return { deps, accountId, stranger }
}

/** How many of `count` tries at once are let through. */
async function takenAtOnce(deps: TestDeps, one: Try, count: number): Promise<number> {
  const outcomes = await Promise.all(Array.from({ length: count }, () => takeTry(deps, one)))
  return outcomes.filter(Boolean).length
}

const rows = ({ db }: TestDeps) => db.selectFrom('staff_tries').selectAll().execute()
const deleteStale = ({ db }: TestDeps, now: Date) =>
  transact(db, (trx) => expired.delete(trx, { now, stoppedOrShredded: [] }))

eachDatabase('tries to sign in', (use) => {
  test('of fifty at once ten pass, and none after them', async () => {
    const { deps, stranger } = await world(use())
    expect(await takenAtOnce(deps, stranger, 50)).toBe(10)
    expect(await takenAtOnce(deps, stranger, 50)).toBe(0)
    expect(await rows(deps)).toMatchObject([{ n: 10 }])
  })

  test('of fifty at once ten pass in the next quarter of an hour, where the row stands already', async () => {
    const { deps, stranger } = await world(use())
    await takenAtOnce(deps, stranger, 50)
    deps.clock.set('2027-03-12T10:29:59.999Z')
    expect(await takeTry(deps, stranger)).toBe(false)
    deps.clock.set('2027-03-12T10:30:00Z')
    expect(await takenAtOnce(deps, stranger, 50)).toBe(10)
  })

  test('strangers who spend theirs take none from a known device, another kind or another account', async () => {
    const { deps, accountId, stranger } = await world(use())
    await takenAtOnce(deps, stranger, 50)
    const [one, two] = [randomBytes(16), randomBytes(16)]
    const another = await addAccount(deps.db, 'green-window-3')
    expect(await takenAtOnce(deps, { ...stranger, device: one }, 12)).toBe(10)
    expect(await takenAtOnce(deps, { ...stranger, device: two }, 12)).toBe(10)
    expect(await takenAtOnce(deps, { ...stranger, kind: 'code' }, 12)).toBe(10)
    expect(await takenAtOnce(deps, { ...stranger, accountId: another }, 12)).toBe(10)
    expect(await takenAtOnce(deps, { accountId, device: one, kind: 'code' }, 12)).toBe(10)
  })

  test('a success gives back its own tries, and no others', async () => {
    const { deps, stranger } = await world(use())
    const known = { ...stranger, device: randomBytes(16) }
    await takenAtOnce(deps, stranger, 10)
    await takenAtOnce(deps, known, 10)
    await forgetTries(deps, known)
    expect(await takeTry(deps, stranger)).toBe(false)
    expect(await takenAtOnce(deps, known, 12)).toBe(10)
  })

  test('without such an account nothing passes and nothing is stored, whether or not there are others', async () => {
    const { deps, stranger } = await world(use())
    for (const accountId of [null, randomUUID()]) {
      expect(await takeTry(deps, { ...stranger, accountId })).toBe(false)
      await forgetTries(deps, { ...stranger, accountId })
    }
    expect(await rows(deps)).toEqual([])
    await deps.db.deleteFrom('staff_accounts').execute()
    expect(await takeTry(deps, { ...stranger, accountId: null })).toBe(false)
  })

  test('their rows tell no time of day: each hour of a day leaves the same', async () => {
    const { deps, stranger } = await world(use())
    const left = new Set<string>()
    for (let hour = 0; hour < 24; hour++) {
      await takeTry(deps, stranger)
      left.add(JSON.stringify(await rows(deps)))
      await forgetTries(deps, stranger)
      deps.clock.advance(HOUR)
    }
    expect(left.size).toBe(1)
  })

  test('end with their quarter of an hour, and not before', async () => {
    const { deps, stranger } = await world(use())
    await takeTry(deps, stranger)
    await deleteStale(deps, new Date('2027-03-12T10:29:59.999Z'))
    expect(await rows(deps)).toHaveLength(1)
    expect(await expired.count(deps.db, { now: new Date('2027-03-12T10:30:00Z'), stoppedOrShredded: [] })).toEqual([
      ['tries', 1],
    ])
    await deleteStale(deps, new Date('2027-03-12T10:30:00Z'))
    expect(await rows(deps)).toEqual([])
  })

  test('stay while the clock is in doubt, so that no more than ten pass', async () => {
    const { deps, stranger } = await world(use())
    await takenAtOnce(deps, stranger, 10)
    await deleteStale(deps, LONG_AGO)
    expect(await takeTry(deps, stranger)).toBe(false)
  })

  test.each([SECOND, MINUTE, HOUR, DAY, 400 * DAY])(
    'a clock that jumps %d ms ahead and back locks nobody out for longer than a quarter of an hour',
    async (jump) => {
      const { deps, stranger } = await world(use())
      await takenAtOnce(deps, stranger, 10)
      for (const ms of [jump, -jump]) {
        deps.clock.advance(ms)
        await takenAtOnce(deps, stranger, 10)
      }
      deps.clock.advance(15 * MINUTE)
      expect(await takeTry(deps, stranger)).toBe(true)
    },
  )
})

postgresOnly('a try held open', (use) => {
  test('the tenth and the eleventh at the same moment: the eleventh waits, and does not pass', async () => {
    const { deps, stranger } = await world(use())
    await takenAtOnce(deps, stranger, 9)
    const stepping = stopAfter(use().pool, /insert into staff_tries/)
    const tenth = transact(stepping.db, (trx) => takeTry({ ...deps, db: trx }, stranger))
    await stepping.reached
    const eleventh = takeTry(deps, stranger)
    expect(await endedOrBlocked(use().pool, eleventh)).toBe('blocked')
    stepping.release()
    expect([await tenth, await eleventh]).toEqual([true, false])
  })

  test('whose transaction is given up passes its place on', async () => {
    const { deps, stranger } = await world(use())
    await takenAtOnce(deps, stranger, 9)
    const stepping = stopAfter(use().pool, /insert into staff_tries/)
    const givenUp = transact(stepping.db, async (trx) => {
      await takeTry({ ...deps, db: trx }, stranger)
      throw new Error('given up')
    }).catch(String)
    await stepping.reached
    const next = takeTry(deps, stranger)
    await endedOrBlocked(use().pool, next)
    stepping.release()
    expect([await givenUp, await next]).toEqual(['Error: given up', true])
  })

  test('an unknown handle, a try and a spent bucket each end in a commit that writes', async () => {
    const { deps, stranger } = await world(use())
    const number = async () =>
      BigInt((await use().pool.query('select pg_snapshot_xmax(pg_current_snapshot())::text as n')).rows[0].n)
    for (const one of [stranger, { ...stranger, accountId: null }, { ...stranger, accountId: randomUUID() }]) {
      await takenAtOnce(deps, one, 10)
      const before = await number()
      await takeTry(deps, one)
      expect(await number()).toBeGreaterThan(before)
    }
  })
})

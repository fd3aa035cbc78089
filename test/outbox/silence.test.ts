import { beforeEach, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/core/clock.ts'
import { deleteExpired } from '../../src/erasure/retention.ts'
import { destroyExpiredKeys } from '../../src/outbox/day-key.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { letterFailures } from '../../src/outbox/state-store.ts'
import { mailboxMailer } from '../../src/platform/mail/mailbox.ts'
import { reject } from '../../src/signing/reject.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { changesBetween, dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, signAs } from '../support/world.ts'
import { queue } from './queued.ts'

const silence = true

eachDatabase('no letters for thirty days', (use) => {
  let deps: TestDeps
  const silences = () => deps.db.selectFrom('silences').select(['key_month', 'expires_at']).execute()
  /** Queues a letter to each address, delivers, and returns the addresses that got one, sorted. */
  async function sent(...addresses: string[]): Promise<string[]> {
    const before = deps.mailer.letters?.().length ?? 0
    for (const address of addresses) await queue(deps, address)
    await deliver(deps)
    const letters = deps.mailer.letters?.() ?? []
    return letters
      .slice(0, letters.length - before)
      .map(({ to }) => to)
      .sort()
  }
  /** Signs with the address, then rejects the letter and asks for silence; returns the end of the silence. */
  async function silenced(address: string): Promise<Date | null> {
    return reject(deps, { token: await signAs(deps, 'release', { address }), silence })
  }

  beforeEach(async () => {
    deps = await testDeps(use(), { now: '2027-01-31T21:40:00Z' })
    deps.mailer = mailboxMailer(deps.clock)
    await makeCampaign(deps)
    await makeAppeal(deps)
  })

  test('lasts across the ends of two months to its full hour, and then no key is left', async () => {
    expect(await silenced('vera@example.org')).toEqual(new Date('2027-03-02T22:00:00Z'))
    expect(await silences()).toEqual([{ key_month: '2027-01-01', expires_at: new Date('2027-03-02T22:00:00Z') }])
    expect(await sent('vera@example.org', 'other@example.org')).toEqual(['other@example.org'])
    for (const at of ['2027-02-01T00:30:00Z', '2027-02-28T23:59:00Z', '2027-03-01T00:10:00Z', '2027-03-02T21:59:59Z']) {
      deps.clock.set(at)
      expect(await destroyExpiredKeys(deps, deps.clock.now())).not.toContain('silence-2027-01-01')
      expect(await sent('vera@example.org')).toEqual([])
    }
    deps.clock.set('2027-03-02T22:00:00Z')
    expect(await sent('vera@example.org')).toEqual(['vera@example.org'])
    deps.clock.set('2027-03-03T00:00:00Z')
    expect(await deleteExpired(deps)).toMatchObject({ silences: 1 })
    expect(await silences()).toEqual([])
    expect(await deps.keys.list()).not.toContain('silence-2027-01-01')
  })

  test('holds for every spelling of the mailbox and every appeal, and for no other mailbox', async () => {
    await silenced('Anna.Kazlova+site@gmail.com')
    expect(await sent('annakazlova@googlemail.com', 'a.n.n.a.kazlova@gmail.com', 'anna@gmail.com')).toEqual([
      'anna@gmail.com',
    ])
    await makeAppeal(deps, 'second')
    await signAs(deps, 'second', { address: 'annakazlova@gmail.com' })
    expect(await sent()).toEqual([])
  })

  test('a later silence prolongs the earlier one, in the same month and under another month’s key', async () => {
    await silenced('vera@example.org')
    const token = await signAs(deps, 'release', { address: 'vera@example.org' })
    deps.clock.advance(2 * HOUR)
    const again = await signAs(deps, 'release', { address: 'vera@example.org' })
    await reject(deps, { token: again, silence })
    expect((await silences()).map(({ expires_at }) => expires_at.toISOString())).toEqual(['2027-03-03T00:00:00.000Z'])
    await expect(reject(deps, { token, silence })).rejects.toMatchObject({ kind: 'gone' })
    deps.clock.set('2027-02-10T00:00:00Z')
    await silenced('vera@example.org')
    expect(await silences()).toHaveLength(2)
    deps.clock.advance(30 * DAY - MINUTE)
    expect(await sent('vera@example.org')).toEqual([])
    deps.clock.advance(MINUTE)
    expect(await sent('vera@example.org')).toEqual(['vera@example.org'])
  })

  test('a dropped letter leaves no trace: no failure, no tally, nothing waiting', async () => {
    await silenced('vera@example.org')
    await deliver(deps)
    const before = await dumpTables(deps.db)
    await queue(deps, 'vera@example.org')
    expect(await deliver(deps)).toEqual({ sent: 0, later: 0, refused: 0 })
    expect(changesBetween(before, await dumpTables(deps.db))).toEqual({})
    expect(await letterFailures(deps.db, '2000-01-01')).toEqual([])
    expect(deps.lines.join('')).not.toContain('vera')
  })

  test('signing writes the same for a silent address and answers the same', async () => {
    await silenced('vera@example.org')
    const shapes = []
    for (const address of ['vera@example.org', 'dina@example.org']) {
      const before = await dumpTables(deps.db)
      await signAs(deps, 'release', { address })
      const changes = changesBetween(before, await dumpTables(deps.db))
      shapes.push(Object.entries(changes).map(([table, { came, went }]) => [table, came.length, went.length]))
      const sizes = Object.values(changes).map(({ came }) => came.map((row) => row.length))
      shapes.push(sizes)
    }
    expect(shapes.slice(2)).toEqual(shapes.slice(0, 2))
  })

  test('only the holder of a live letter can ask, only with the box, and a dead token stores nothing', async () => {
    const token = await signAs(deps, 'release', { address: 'vera@example.org' })
    expect(await reject(deps, { token })).toBeNull()
    await expect(reject(deps, { token, silence })).rejects.toMatchObject({ kind: 'gone' })
    const late = await signAs(deps, 'release', { address: 'vera@example.org' })
    deps.clock.advance(73 * HOUR)
    await expect(reject(deps, { token: late, silence })).rejects.toMatchObject({ kind: 'gone' })
    expect(await silences()).toEqual([])
    expect((await deps.keys.list()).filter((name) => name.startsWith('silence'))).toEqual([])
  })

  test('without the key store nothing is half done: the token stays usable', async () => {
    const token = await signAs(deps, 'release', { address: 'vera@example.org' })
    const away = { ...deps, keys: { ...deps.keys, make: () => Promise.reject(new Error('away')) } }
    await expect(reject(away, { token, silence })).rejects.toThrow()
    expect(await silences()).toEqual([])
    expect(await reject(deps, { token, silence })).not.toBeNull()
  })
})

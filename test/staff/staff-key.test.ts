import { cpSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { MINUTE } from '../../src/core/clock.ts'
import { transact } from '../../src/db/database.ts'
import { JOBS } from '../../src/jobs.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { holdStaffKey, STAFF_KEYS, type StaffKey, staffKey, staffKeyName } from '../../src/staff/key/staff-key.ts'
import { replaceFingerprint } from '../../src/staff/key/staff-key-store.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'

eachDatabase('the staff key of a campaign', (use) => {
  let deps: TestDeps
  let [first, second] = ['', '']
  /** Another process of the same installation: its own memory, the same database and key store. */
  const another = async (): Promise<TestDeps> => ({
    ...(await testDeps(use())),
    ...{ keys: deps.keys, config: deps.config },
  })
  const fileOf = (id: string) => join(deps.config.keyDir, `${staffKeyName(id)}.key`)
  const files = async () => (await deps.keys.list()).filter((name) => name.startsWith('staff-'))
  const missing = { kind: 'unavailable', reason: 'staff_key' }

  beforeEach(async () => {
    deps = await testDeps(use())
    first = (await addCampaign(deps, OPERATOR, { slug: 'first', name: 'First' })).id
    second = (await addCampaign(deps, OPERATOR, { slug: 'second', name: 'Second' })).id
  })

  test('is made once, by two processes at once', async () => {
    const keys = await Promise.all([staffKey(deps, first), staffKey(await another(), first), staffKey(deps, first)])
    expect(await files()).toEqual([staffKeyName(first)])
    expect(new Set(keys.map(({ fingerprint }) => fingerprint.toString('hex'))).size).toBe(1)
    const place = { column: 'name', row: 'a' } as const
    for (const key of keys) expect(keys[0]?.open(place, key.seal(place, 'Ганна'))).toBe('Ганна')
  })

  test.each<[string, () => unknown]>([
    ['missing', () => rmSync(fileOf(first))],
    ['that of another campaign', () => cpSync(fileOf(second), fileOf(first))],
    ['swapped with that of another campaign', () => swap(fileOf(first), fileOf(second))],
    ['another one', () => deps.keys.destroy(staffKeyName(first)).then(() => deps.keys.make(staffKeyName(first)))],
  ])('%s is refused, and never made anew', async (_, spoil) => {
    await staffKey(deps, first)
    await staffKey(deps, second)
    await spoil()
    const before = await files()
    const restarted = await another()
    for (let n = 0; n < 2; n++) await expect(staffKey(restarted, first)).rejects.toMatchObject(missing)
    expect(await files()).toEqual(before)
  })

  test('is known for at most a minute after its file is gone', async () => {
    await staffKey(deps, first)
    await deps.keys.destroy(staffKeyName(first))
    await staffKey(deps, first)
    deps.clock.advance(MINUTE)
    await expect(staffKey(deps, first)).rejects.toMatchObject(missing)
  })

  test('is forgotten every minute although nobody asks for it', async () => {
    const { fingerprint } = await staffKey(deps, first)
    const slot = `${first} ${fingerprint.toString('hex')}`
    expect(deps.memory.peek(STAFF_KEYS, slot)).toBeDefined()
    const job = JOBS.find(({ name }) => name === 'appeal-keys') ?? expect.unreachable()
    expect(job.every).toBe(MINUTE)
    await job.run(deps, new AbortController().signal)
    expect(deps.memory.peek(STAFF_KEYS, slot)).toBeUndefined()
  })

  test('opens a text for its own row, column and campaign only, and each text is as long as the others', async () => {
    const [own, other] = [await staffKey(deps, first), await staffKey(deps, second)]
    const sealed = own.seal({ column: 'name', row: 'a' }, 'Ганна')
    expect(own.open({ column: 'name', row: 'a' }, sealed)).toBe('Ганна')
    const wrong: [StaffKey, Parameters<StaffKey['open']>[0]][] = [
      [own, { column: 'name', row: 'b' }],
      [own, { column: 'label', row: 'a' }],
      [other, { column: 'name', row: 'a' }],
    ]
    for (const [key, place] of wrong) expect(() => key.open(place, sealed)).toThrow()
    expect(own.seal({ column: 'name', row: 'a' }, '').length).toBe(sealed.length)
    expect(own.hash('a')).not.toEqual(other.hash('a'))
    expect(own.hash('a')).not.toEqual(own.hash('b'))
  })

  test.each([
    ['label', '𐌰'.repeat(100)],
    ['collector', '𐌰'.repeat(300)],
    ['collector', '"'.repeat(300)],
  ] as const)('a %s of the greatest length fits', async (column, text) => {
    const key = await staffKey(deps, first)
    expect(key.open({ column, row: 'a' }, key.seal({ column, row: 'a' }, text))).toBe(text)
  })

  test('nothing that was sealed before a rekey is stored after it', async () => {
    const key = await staffKey(deps, first)
    await transact(deps.db, (trx) => holdStaffKey(trx, first, key))
    await transact(deps.db, (trx) => replaceFingerprint(trx, first, Buffer.alloc(32)))
    const late = transact(deps.db, (trx) => holdStaffKey(trx, first, key))
    await expect(late).rejects.toMatchObject({ kind: 'unavailable', reason: 'moving' })
  })
})

function swap(one: string, other: string): void {
  renameSync(one, `${one}.moved`)
  renameSync(other, one)
  renameSync(`${one}.moved`, other)
}

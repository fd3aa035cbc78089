import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { appealKeyName, newAppealKeyName, readAppealKey } from '../../src/appeals/key.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { checkKeys } from '../../src/cli/doctor/checks.ts'
import { rekeyAppeal } from '../../src/erasure/rekey.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const REKEY = { slug: 'release' }

eachDatabase('a new key for an appeal', (use) => {
  let deps: TestDeps
  let id: string

  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps)
    id = await makeAppeal(deps)
    await signed(deps, 'release', { address: 'anna@example.org' })
    await settled(deps, 'release')
  })

  const keyFiles = async () => (await deps.keys.list()).filter((name) => name.startsWith('appeal-'))
  const indexes = async () =>
    (await deps.db.selectFrom('signatures').select('email_index').execute()).map(({ email_index }) => email_index)

  /** Expects the appeal to have its key; with `left`, the doctor also notes an earlier key file. */
  async function expectKey({ left = false } = {}): Promise<void> {
    const appeal = await findAppeal(deps.db, 'release')
    if (appeal) await readAppealKey(deps, appeal)
    const found = left ? { is: 'note', found: expect.stringContaining('an earlier key') } : { is: 'sound' }
    expect(await checkKeys(deps)).toMatchObject([found])
  }

  test('a lost or wrong key is replaced, and the doctor says what that costs', async () => {
    await deps.keys.destroy(appealKeyName(id))
    await deps.keys.make(appealKeyName(id))
    const [finding] = await checkKeys(deps)
    expect(finding).toMatchObject({ is: 'broken', mend: expect.stringContaining('weakens only the duplicate check') })
    expect(finding?.found).toContain('nothing is lost')
    await rekeyAppeal(deps, OPERATOR, REKEY)
    await expectKey()
    expect(await keyFiles()).toHaveLength(1)
    expect(await indexes()).toEqual([null])
    // The new key can be lost and replaced as well.
    for (const name of await keyFiles()) await deps.keys.destroy(name)
    await rekeyAppeal(deps, OPERATOR, REKEY)
    await expectKey()
  })

  test('a key that fits stays, unless the caller insists', async () => {
    const before = [await keyFiles(), await dumpTables(deps.db)]
    await expect(rekeyAppeal(deps, OPERATOR, REKEY)).rejects.toMatchObject({ kind: 'conflict', reason: 'key_fits' })
    expect([await keyFiles(), await dumpTables(deps.db)]).toEqual(before)
    await rekeyAppeal(deps, OPERATOR, { ...REKEY, replaceGoodKey: true })
    await expectKey()
    expect(await keyFiles()).not.toContain(appealKeyName(id))
    expect(await keyFiles()).toHaveLength(1)
  })

  test('when the database fails the old key still works, and the next call deletes the new one', async () => {
    await sql`alter table audit_log add constraint broken check (action <> 'appeal.rekeyed')`.execute(deps.db)
    try {
      const broken = rekeyAppeal(deps, OPERATOR, { ...REKEY, replaceGoodKey: true })
      await expect(broken).rejects.toMatchObject({ code: '23514' })
    } finally {
      await sql`alter table audit_log drop constraint broken`.execute(deps.db)
    }
    expect(await keyFiles()).toHaveLength(2)
    await expectKey({ left: true })
    expect(await indexes()).not.toContain(null)
    await expect(rekeyAppeal(deps, OPERATOR, REKEY)).rejects.toMatchObject({ reason: 'key_fits' })
    expect(await keyFiles()).toEqual([appealKeyName(id)])
  })

  test('killed after the commit: the new key works, and the next call deletes the old one', async () => {
    const destroy = () => Promise.reject(new Error('killed'))
    const killed = rekeyAppeal({ ...deps, keys: { ...deps.keys, destroy } }, OPERATOR, {
      ...REKEY,
      replaceGoodKey: true,
    })
    await expect(killed).rejects.toThrow('killed')
    expect(await keyFiles()).toHaveLength(2)
    await expectKey({ left: true })
    await expect(rekeyAppeal(deps, OPERATOR, REKEY)).rejects.toMatchObject({ reason: 'key_fits' })
    expect(await keyFiles()).toHaveLength(1)
    expect(await keyFiles()).not.toContain(appealKeyName(id))
    await expectKey()
  })

  test('of two concurrent calls the appeal has the key of one, and no other key is left', async () => {
    await deps.keys.destroy(appealKeyName(id))
    const both = await Promise.allSettled([rekeyAppeal(deps, OPERATOR, REKEY), rekeyAppeal(deps, OPERATOR, REKEY)])
    expect(both.map(({ status }) => status)).toContain('fulfilled')
    await expectKey()
    await expect(rekeyAppeal(deps, OPERATOR, REKEY)).rejects.toMatchObject({ reason: 'key_fits' })
    expect(await keyFiles()).toHaveLength(1)
  })

  test('stopping an appeal deletes all of its keys, and no other appeal’s', async () => {
    const other = await makeAppeal(deps, 'second')
    await deps.keys.make(newAppealKeyName(id))
    await stopAppeal(deps, OPERATOR, REKEY)
    expect(await keyFiles()).toEqual([appealKeyName(other)])
    await expect(rekeyAppeal(deps, OPERATOR, REKEY)).rejects.toMatchObject({ kind: 'not_open' })
    expect(await keyFiles()).toEqual([appealKeyName(other)])
  })
})

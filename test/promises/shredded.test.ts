import { createSecretKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { appealKeyFrom, appealKeyName } from '../../src/appeals/key.ts'
import { DAY, HOUR } from '../../src/core/clock.ts'
import { canonicalAddress } from '../../src/core/email.ts'
import { asAddress } from '../../src/core/secret-text.ts'
import type { Deps } from '../../src/deps.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { destroyExpiredKeys } from '../../src/outbox/day-key.ts'
import { openLetter } from '../../src/outbox/seal.ts'
import { addressMark, emailIndexes } from '../../src/signatures/mailbox.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'

eachDatabase('an old dump with everything of five days after the closing', (use) => {
  async function closed() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const id = await makeAppeal(deps)
    await signed(deps, 'release', { address: 'anna@example.org' })
    await settled(deps, 'release')
    await signed(deps, 'release', { address: 'boris@example.org' })
    await signAs(deps, 'release', { address: 'vera@example.org' })
    const dump = await dumpTables(use().db)
    const letters = await use().db.selectFrom('outbox').selectAll().execute()
    const before = await keysOf(deps)
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    deps.clock.advance(26 * HOUR)
    await shredDue(deps)
    deps.clock.advance(4 * DAY)
    await destroyExpiredKeys(deps, deps.clock.now())
    return { id, dump: JSON.stringify(dump), letters, before, after: await keysOf(deps) }
  }

  async function keysOf(deps: Deps): Promise<Map<string, Buffer>> {
    const keys = new Map<string, Buffer>()
    for (const name of await deps.keys.list()) keys.set(name, (await deps.keys.read(name)) ?? Buffer.alloc(0))
    return keys
  }

  /** Whether the dump, with these keys, shows that the address has signed. */
  function answers(dump: string, keys: Map<string, Buffer>, address: string): boolean {
    const mailbox = canonicalAddress(asAddress(address))
    return [...keys.values()].some((bytes) => {
      if (bytes.length !== 32) return false
      const key = appealKeyFrom(bytes)
      const traces = [addressMark(key, mailbox), ...emailIndexes(key, mailbox, 4)]
      return traces.some((trace) => dump.includes(trace.toString('hex')))
    })
  }

  function opens(letters: Awaited<ReturnType<typeof closed>>['letters'], keys: Map<string, Buffer>): number {
    return letters.filter((row) =>
      [...keys.values()].some((bytes) => {
        try {
          return openLetter(createSecretKey(bytes), row.appeal_id, row.id, row.sealed).to !== ''
        } catch {
          return false
        }
      }),
    ).length
  }

  test('cannot answer whether an address signed, and opens no letter', async () => {
    const { id, dump, letters, before, after } = await closed()
    // With the old keys the dump can answer: otherwise this test would prove nothing.
    expect(before.has(appealKeyName(id))).toBe(true)
    for (const name of ['anna', 'boris', 'vera']) expect(answers(dump, before, `${name}@example.org`), name).toBe(true)
    expect(answers(dump, before, 'nobody@example.org')).toBe(false)
    expect(opens(letters, before)).toBe(1)

    expect(after.has(appealKeyName(id))).toBe(false)
    for (const name of ['anna', 'boris', 'vera']) expect(answers(dump, after, `${name}@example.org`), name).toBe(false)
    expect(opens(letters, after)).toBe(0)
  })
})

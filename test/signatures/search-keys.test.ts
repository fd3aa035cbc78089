import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { fillSearchKeys } from '../../src/signatures/fill-search-keys.ts'
import { appealsWithKeylessNames, lockKeylessNames } from '../../src/signatures/search-key-store.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { dieAfter } from '../support/dying.ts'
import { listSignatures } from '../support/listed-names.ts'
import { expectSearchKeys } from '../support/search-keys.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const going = () => new AbortController().signal

/** Takes the keys away: the names are as an earlier version stored them. */
async function asBefore({ db }: TestDeps): Promise<void> {
  for (const table of ['inbox', 'signatures'] as const) await db.updateTable(table).set({ search_key: null }).execute()
}

const keyless = async ({ db }: TestDeps): Promise<number> => {
  const found = db.selectFrom('signatures').select('id').where('name', 'is not', null).where('search_key', 'is', null)
  return (await found.execute()).length
}

eachDatabase('search keys', (use) => {
  let deps: TestDeps
  let id: string
  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps)
    id = await makeAppeal(deps)
  })

  test('are those of the name and words, whatever their signer and the organisers do', async () => {
    const names = ['Сьвятлана Ціханоўская', 'Jerzy O’Szczęsny "x" \\', '!!!', '¡`*', '𐐨', 'عائشة', "a'b:1 & !c | (d)"]
    const links = []
    for (const [n, name] of names.entries())
      links.push(
        await signed(deps, 'release', { address: `p${n}@example.org`, name, descriptor: `words ' \\ of ${n}` }),
      )
    expect(await expectSearchKeys(deps.db)).toBe(names.length)
    const paper = { source: 'collected', by: 'Iryna', day: '2027-03-11', consent: 'on paper' } as const
    const given = { slug: 'release', name: 'Вера', descriptor: null, country: null }
    for (const visibility of ['public', 'private'] as const)
      await addImported(deps, OPERATOR, { ...given, ...paper, visibility })
    await changeSignature(deps, links[0] ?? expect.unreachable(), { visibility: 'anonymous' })
    await changeSignature(deps, links[1] ?? expect.unreachable(), { name: 'Hanna', descriptor: null })
    expect(await expectSearchKeys(deps.db)).toBe(names.length)
    await settled(deps, 'release')
    expect(await expectSearchKeys(deps.db)).toBe(names.length)
    await changeSignature(deps, links[0] ?? expect.unreachable(), { visibility: 'public', name: 'Святлана' })
    await changeSignature(deps, links[1] ?? expect.unreachable(), { visibility: 'private' })
    await changeSignature(deps, links[2] ?? expect.unreachable(), { descriptor: 'nurse' })
    await withdraw(deps, links[3] ?? expect.unreachable())
    expect(await expectSearchKeys(deps.db)).toBe(names.length - 1)
    deps.clock.advance(2 * 24 * 3_600_000)
    await settled(deps, 'release')
    expect(await expectSearchKeys(deps.db)).toBe(names.length - 1)
    await signed(deps, 'release', { address: 'late@example.org', name: 'Late' })
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    expect(await expectSearchKeys(deps.db)).toBe(0)
  })

  test('of before are filled in, more than a transaction takes, once; nothing asks again for a name without letters', async () => {
    await listSignatures(deps.db, id, { names: 501 })
    await listSignatures(deps.db, id, { names: 3, kind: 'anonymous' })
    const other = await makeAppeal(deps, 'second')
    await listSignatures(deps.db, other, { names: 2, look: 'hidden', state: 'held' })
    await deps.db.updateTable('signatures').set({ name: '!!!' }).where('appeal_id', '=', other).execute()
    await asBefore(deps)
    expect((await appealsWithKeylessNames(deps.db)).sort()).toEqual([id, other].sort())
    await fillSearchKeys(deps, going())
    expect(await expectSearchKeys(deps.db)).toBe(503)
    expect(await appealsWithKeylessNames(deps.db)).toEqual([])
  })

  test('of names that waited in the inbox are filled in after their settle', async () => {
    await signed(deps, 'release', { address: 'anna@example.org', name: 'Ганна', descriptor: 'настаўніца' })
    await asBefore(deps)
    await fillSearchKeys(deps, going())
    await settled(deps, 'release')
    expect(await keyless(deps)).toBe(1)
    await fillSearchKeys(deps, going())
    expect(await expectSearchKeys(deps.db)).toBe(1)
  })

  test('stop being filled in between two transactions when the host stops', async () => {
    await listSignatures(deps.db, id, { names: 1_001 })
    await asBefore(deps)
    await fillSearchKeys(deps, AbortSignal.abort())
    expect(await keyless(deps)).toBe(501)
  })

  test('can be in no row without a name', async () => {
    await listSignatures(deps.db, id, { names: 1, kind: 'anonymous' })
    const writing = deps.db.updateTable('signatures').set({ search_key: `'0ганна'` }).execute()
    await expect(writing).rejects.toMatchObject({ code: '23514', constraint: 'signatures_search_key' })
  })
})

postgresOnly('the filling in of search keys', (use) => {
  let deps: TestDeps
  let id: string
  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps)
    id = await makeAppeal(deps)
  })

  test('goes on after a kill at any statement', async () => {
    await listSignatures(deps.db, id, { names: 501 })
    await asBefore(deps)
    let killed = 0
    for (let nth = 1; ; nth++) {
      const { db, died } = dieAfter(use().pool, nth)
      await fillSearchKeys({ db }, going()).catch((error) => {
        if (!died()) throw error
      })
      if (!died()) break
      killed++
    }
    expect(killed).toBeGreaterThan(5)
    expect(await expectSearchKeys(deps.db)).toBe(501)
  })

  test('by two processes at once leaves no name out and blocks neither', async () => {
    await listSignatures(deps.db, id, { names: 700 })
    await asBefore(deps)
    const first = stopAfter(use().pool, /skip locked/)
    const filling = fillSearchKeys({ db: first.db }, going())
    await first.reached
    expect(await endedOrBlocked(use().pool, fillSearchKeys(deps, going()))).toBe('ended')
    expect(await keyless(deps)).toBe(500)
    first.release()
    await filling
    expect(await expectSearchKeys(deps.db)).toBe(700)
  })

  test('never writes the words of before over a change: it passes by a name in change, which brings its own key', async () => {
    const anna = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
    const vera = await signed(deps, 'release', { address: 'vera@example.org', name: 'Vera' })
    await settled(deps, 'release')
    await asBefore(deps)
    const changing = stopAfter(use().pool, /^update "signatures"/)
    const changed = changeSignature({ ...deps, db: changing.db }, anna, { name: 'Ганна' })
    await changing.reached
    expect(await endedOrBlocked(use().pool, fillSearchKeys(deps, going()))).toBe('ended')
    expect(await keyless(deps)).toBe(1)
    changing.release()
    await changed
    await expectSearchKeys(deps.db)

    // The other way round: a change waits for the keys, and is the last word.
    await asBefore(deps)
    const filling = stopAfter(use().pool, /skip locked/)
    const filled = fillSearchKeys({ db: filling.db }, going())
    await filling.reached
    const sealed = changeSignature(deps, vera, { visibility: 'private' })
    expect(await endedOrBlocked(use().pool, sealed)).toBe('blocked')
    filling.release()
    await Promise.all([filled, sealed])
    expect(await expectSearchKeys(deps.db)).toBe(1)
  })

  test('leaves alone what a stop erases while it waits for the appeal', async () => {
    await listSignatures(deps.db, id, { names: 3 })
    await asBefore(deps)
    const stopping = stopAfter(use().pool, /^update "signatures" set .*"search_key"/)
    const stopped = stopAppeal({ ...deps, db: stopping.db }, OPERATOR, { slug: 'release' })
    await stopping.reached
    const filling = fillSearchKeys(deps, going())
    expect(await endedOrBlocked(use().pool, filling)).toBe('blocked')
    stopping.release()
    await Promise.all([stopped, filling])
    expect(await expectSearchKeys(deps.db)).toBe(0)
  })

  test('reads no row of the list when nothing is left', async () => {
    await listSignatures(deps.db, id, { names: 50_000 })
    await sql`update signatures set search_key = '0name'`.execute(deps.db)
    await listSignatures(deps.db, id, { names: 1_000 })
    await sql`analyze signatures`.execute(deps.db)
    await fillSearchKeys(deps, going())
    await deps.db.transaction().execute(async (trx) => {
      // This connection may not have reported the transactions before yet.
      const readSoFar = async () => {
        const { rows } = await sql<{ read: number }>`
          select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_xact_user_tables
          where relname = 'signatures'`.execute(trx)
        return rows[0]?.read ?? 0
      }
      const before = await readSoFar()
      expect(await appealsWithKeylessNames(trx)).toEqual([])
      expect(await lockKeylessNames(trx, id, null, 500)).toEqual([])
      expect(await readSoFar()).toBe(before)
    })
  })
})

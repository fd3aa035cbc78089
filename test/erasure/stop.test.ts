import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { appealKey } from '../../src/appeals/key.ts'
import { recallAppeal } from '../../src/appeals/recall.ts'
import { DAY, HOUR } from '../../src/core/clock.ts'
import { Memory } from '../../src/core/memory.ts'
import { only } from '../../src/core/only.ts'
import { asToken, type Token } from '../../src/core/secret-text.ts'
import { VISIBILITIES } from '../../src/core/visibility.ts'
import { recount } from '../../src/count/recount.ts'
import { countExpired, deleteExpired } from '../../src/erasure/retention.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { addImported, type ImportedSignature } from '../../src/imports/add-imported.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { firstLetters, listByBatch, listByDay, listByName } from '../../src/signatures/list-store.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { namesOf } from '../support/moderate.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { dumpTables } from '../support/tables.ts'
import { countsOf, makeAppeal, makeCampaign, recoverAs, settled, signAs, signed } from '../support/world.ts'

const WAITING = ['pending_signatures', 'outbox'] as const

/** Matches a readable or a sealed name in a dump, where binary columns are hex. */
const NAMES = new RegExp(`Canary|${Buffer.from('age-encryption').toString('hex')}`)
const PAPER: ImportedSignature = {
  ...{ slug: 'release', visibility: 'public', name: 'Canary Galina', descriptor: 'Canary nurse', country: null },
  ...{ source: 'collected', by: 'Canary Ivan', day: '2027-03-10', consent: 'Canary paper' },
}
const STOP = { slug: 'release' }

async function world(deps: TestDeps) {
  await makeCampaign(deps)
  const id = await makeAppeal(deps, 'release', { safety: 'protected' })
  const people = [
    { address: 'a@example.org', name: 'Canary Anna' },
    { address: 'b@example.org', name: 'Canary Boris', visibility: 'private' as const },
    { address: 'c@example.org', visibility: 'anonymous' as const },
  ]
  const links: Token[] = []
  for (const person of people) links.push(await signed(deps, 'release', person))
  await settled(deps, 'release')
  links.push(
    await signed(deps, 'release', { address: 'd@example.org', name: 'Canary Darja', descriptor: 'Canary words' }),
  )
  await addImported(deps, OPERATOR, PAPER)
  await addImported(deps, OPERATOR, { ...PAPER, visibility: 'private', source: 'conveyed' })
  const letter = await signAs(deps, 'release', { address: 'e@example.org', name: 'Canary Eva' })
  return { id, links, letter }
}

eachDatabase('stop and erase', (use) => {
  test('nothing of a signer is left but the count; own links can see and withdraw, but not change', async () => {
    const deps = await testDeps(use())
    const { id, links, letter } = await world(deps)
    await stopAppeal(deps, OPERATOR, STOP)
    const dump = JSON.stringify(await dumpTables(use().db))
    expect(dump).not.toMatch(NAMES)
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 2, private: 1, anonymous: 1, imported: 2 })
    for (const { drift } of await recount(deps)) expect(drift.public + drift.private + drift.anonymous).toBe(0)
    for (const table of [...WAITING, 'inbox'] as const)
      expect(await use().db.selectFrom(table).selectAll().execute(), table).toEqual([])
    expect((await deps.keys.list()).filter((name) => name.startsWith('appeal-'))).toEqual([])
    await expect(confirm(deps, { token: letter, as: 'replace', retry: undefined })).rejects.toMatchObject({
      kind: 'gone',
    })
    await expect(signAs(deps, 'release', { address: 'f@example.org' })).rejects.toMatchObject({ kind: 'not_open' })
    const [anna = asToken(''), boris = asToken('')] = links
    expect((await seeSignature(deps, anna)).signature).toMatchObject({
      visibility: 'public',
      name: null,
      state: 'counted',
    })
    await expect(changeSignature(deps, anna, { name: 'Anna' })).rejects.toMatchObject({ kind: 'conflict' })
    await withdraw(deps, boris)
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ private: 0 })
    const lists = [
      ...(await listByBatch(deps.db, id, 10)),
      ...(await listByDay(deps.db, id, 10)),
      ...(await listByName(deps.db, id, 10)),
      ...(await firstLetters(deps.db, id)),
      ...(await namesOf(deps, OPERATOR, { slug: 'release', look: 'waiting' })),
    ]
    expect(lists).toEqual([])
  })

  /** The deps of another process, which has the appeal and its key in its cache. */
  async function remembering(deps: TestDeps): Promise<TestDeps> {
    const other = { ...deps, memory: new Memory(deps.clock) }
    const recalled = await recallAppeal(other, 'release')
    if (recalled) await appealKey(other, recalled.appeal)
    return other
  }

  async function signAndRecover(other: TestDeps): Promise<void> {
    await signAs(other, 'release', { address: 'f@example.org', name: 'Canary Fiodar' })
    await recoverAs(other, 'release', 'a@example.org')
  }

  const waitingRows = async () =>
    Promise.all(WAITING.map(async (table) => (await use().db.selectFrom(table).select('id').execute()).length))

  test('rows that another process still accepted are deleted before the command ends', async () => {
    const deps = await testDeps(use())
    await world(deps)
    const other = await remembering(deps)
    const waits: number[] = []
    const wait = async (ms: number) => {
      waits.push(ms)
      await signAndRecover(other)
      expect(await waitingRows()).toEqual([2, 2])
    }
    await stopAppeal(deps, OPERATOR, { ...STOP, wait })
    expect(await waitingRows()).toEqual([0, 0])
    // A cached appeal is a second old at most, so the command waits once for longer than that.
    expect(waits.filter((ms) => ms > 2_000)).toHaveLength(1)
  })

  test('rows that arrive after a stop or a shred are never sent, and are deleted by the next timer run', async () => {
    const deps = await testDeps(use())
    const { id } = await world(deps)
    await makeAppeal(deps, 'second')
    await signAs(deps, 'second', { address: 'g@example.org' })
    await deliver(deps)
    const sent = deps.mailer.letters?.().length
    const none = await countExpired(deps, deps.clock.now())
    const other = await remembering(deps)
    for (const end of ['stopped_at', 'shredded_at'] as const) {
      if (end === 'stopped_at') await stopAppeal(deps, OPERATOR, STOP)
      else await use().db.updateTable('appeals').set({ stopped_at: null }).where('id', '=', id).execute()
      await signAndRecover(other)
      expect(await deliver(other)).toEqual({ sent: 0, later: 0, refused: 0 })
      expect(await countExpired(deps, deps.clock.now())).toEqual({ ...none, submissions: 2, letters: 2 })
      expect(await deleteExpired(deps)).toEqual({ ...none, submissions: 2, letters: 2 })
      // The rows of the other appeal are not touched.
      expect(await waitingRows()).toEqual([1, 0])
    }
    expect(deps.mailer.letters?.()).toHaveLength(sent ?? 0)
    expect(await use().db.selectFrom('letter_failures').selectAll().execute()).toEqual([])
  })

  test('a stop that was killed half way is finished by the timer, and stopping again is harmless', async () => {
    const deps = await testDeps(use())
    await world(deps)
    const failing = { ...deps, keys: { ...deps.keys, destroy: () => Promise.reject(new Error('killed')) } }
    await expect(stopAppeal(failing, OPERATOR, STOP)).rejects.toThrow('killed')
    await shredDue(deps)
    expect((await deps.keys.list()).filter((name) => name.startsWith('appeal-'))).toEqual([])
    await stopAppeal(deps, OPERATOR, STOP)
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 2 })
  })

  test('a stop also erases long after closing and shredding', async () => {
    const deps = await testDeps(use())
    await world(deps)
    await use()
      .db.updateTable('appeals')
      .set({ state: 'closed', closed_at: deps.clock.now(), late_until: deps.clock.now() })
      .execute()
    await shredDue(deps)
    deps.clock.advance(30 * DAY)
    expect(JSON.stringify(await dumpTables(use().db))).toMatch(NAMES)
    await stopAppeal(deps, OPERATOR, STOP)
    expect(JSON.stringify(await dumpTables(use().db))).not.toMatch(NAMES)
  })

  test.each(['refuse', 'are lost'])('counts that %s do not prevent erasing', async (how) => {
    const deps = await testDeps(use())
    const { id } = await world(deps)
    const drift = { appeal_id: id, bucket: 'anonymous', n: -9, cause: 'withdrawn', reason: null } as const
    if (how === 'refuse') await use().db.insertInto('count_changes').values(drift).execute()
    else await use().db.deleteFrom('counts').execute()
    await stopAppeal(deps, OPERATOR, STOP)
    expect(JSON.stringify(await dumpTables(use().db))).not.toMatch(NAMES)
    expect((await deps.keys.list()).filter((name) => name.startsWith('appeal-'))).toEqual([])
    expect(await use().db.selectFrom('inbox').select(['name', 'set_aside']).execute()).toEqual([
      { name: null, set_aside: false },
    ])
    expect(deps.lines.join()).toContain('shred.unsettled')
  })

  test('counts that refuse do not prevent the indexes from being destroyed in time', async () => {
    const deps = await testDeps(use())
    const { id } = await world(deps)
    await closeAppeal(deps, OPERATOR, STOP)
    const drift = { appeal_id: id, bucket: 'anonymous', n: -9, cause: 'withdrawn', reason: null } as const
    await use().db.insertInto('count_changes').values(drift).execute()
    deps.clock.advance(26 * HOUR)
    await shredDue(deps)
    const { shredded_at } = await use().db.selectFrom('appeals').select('shredded_at').executeTakeFirstOrThrow()
    expect(shredded_at).toEqual(deps.clock.now())
    expect(await use().db.selectFrom('inbox').select(['name', 'mark', 'email_indexes']).execute()).toEqual([
      { name: 'Canary Darja', mark: null, email_indexes: null },
    ])
  })

  test('no seat remains without its index', async () => {
    const deps = await testDeps(use())
    await world(deps)
    const seats = () => use().db.selectFrom('signatures').select('seat').where('seat', 'is not', null).execute()
    expect(await seats()).toHaveLength(3)
    const half = use().db.updateTable('signatures').set({ email_index: null }).execute()
    await expect(half).rejects.toMatchObject({ code: '23514' })
    await stopAppeal(deps, OPERATOR, STOP)
    expect(await seats()).toEqual([])
  })

  test('a public row without a name is legal only in a stopped appeal', async () => {
    const deps = await testDeps(use())
    await world(deps)
    const nameless = { name: null, sort_key: null, search_key: null, descriptor: null }
    const erase = use().db.updateTable('signatures').set(nameless).where('kind', '=', 'public').execute()
    await expect(erase).rejects.toMatchObject({ code: '23514' })
  })

  test('a waiting row that no settle could move is erased where it is', async () => {
    const deps = await testDeps(use())
    await world(deps)
    await use().db.updateTable('inbox').set({ set_aside: true }).execute()
    await stopAppeal(deps, OPERATOR, STOP)
    expect(JSON.stringify(await dumpTables(use().db))).not.toMatch(NAMES)
    expect(await use().db.selectFrom('inbox').select(['name', 'mark']).execute()).toEqual([{ name: null, mark: null }])
  })

  test('after a stop the database refuses every row that tells of a person', async () => {
    const deps = await testDeps(use())
    const { id } = await world(deps)
    await stopAppeal(deps, OPERATOR, STOP)
    const before = await dumpTables(use().db)
    for (const visibility of VISIBILITIES)
      await expect(addImported(deps, OPERATOR, { ...PAPER, visibility })).rejects.toMatchObject({ kind: 'conflict' })
    const { db } = use()
    const named = { name: 'Canary', sort_key: 'canary' }
    const sealed = { sealed: Buffer.from('age'), epoch: 1 }
    const row = {
      ...{ id: randomUUID(), appeal_id: id, batch: 1, day: '2027-03-12' },
      state: 'counted',
      look: 'shown',
    } as const
    const own = { ...row, source: 'confirmed' } as const
    const waiting = { id: randomUUID(), appeal_id: id, chosen: null, manage_hash: Buffer.alloc(32) }
    const writes = [
      db.insertInto('signatures').values({ ...own, kind: 'public', ...named }),
      db.insertInto('signatures').values({ ...own, kind: 'private', ...sealed }),
      db
        .insertInto('signatures')
        .values({ ...row, source: 'collected', kind: 'anonymous', provenance_sealed: sealed.sealed }),
      db.updateTable('signatures').set(named).where('kind', '=', 'public'),
      db.updateTable('signatures').set(sealed).where('kind', '=', 'private'),
      db.updateTable('signatures').set({ provenance_sealed: sealed.sealed }).where('source', '=', 'collected'),
      db.insertInto('inbox').values({ ...waiting, kind: 'public', ...named }),
      db.insertInto('inbox').values({ ...waiting, kind: 'private', ...sealed }),
    ]
    for (const write of writes) await expect(write.execute()).rejects.toMatchObject({ code: '23514' })
    expect(await dumpTables(db)).toEqual(before)
    await makeAppeal(deps, 'second')
    await addImported(deps, OPERATOR, { ...PAPER, slug: 'second' })
  })

  test('an unknown appeal cannot be stopped', async () => {
    const deps = await testDeps(use())
    await expect(stopAppeal(deps, OPERATOR, STOP)).rejects.toMatchObject({ kind: 'not_found' })
  })
})

postgresOnly('stop and erase against a confirmation', (use) => {
  test('a confirmation that ends between the last settle and the erasing is erased in the inbox', async () => {
    const deps = await testDeps(use())
    const { letter } = await world(deps)
    const client = await use().pool.connect()
    await client.query('begin')
    const late: TestDeps = {
      ...deps,
      batcher: { run: async ({ query, results }, item) => only(results((await client.query(query([item]))).rows, 1)) },
    }
    const { manageToken } = await confirm(late, { token: letter, as: 'replace', retry: undefined })
    const stopping = stopAppeal(deps, OPERATOR, STOP)
    expect(await endedOrBlocked(use().pool, stopping)).toBe('blocked')
    await client.query('commit')
    client.release()
    await stopping
    expect((await seeSignature(deps, manageToken)).signature).toMatchObject({ state: 'waiting', name: null })
    expect(JSON.stringify(await dumpTables(use().db))).not.toMatch(NAMES)
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 3 })
  })

  test('a confirmation that is held open while the appeal stops is settled without a name', async () => {
    const deps = await testDeps(use())
    const { letter } = await world(deps)
    const hold = await use().pool.connect()
    await hold.query('begin')
    await hold.query('select id from appeals for key share')
    const stepping = stopAfter(use().pool, /update "appeals" set "state"/)
    const stopping = stopAppeal({ ...deps, db: stepping.db }, OPERATOR, STOP)
    await stepping.reached
    // The stop is not committed yet, so this confirmation is still accepted.
    await confirm(deps, { token: letter, as: 'replace', retry: undefined })
    stepping.release()
    expect(await endedOrBlocked(use().pool, stopping)).toBe('blocked')
    await hold.query('commit')
    hold.release()
    await stopping
    expect(JSON.stringify(await dumpTables(use().db))).not.toMatch(NAMES)
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 3 })
  })
})

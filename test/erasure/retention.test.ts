import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { closeDue } from '../../src/appeals/close-due.ts'
import { appealKeyName } from '../../src/appeals/key.ts'
import { addPreviewLink } from '../../src/appeals/preview-links/add-preview-link.ts'
import { checkRetention } from '../../src/cli/doctor/checks.ts'
import { after, ceilHour, DAY, dayOf, HOUR, MINUTE } from '../../src/core/clock.ts'
import { asAddress } from '../../src/core/secret-text.ts'
import { settleDue } from '../../src/count/settle-due.ts'
import { transact } from '../../src/db/database.ts'
import { countExpired, deleteExpired } from '../../src/erasure/retention.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { outboxKey, tallyKey } from '../../src/outbox/day-key.ts'
import { silenceOf } from '../../src/outbox/silence.ts'
import { addSilence } from '../../src/outbox/silence-store.ts'
import { explain } from '../../src/platform/explain.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { queue } from '../outbox/queued.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { changesBetween, dumpTables } from '../support/tables.ts'
import { countsOf, makeAppeal, makeCampaign, makeDraft, signAs, signed } from '../support/world.ts'

const ROWS = { submissions: 0, letters: 0, receipts: 0, tallies: 0, silences: 0, reports: 0, mutes: 0 }
const STAFF = { sessions: 0, invitations: 0, codes: 0, tries: 0, tokens: 0 }
const NOTHING = {
  ...{ ...ROWS, endorsements: 0, proofs: 0, failures: 0, funnel: 0, domains: 0, previews: 0 },
  ...{ ...STAFF, keys: 0, representatives: 0, closings: 0, indexes: 0 },
}

eachDatabase('expired rows, keys and appeals', (use) => {
  async function world(): Promise<TestDeps> {
    const deps = await testDeps(use(), { now: '2027-03-12T10:00:00Z' })
    await makeCampaign(deps)
    await makeAppeal(deps)
    return deps
  }

  /** Writes one row of each kind that expires. */
  async function oneOfEach(deps: TestDeps): Promise<void> {
    const now = deps.clock.now()
    const token = await signAs(deps, 'release', { address: 'anna@example.org' })
    await confirm(deps, { token, as: 'replace', retry: randomBytes(16).toString('base64url') })
    await deps.db.deleteFrom('outbox').execute()
    await signAs(deps, 'release', { address: 'boris@example.org' })
    await tallyKey(deps, now)
    await deps.db
      .insertInto('letter_tallies')
      .values({ hash: randomBytes(32), key_day: dayOf(now), letters: 1 })
      .execute()
    const silence = await silenceOf(deps, asAddress('vera@example.org'), now)
    await transact(deps.db, (trx) => addSilence(trx, silence))
    await makeDraft(deps, 'draft')
    await addPreviewLink(deps, OPERATOR, { slug: 'draft' })
    const failure = { day: dayOf(now), company: 'other', class: 'refused', letters: 2 }
    await deps.db.insertInto('letter_failures').values(failure).execute()
  }

  test('each row is deleted at its expiry and not before, as countExpired announces', async () => {
    const deps = await world()
    await oneOfEach(deps)
    const start = deps.clock.now()
    const ends: [number, Partial<typeof NOTHING>][] = [
      [30 * MINUTE, { receipts: 1 }],
      // A tally and its key end two days after their day began.
      [38 * HOUR, { tallies: 1, keys: 1 }],
      [72 * HOUR, { submissions: 1, letters: 1 }],
      // The outbox key ends four days after its day began.
      [86 * HOUR, { keys: 1 }],
      [14 * DAY, { previews: 1 }],
      [30 * DAY, { silences: 1 }],
      // The silence key of March ends thirty days after the month.
      [Date.UTC(2027, 4, 1) - start.getTime(), { keys: 1 }],
      [90 * DAY - 10 * HOUR, { failures: 1 }],
    ]
    for (const [end, gone] of ends) {
      deps.clock.set(after(start, end - 1))
      expect(await deleteExpired(deps)).toEqual(NOTHING)
      deps.clock.set(after(start, end))
      const before = await dumpTables(deps.db)
      expect(await countExpired(deps, deps.clock.now())).toEqual({ ...NOTHING, ...gone })
      expect(await dumpTables(deps.db)).toEqual(before)
      expect(await deleteExpired(deps)).toEqual({ ...NOTHING, ...gone })
    }
    for (const table of ['pending_signatures', 'outbox', 'receipts', 'letter_tallies', 'silences'] as const)
      expect(await deps.db.selectFrom(table).selectAll().execute()).toEqual([])
    expect((await deps.keys.list()).filter((name) => !/^(appeal|epoch|staff)-/.test(name))).toEqual([])
    // The letter that never left is counted for the operator, and that row has ninety days of its own.
    const failures = await deps.db.selectFrom('letter_failures').selectAll().execute()
    expect(failures).toEqual([{ day: '2027-03-15', company: 'other', class: 'expired', letters: 1 }])
    expect(await deps.db.selectFrom('inbox').select('kind').execute()).toEqual([{ kind: 'public' }])
  })

  test('the numbers come in the order in which the command prints them', async () => {
    const deps = await world()
    const kinds = Object.keys(NOTHING)
    expect(Object.keys(await countExpired(deps, deps.clock.now()))).toEqual(kinds)
    expect(Object.keys(await deleteExpired(deps))).toEqual(kinds)
  })

  test('rows without an appeal stay while another appeal is stopped, and end with their own expiry', async () => {
    const deps = await world()
    const now = deps.clock.now()
    await signAs(deps, 'release', { address: 'anna@example.org' })
    await queue(deps, 'invited@example.org', { appealId: null, lasts: 48 * HOUR })
    const invitation = { id: randomBytes(32), kind: 'staff' as const, appeal_id: null, mark: null }
    await deps.db
      .insertInto('pending_signatures')
      .values({
        ...invitation,
        ciphertext: randomBytes(1436),
        chain: randomBytes(32),
        expires_at: ceilHour(after(now, 48 * HOUR)),
      })
      .execute()
    const rows = async () => [
      ...(await deps.db.selectFrom('pending_signatures').select('appeal_id').execute()),
      ...(await deps.db.selectFrom('outbox').select('appeal_id').execute()),
    ]
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    expect(await rows()).toEqual([{ appeal_id: null }, { appeal_id: null }])
    expect(await countExpired(deps, now)).toEqual(NOTHING)
    expect(await deleteExpired(deps)).toEqual(NOTHING)
    deps.clock.advance(48 * HOUR)
    expect(await countExpired(deps, deps.clock.now())).toMatchObject({ submissions: 1, letters: 1 })
    expect(await deleteExpired(deps)).toMatchObject({ submissions: 1, letters: 1 })
    expect(await rows()).toEqual([])
  })

  /** Two appeals with one signature each, which should have closed 25 hours ago; `first` is processed before `last`. */
  async function twoOverdue() {
    const deps = await testDeps(use(), { now: '2027-03-12T10:00:00Z' })
    await makeCampaign(deps)
    const ids = new Map<string, string>()
    for (const slug of ['second', 'third']) ids.set(await makeAppeal(deps, slug, { closes: '2027-03-13T10:00Z' }), slug)
    for (const slug of ids.values()) await signed(deps, slug, { address: 'anna@example.org' })
    deps.clock.set('2027-03-14T11:00:00Z')
    const [first = '', last = ''] = [...ids.keys()].sort().map((id) => ids.get(id))
    return { deps, first, last }
  }

  const standing = (deps: TestDeps) =>
    deps.db.selectFrom('appeals').select(['slug', 'state', 'shredded_at']).orderBy('slug').execute()

  test('appeals are closed and shredded, and counted; two hours late the doctor complains', async () => {
    const { deps } = await twoOverdue()
    const before = await dumpTables(deps.db)
    const due = { closings: 2, indexes: 2 }
    expect(await countExpired(deps, deps.clock.now())).toMatchObject(due)
    // The planned closing is a day late; the shredding is due, but not late yet.
    expect(await checkRetention(deps)).toMatchObject([{ is: 'broken', found: expect.stringContaining('closings 2') }])
    await closeDue(deps)
    expect(await checkRetention(deps)).toMatchObject([{ is: 'sound' }])
    deps.clock.advance(HOUR)
    expect(await checkRetention(deps)).toMatchObject([{ is: 'broken', found: expect.stringContaining('indexes 2') }])
    expect(Object.keys(changesBetween(before, await dumpTables(deps.db))).sort()).toEqual([
      'appeals',
      'audit_head',
      'audit_log',
    ])
    expect(await deleteExpired(deps)).toMatchObject({ closings: 0, indexes: 2 })
    expect(await checkRetention(deps)).toMatchObject([{ is: 'sound' }])
    expect(await standing(deps)).toMatchObject([{ shredded_at: deps.clock.now() }, { shredded_at: deps.clock.now() }])
    expect((await deps.keys.list()).filter((name) => name.startsWith('appeal-'))).toEqual([])
  })

  test('appeals that were neither closed nor shredded in time are closed and shredded in one call', async () => {
    const { deps } = await twoOverdue()
    expect(await deleteExpired(deps)).toMatchObject({ closings: 2, indexes: 2 })
    expect(await countExpired(deps, deps.clock.now())).toMatchObject({ closings: 0, indexes: 0 })
  })

  test('an appeal that cannot be closed does not stop another from being closed and shredded', async () => {
    const { deps, first, last } = await twoOverdue()
    const { id } = await deps.db.selectFrom('appeals').select('id').where('slug', '=', last).executeTakeFirstOrThrow()
    await sql`alter table audit_log add constraint broken check (subject <> ${sql.lit(first)}) not valid`.execute(
      deps.db,
    )
    try {
      await expect(deleteExpired(deps)).rejects.toMatchObject({ code: '23514' })
    } finally {
      await sql`alter table audit_log drop constraint broken`.execute(deps.db)
    }
    const isClosed = (await standing(deps)).map(({ slug, state, shredded_at }) => [slug, state, shredded_at !== null])
    expect(new Map(isClosed.map(([slug, ...rest]) => [slug, rest]))).toEqual(
      new Map([
        [first, ['open', false]],
        [last, ['closed', true]],
      ]),
    )
    expect(await deps.keys.list()).not.toContain(appealKeyName(id))
    expect(await deleteExpired(deps)).toMatchObject({ closings: 1, indexes: 1 })
  })

  test('an appeal that cannot be settled does not stop another from being settled and shredded', async () => {
    const { deps, first, last } = await twoOverdue()
    await closeDue(deps)
    const { id } = await deps.db.selectFrom('appeals').select('id').where('slug', '=', first).executeTakeFirstOrThrow()
    await deps.db.deleteFrom('inbox').where('appeal_id', '=', id).execute()
    const change = { appeal_id: id, bucket: 'private', cause: 'withdrawn', reason: null } as const
    await deps.db
      .insertInto('count_changes')
      .values({ ...change, n: -1 })
      .execute()
    await expect(settleDue(deps)).rejects.toMatchObject({ code: '23514' })
    expect(await countsOf(deps, last)).toMatchObject({ public: 1 })
    await deps.db.deleteFrom('counts').where('appeal_id', '=', id).execute()
    await expect(shredDue(deps)).rejects.toThrow('no result')
    const shredded = (await standing(deps)).filter(({ shredded_at }) => shredded_at !== null)
    expect(shredded.map(({ slug }) => slug)).toEqual([last])
  })

  test('rows are deleted while the key store is away, and keys while the database is away', async () => {
    const deps = await world()
    await oneOfEach(deps)
    deps.clock.advance(5 * DAY)
    const list = () => Promise.reject(new Error('the key store is away'))
    const failed = await deleteExpired({ ...deps, keys: { ...deps.keys, list } }).catch((error) => error)
    expect(explain(failed)).toBe('unexpected Error: the key store is away')
    expect(await countExpired(deps, deps.clock.now())).toEqual({ ...NOTHING, keys: 2 })
    const nowhere = openPostgres('postgres://postgres@127.0.0.1:1/nothing', () => undefined)
    await expect(deleteExpired({ ...deps, db: nowhere.db })).rejects.toThrow()
    await nowhere.close()
    expect(await countExpired(deps, deps.clock.now())).toEqual(NOTHING)
  })

  test('the database refuses a row that would outlive its key', async () => {
    const deps = await world()
    const now = deps.clock.now()
    const { day } = await outboxKey(deps, now)
    const row = { appeal_id: randomUUID(), pending_id: null, key_day: day, sealed: Buffer.alloc(8), due_at: now }
    const letter = (expires_at: Date) =>
      deps.db
        .insertInto('outbox')
        .values({ ...row, id: randomUUID(), expires_at, leased_until: null, batch_id: null })
        .execute()
    await letter(new Date('2027-03-16T00:00:00Z'))
    await expect(letter(new Date('2027-03-16T01:00:00Z'))).rejects.toMatchObject({ code: '23514' })
    const silence = (key_month: string, expires_at: Date) =>
      deps.db
        .insertInto('silences')
        .values({ hash: randomBytes(32), key_month, expires_at })
        .execute()
    await silence('2027-03-01', new Date('2027-05-01T00:00:00Z'))
    await expect(silence('2027-03-01', new Date('2027-05-01T01:00:00Z'))).rejects.toMatchObject({ code: '23514' })
    await expect(silence('2027-03-02', ceilHour(now))).rejects.toMatchObject({ code: '23514' })
  })
})

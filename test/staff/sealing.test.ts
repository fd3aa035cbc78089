import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { addRecipient } from '../../src/campaigns/add-recipient.ts'
import { newIdentity } from '../../src/campaigns/identity.ts'
import { recipientsOf } from '../../src/campaigns/list-recipients.ts'
import { sealStored } from '../../src/erasure/seal-stored.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { addImported, type ImportedSignature } from '../../src/imports/add-imported.ts'
import { appealsWithPlainCollectors, listPlainCollectors } from '../../src/imports/collector-store.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { staffKeyName } from '../../src/staff/key/staff-key.ts'
import { eachDatabase, postgresOnly, type TestDb } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { dieAfter } from '../support/dying.ts'
import { asBeforeSealing } from '../support/plain-words.ts'
import { openedWords } from '../support/sealed-words.ts'
import { endedOrBlocked } from '../support/stepping.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'

const PAPER: ImportedSignature = {
  ...{ slug: 'release', visibility: 'public', name: 'Vera', descriptor: null, country: null },
  ...{ source: 'collected', by: 'Iryna', day: '2027-03-11', consent: 'on paper' },
}

/** Runs `work` on a database that takes plain texts. */
const asBefore = ({ pool }: Pick<TestDb, 'pool'>, work: () => Promise<unknown>) =>
  asBeforeSealing((statement) => pool.query(statement), work)

/** Inserts signatures taken by `by`; each number counts its row. */
const addPlain = ({ db }: TestDeps, appealId: string, by: string, n: number) =>
  db
    .insertInto('signatures')
    .values(
      Array.from({ length: n }, (_, i) => ({
        ...({
          id: randomUUID(),
          appeal_id: appealId,
          source: 'collected',
          kind: 'anonymous',
          state: 'counted',
        } as const),
        ...({ look: 'shown', batch: 1, day: '2027-03-12', provenance_by: by && `${by} ${i}` } as const),
      })),
    )
    .execute()

const stopping = () => new AbortController().signal

const plain = async ({ db }: TestDeps): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from signatures where provenance_by is not null)::int
      + (select count(*) from recipients where label is not null)::int as n`.execute(db)
  return rows[0]?.n ?? -1
}

eachDatabase('labels and collectors', (use) => {
  let deps: TestDeps
  let id: string
  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps)
    id = await makeAppeal(deps)
  })

  const campaignId = async (slug = 'relatives') =>
    (await deps.db.selectFrom('campaigns').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
  const loseKey = async (slug?: string) => {
    await deps.keys.destroy(staffKeyName(await campaignId(slug)))
    deps.memory.forget({ of: staffKeyName(await campaignId(slug)) })
  }
  const emptyLabels = () =>
    sql`update recipients set label = 'Hanna, ' || right(recipient, 4), label_sealed = null`.execute(deps.db)

  test('are stored sealed; the same ones give other bytes of one length', async () => {
    await addImported(deps, OPERATOR, PAPER)
    await addImported(deps, OPERATOR, { ...PAPER, by: 'I' })
    const rows = await deps.db.selectFrom('signatures').select('provenance_sealed as sealed').execute()
    expect(new Set(rows.map(({ sealed }) => sealed?.length)).size).toBe(1)
    const labels = await deps.db.selectFrom('recipients').select('label_sealed as sealed').execute()
    expect(new Set(labels.map(({ sealed }) => sealed?.toString('hex'))).size).toBe(2)
    expect(await openedWords(deps)).toEqual({ labels: ['holder', 'holder'], collectors: ['I', 'Iryna'] })
    expect(await plain(deps)).toBe(0)
  })

  test('come in plain by no way, while plain ones that wait may be decided about', async () => {
    await asBefore(use(), async () => {
      await addPlain(deps, id, 'Iryna', 1)
      await emptyLabels()
    })
    const ways = [
      () => addPlain(deps, id, 'Vera', 1),
      () => deps.db.updateTable('signatures').set({ provenance_by: 'Vera' }).execute(),
      () => deps.db.updateTable('recipients').set({ label: 'Vera' }).execute(),
      () => deps.db.updateTable('recipients').set({ label: null }).execute(),
    ]
    for (const way of ways) await expect(way()).rejects.toMatchObject({ code: '23514' })
    await deps.db.updateTable('signatures').set({ state: 'held' }).execute()
    await deps.db.updateTable('recipients').set({ answered_on: '2027-03-12' }).execute()
    expect(await plain(deps)).toBe(3)
  })

  test('that an earlier version stored plain are sealed, more than a transaction takes, and shown until then', async () => {
    await asBefore(use(), async () => {
      await addPlain(deps, id, 'Iryna', 501)
      await emptyLabels()
    })
    const listed = async () => (await recipientsOf(deps, OPERATOR, { campaign: 'relatives' })).recipients
    const before = (await listed()).map(({ label }) => label)
    expect(before).toEqual([expect.stringMatching(/^Hanna, /), expect.stringMatching(/^Hanna, /)])
    await sealStored(deps, stopping())
    expect(await plain(deps)).toBe(0)
    const { labels, collectors } = await openedWords(deps)
    expect(labels).toEqual([...before].sort())
    expect(new Set(collectors).size).toBe(501)
    expect((await listed()).map(({ label }) => label)).toEqual(before)
  })

  test('of an appeal that was erased stay erased, and need no key', async () => {
    await addImported(deps, OPERATOR, PAPER)
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    const sealed = () => deps.db.selectFrom('signatures').select(['provenance_by', 'provenance_sealed']).execute()
    const erased = [{ provenance_by: null, provenance_sealed: Buffer.alloc(0) }]
    expect(await sealed()).toEqual(erased)
    // As a version of before has left an erased one.
    await deps.db.deleteFrom('signatures').execute()
    await asBefore(use(), () => addPlain(deps, id, '', 1))
    await loseKey()
    await sealStored(deps, stopping())
    expect(await sealed()).toEqual(erased)
  })

  test('wait, plain, for a staff key that is lost, and keep those of another campaign not waiting', async () => {
    await makeCampaign(deps, 2, 'others')
    const other = await makeAppeal(deps, 'second', { campaign: 'others' })
    await asBefore(use(), async () => {
      await addPlain(deps, id, 'Iryna', 1)
      await addPlain(deps, other, 'Lena', 1)
    })
    await loseKey()
    await expect(sealStored(deps, stopping())).rejects.toMatchObject({ reason: 'staff_key' })
    const rows = await deps.db.selectFrom('signatures').select('provenance_by').orderBy('provenance_by').execute()
    expect(rows.map(({ provenance_by }) => provenance_by)).toEqual(['Iryna 0', null])
  })

  test('without the staff key: the list of recipients answers, what would write one is refused, nothing is made', async () => {
    await loseKey()
    const { recipients } = await recipientsOf(deps, OPERATOR, { campaign: 'relatives' })
    expect(recipients.map(({ label }) => label)).toEqual([null, null])
    const { recipient } = await newIdentity()
    const refusal = { kind: 'unavailable', reason: 'staff_key' }
    const added = addRecipient(deps, OPERATOR, { campaign: 'relatives', recipient, label: 'Dasha' })
    await expect(added).rejects.toMatchObject(refusal)
    await expect(addImported(deps, OPERATOR, PAPER)).rejects.toMatchObject(refusal)
    expect((await deps.keys.list()).filter((name) => name.startsWith('staff-'))).toEqual([])
  })

  test('whose sealed bytes were moved to another row are not shown as its', async () => {
    await sql`update recipients set label_sealed = (select label_sealed from recipients order by id limit 1)`.execute(
      deps.db,
    )
    const { recipients } = await recipientsOf(deps, OPERATOR, { campaign: 'relatives' })
    expect(recipients.map(({ label }) => label).sort()).toEqual(['holder', null])
  })
})

postgresOnly('the sealing of what was stored plain', (use) => {
  test('goes on after a kill at any statement, and seals each text once', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const id = await makeAppeal(deps)
    await asBefore(use(), async () => {
      await addPlain(deps, id, 'Iryna', 501)
      await sql`update recipients set label = 'Hanna', label_sealed = null`.execute(deps.db)
    })
    let killed = 0
    for (let nth = 1; ; nth++) {
      const { db, died } = dieAfter(use().pool, nth)
      await sealStored({ ...deps, db }, stopping()).catch((error) => {
        if (!died()) throw error
      })
      if (!died()) break
      killed++
    }
    expect(killed).toBeGreaterThan(5)
    expect(await plain(deps)).toBe(0)
    const { labels, collectors } = await openedWords(deps)
    expect([labels, new Set(collectors).size]).toEqual([['Hanna', 'Hanna'], 501])
  })

  test('leaves alone what a stop erases while it waits for the appeal', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const id = await makeAppeal(deps)
    await asBefore(use(), () => addPlain(deps, id, 'Iryna', 3))
    const client = await use().pool.connect()
    onTestFinished(() => client.release())
    await client.query('begin')
    await client.query('select 1 from appeals for update')
    const sealing = sealStored(deps, stopping())
    expect(await endedOrBlocked(use().pool, sealing)).toBe('blocked')
    await client.query(`update signatures set provenance_by = null, provenance_sealed = ''`)
    await client.query('commit')
    await sealing
    expect((await openedWords(deps)).collectors).toEqual(['', '', ''])
  })

  test('reads no row of the list when nothing is left', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const id = await makeAppeal(deps)
    await asBefore(use(), () => addPlain(deps, id, 'Iryna', 1000))
    await sql`
      insert into signatures (id, appeal_id, source, kind, state, look, batch, day)
      select gen_random_uuid(), ${id}, 'confirmed', 'anonymous', 'counted', 'shown', 1, '2027-03-12'
      from generate_series(1, 50000)`.execute(deps.db)
    await sql`analyze signatures`.execute(deps.db)
    await sealStored(deps, stopping())
    await deps.db.transaction().execute(async (trx) => {
      // This connection may not have reported the transactions before yet.
      const readSoFar = async () => {
        const { rows } = await sql<{ read: number }>`
          select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_xact_user_tables
          where relname = 'signatures'`.execute(trx)
        return rows[0]?.read ?? 0
      }
      const before = await readSoFar()
      expect(await appealsWithPlainCollectors(trx)).toEqual([])
      expect(await listPlainCollectors(trx, id, null, 500)).toEqual([])
      expect(await readSoFar()).toBe(before)
    })
  })
})

import { randomBytes, randomUUID } from 'node:crypto'
import { cpSync, openAsBlob } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { listEpochs } from '../../src/campaigns/epoch-store.ts'
import { trustIn } from '../../src/campaigns/trust.ts'
import { deriveSecrets } from '../../src/core/secrets.ts'
import type { Db } from '../../src/db/database.ts'
import { openPglite } from '../../src/platform/embedded/pglite.ts'
import { openKeyFiles } from '../../src/platform/key-files.ts'
import { readMigrations } from '../../src/platform/migration-files.ts'
import { migrate, schemaState } from '../../src/platform/migrations.ts'
import type { OpenDatabase } from '../../src/platform/pool.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { proveWhatIsThere } from '../../src/platform/prove-what-is-there.ts'
import { bareDatabase } from '../support/databases.ts'
import { addRows, type Filled, fillTables } from '../support/filled-database.ts'
import { temporaryFolder } from '../support/folders.ts'
import { changesBetween, type Dump, dumpTables } from '../support/tables.ts'

const all = await readMigrations()
const before = all.filter(({ name }) => name < '0007')
const names = (files: { name: string }[]) => files.map(({ name }) => name)

const withColumns = (rows: string[] = [], columns: string) => rows.map((row) => row.replace(/}$/, `,${columns}}`))

/** Signatures that were counted before belong to the first running period. */
function withSeries(row: string): string {
  const { public: named, private: sealed, anonymous } = JSON.parse(row)
  const running = `"running_confirmed":${named + sealed + anonymous},"running_unnamed":${sealed + anonymous}`
  const series = `"ended_total":0,"running_from":"2027-03-12",${running},"series_total":null,"series_as_of":null`
  return row.replace(/}$/, `,"list_rows":null,"list_sha256":null,"list_day":null,"list_hour":null,${series}}`)
}

/** The rows of 0006 as the current schema has them. */
const asNow = ({ signatures = [], inbox = [], withdrawn = [], ...same }: Dump): Dump => ({
  ...same,
  campaigns: withColumns(
    same.campaigns,
    '"time_zone":"UTC","letters_decided_on":null,"letters_sent_on":null,"proof_checks":true',
  ),
  appeals: withColumns(same.appeals, '"text_version":"random","live_from":null,"taken_away":[]'),
  appeal_texts: withColumns(same.appeal_texts, '"dated":null,"links":[]'),
  pending_signatures: withColumns(same.pending_signatures, '"mailbox":null'),
  recipients: withColumns(same.recipients, '"proof":null,"answered_on":null,"retired_on":null,"label_sealed":null'),
  epochs: withColumns(same.epochs, '"proof":null'),
  counts: (same.counts ?? []).map(withSeries),
  count_changes: withColumns(same.count_changes, '"country":null'),
  audit_head: withColumns(same.audit_head, '"proof":null'),
  signatures: signatures.map((row) =>
    row.replace(/}$/, ',"moving":false,"decided_by":null,"no_seat":false,"provenance_sealed":null,"search_key":null}'),
  ),
  inbox: inbox.map((row) => {
    const wish = row.includes('"another_person":true') ? 'another-person' : 'replace'
    return row.replace(/}$/, `,"wish":"${wish}","chosen":null,"set_aside_on":null,"search_key":null}`)
  }),
  withdrawn: withdrawn.map((row) => row.replace(/,"day":"[^"]+"/, ',"listed":true')),
})

/** The present rows; their random text versions differ from one migration to the next. */
async function dumpNow(db: Db): Promise<Dump> {
  const { appeals = [], ...others } = await dumpTables(db)
  const known = appeals.map((row) => row.replace(/"text_version":"[0-9a-f]{12}"/, '"text_version":"random"'))
  return { appeals: known, ...others }
}

const openers = {
  async PGlite(): Promise<OpenDatabase> {
    return openPglite(undefined, { loadDataDir: await openAsBlob(inject('embeddedSnapshot')) })
  },
  async PostgreSQL(): Promise<OpenDatabase> {
    const { url, drop } = await bareDatabase()
    const opened = openPostgres(url, () => undefined)
    return { ...opened, close: () => opened.close().then(drop) }
  },
}

describe.each(Object.entries(openers))('a database of 0006 with rows in every table (%s)', (_, open) => {
  let opened: OpenDatabase
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened.close())

  async function filled(): Promise<OpenDatabase & { ids: Filled }> {
    for (const statement of ['drop schema public cascade', 'create schema public']) await opened.pool.query(statement)
    expect(await migrate(opened.pool, before)).toEqual(names(before))
    return { ...opened, ids: await fillTables(opened.pool) }
  }

  test('comes to the current schema with every row; none moves, no waiting one replaces, withdrawn ones lose their day', async () => {
    const { db, pool } = await filled()
    const old = await dumpTables(db)
    for (const [table, rows] of Object.entries(old)) expect(rows, table).not.toEqual([])
    expect(await schemaState(db)).toBe('behind')
    expect(await migrate(pool)).toEqual(names(all.slice(before.length)))
    expect(await schemaState(db)).toBe('current')
    const { schema_migrations: recorded, ...others } = changesBetween(asNow(old), await dumpNow(db))
    expect(others).toEqual({})
    expect(recorded).toMatchObject({ came: { length: all.length - before.length }, went: [] })
    expect(await migrate(pool)).toEqual([])
  })

  test('has its key holders and its log proven once, under its SECRET_KEY; what is emptied later stays empty', async () => {
    const { db, pool } = await filled()
    await pool.query(`update recipients set proven_on = '2027-03-01'`)
    await pool.query('update campaigns set epoch = 1')
    const secrets = deriveSecrets(randomBytes(32))
    const keys = await openKeyFiles(temporaryFolder(), secrets.wrap)
    const fill = proveWhatIsThere({ secrets, keys })
    await pool.query('update instance set secret_check = $1', [secrets.check])
    const others = proveWhatIsThere({ secrets: deriveSecrets(randomBytes(32)), keys })
    await expect(migrate(pool, undefined, { fill: others })).rejects.toThrow('SECRET_KEY is not the one')
    await migrate(pool, undefined, { fill })
    const trust = async (under = secrets) => {
      const [epoch] = await listEpochs(db)
      if (!epoch) throw new Error('no epoch')
      const { proof } = await db.selectFrom('epochs').select('proof').executeTakeFirstOrThrow()
      return trustIn({ secrets: under, keys }, { ...epoch, proof })
    }
    expect(await trust()).toBe('authentic')
    expect(await trust(deriveSecrets(randomBytes(32)))).toBe('forged')
    expect((await db.selectFrom('recipients').select('proof').execute()).every(({ proof }) => proof !== null)).toBe(
      true,
    )
    // The rows of the log are made up: what the head says of them is proven all the same.
    const { proof } = await db.selectFrom('audit_head').select('proof').executeTakeFirstOrThrow()
    expect(proof).toHaveLength(32)

    for (const table of ['recipients', 'epochs', 'audit_head']) await pool.query(`update ${table} set proof = null`)
    expect(await migrate(pool, undefined, { fill })).toEqual([])
    expect(await trust()).toBe('forged')
    for (const table of ['recipients', 'epochs', 'audit_head'] as const) {
      const rows = await db.selectFrom(table).select('proof').execute()
      expect(
        rows.every((row) => row.proof === null),
        table,
      ).toBe(true)
    }
  })

  test('has valid constraints and indexes afterwards', async () => {
    const { pool } = await filled()
    await migrate(pool)
    const { rows: unfinished } = await pool.query(`
      select conname as name from pg_constraint where not convalidated
      union all select indexrelid::regclass::text from pg_index where not indisvalid`)
    expect(unfinished).toEqual([])
    const { rows: indexes } = await pool.query(
      `select indexdef from pg_indexes where indexname in ('signatures_by_appeal', 'withdrawn_by_appeal') order by 1`,
    )
    expect(indexes.map(({ indexdef }) => indexdef)).toEqual([
      'CREATE INDEX signatures_by_appeal ON public.signatures USING btree (appeal_id, id)',
      'CREATE INDEX withdrawn_by_appeal ON public.withdrawn USING btree (appeal_id, id)',
    ])
  })

  test('then takes rows without an appeal, but none of the kinds that have one', async () => {
    const { pool, ids } = await filled()
    const row = (kind: string, appeal_id: string | null) => ({
      id: randomBytes(32),
      kind,
      appeal_id,
      ciphertext: randomBytes(1436),
      chain: randomBytes(32),
      expires_at: '2027-03-15T10:00:00Z',
    })
    const add = (kind: string, appealId: string | null) => addRows(pool, 'pending_signatures', [row(kind, appealId)])
    for (const kind of ['endorsement', 'trial', 'staff'])
      await expect(add(kind, ids.openAppeal), kind).rejects.toMatchObject({ code: '23514' })
    await migrate(pool)
    for (const kind of ['signature', 'recovery', 'endorsement', 'trial', 'staff']) await add(kind, ids.openAppeal)
    await add('staff', null)
    for (const kind of ['signature', 'recovery', 'endorsement'])
      await expect(add(kind, null), kind).rejects.toMatchObject({ constraint: 'pending_signatures_has_appeal' })
    await expect(add('other', null)).rejects.toMatchObject({ constraint: 'pending_signatures_kind_check' })
    const letter = { key_day: '2027-03-12', sealed: randomBytes(1436), due_at: '2027-03-12T10:00:00Z' }
    await addRows(pool, 'outbox', [
      { ...letter, id: randomUUID(), appeal_id: null, expires_at: '2027-03-15T10:00:00Z' },
    ])
  })

  test('a change of an organisation that waits says every field that it may change', async () => {
    const { db, pool, ids } = await filled()
    const upTo = all.filter(({ name }) => name < '0060')
    await migrate(pool, upTo)
    const fields = { name: 'Ringers', nameEn: null, country: 'LT', website: 'https://ringers.example/' }
    const entered = { appeal_id: ids.openAppeal, name: 'Bells', state: 'listed', origin: 'entered' }
    const row = { ...entered, sort_key: 'bells', skeletons: '{}', since: '2027-03-12', confirmed_on: '2027-03-12' }
    await addRows(pool, 'endorsements', [
      { ...row, id: randomUUID(), proposed: JSON.stringify(fields) },
      { ...row, id: randomUUID(), proposed: null },
    ])
    await migrate(pool)
    const rows = await db.selectFrom('endorsements').select(['proposed', 'names']).orderBy('proposed').execute()
    expect(rows).toEqual([
      { proposed: { ...fields, names: {}, kind: null, statements: {} }, names: {} },
      { proposed: null, names: {} },
    ])
  })

  test('broken off after any file, it goes on with the next one', async () => {
    const { db, pool } = await filled()
    const old = await dumpTables(db)
    for (let n = before.length + 1; n <= all.length; n++)
      expect(await migrate(pool, all.slice(0, n))).toEqual(names(all.slice(n - 1, n)))
    expect(await schemaState(db)).toBe('current')
    expect(Object.keys(changesBetween(asNow(old), await dumpNow(db)))).toEqual(['schema_migrations'])
  })

  test('broken off in a file outside a transaction, it does that file again, and its invalid index anew', async () => {
    const { db, pool } = await filled()
    const cut = all.find(({ name }) => name.startsWith('0009'))
    if (!cut) throw new Error('0009 is gone')
    const upTo = all.filter(({ name }) => name < cut.name)
    const half = cut.text.slice(0, cut.text.indexOf('create index concurrently if not exists withdrawn'))
    const broken = { ...cut, text: `${half}create index concurrently if not exists broken on nowhere (id);` }
    await expect(migrate(pool, [...upTo, broken])).rejects.toMatchObject({ code: '42P01' })
    expect(await schemaState(db)).toBe('behind')
    const isValid = async () => {
      const index = `select indisvalid from pg_index where indexrelid = to_regclass('signatures_by_appeal')`
      return (await pool.query(index)).rows[0]?.indisvalid
    }
    expect(await isValid()).toBe(true)
    await pool.query(`update pg_index set indisvalid = false where indexrelid = to_regclass('signatures_by_appeal')`)
    expect(await migrate(pool)).toEqual(names(all.slice(upTo.length)))
    expect(await isValid()).toBe(true)
    expect(await schemaState(db)).toBe('current')
  })
})

test('an embedded database whose process is killed at any of three moments comes forward at the next start', async () => {
  const folder = temporaryFolder()
  const loadDataDir = await openAsBlob(inject('embeddedSnapshot'))
  const { db, pool, close } = await openPglite(join(folder, 'first'), { loadDataDir })
  for (const statement of ['drop schema public cascade', 'create schema public']) await pool.query(statement)
  await migrate(pool, before)
  await fillTables(pool)
  const old = await dumpTables(db)
  // A kill leaves the folder as it is at that moment, so a copy of the folder stands for the kill.
  const moments = [
    /^alter table pending_signatures alter column appeal_id/,
    /^create index .* signatures_by_appeal/,
    /^create index .* withdrawn/,
  ]
  const client = await pool.connect()
  const copying = {
    ...{ connection: {}, release: () => client.release() },
    async query(text: string, values?: unknown[]) {
      const result = await client.query(text, values)
      const line = text.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim()
      const moment = moments.findIndex((pattern) => pattern.test(line))
      if (moment >= 0) cpSync(join(folder, 'first'), join(folder, `killed ${moment}`), { recursive: true })
      return result
    },
  }
  await migrate({ connect: async () => copying } as never)
  await close()
  for (const [moment, missing] of [all.slice(7), all.slice(8), all.slice(8)].entries()) {
    const again = await openPglite(join(folder, `killed ${moment}`))
    onTestFinished(again.close)
    expect(await migrate(again.pool)).toEqual(names(missing))
    expect(await schemaState(again.db)).toBe('current')
    expect(Object.keys(changesBetween(asNow(old), await dumpNow(again.db)))).toEqual(['schema_migrations'])
  }
})

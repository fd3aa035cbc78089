import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { eachDatabase, postgresOnly, type TestDb } from '../support/databases.ts'
import { openedRepresentatives } from '../support/offers.ts'
import { openedWords } from '../support/sealed-words.ts'
import { dumpTables } from '../support/tables.ts'
import { bytesOfRow, foundIn } from './canaries.ts'
import { everybody } from './everybody.ts'
import { addressOf, COLLECTOR, canariesOf, LABEL, nameOf, PUBLISHED, wordsOf } from './people.ts'

eachDatabase('no readable trace', (use) => {
  test('of addresses, tokens, networks, browsers and names that are not public, in tables, log and key files', async () => {
    const journey = await everybody(use())
    const { deps } = journey
    const { secret, published } = canariesOf(journey.tokens)
    expect(secret.length).toBeGreaterThan(80)

    const places = new Set<string>()
    const tables = await dumpTables(deps.db)
    for (const [table, rows] of Object.entries(tables))
      for (const row of rows) {
        const bytes = bytesOfRow(row)
        expect(foundIn(bytes, secret), table).toEqual([])
        for (const what of foundIn(bytes, published)) places.add(`${what}: ${table}`)
      }
    const names = PUBLISHED.flatMap((person) => {
      const table = person === 'set-aside' ? 'inbox' : 'signatures'
      return ['name', 'words', 'folded name', 'folded words'].map((what) => `${what} of ${person}: ${table}`)
    })
    expect([...places].sort()).toEqual(
      [...names, 'report of shown: reports', 'statement of endorser: endorsements'].sort(),
    )
    // Every table that could hold a trace had rows when it was searched.
    for (const [table, least] of [
      ['pending_signatures', 4],
      ['outbox', 3],
      ['silences', 1],
      ['reports', 2],
      ['receipts', 1],
      ['letter_tallies', 1],
      ['endorsements', 2],
    ] as const)
      expect(tables[table]?.length, table).toBeGreaterThanOrEqual(least)

    expect(deps.lines.length).toBeGreaterThan(4)
    for (const line of deps.lines) expect(foundIn(Buffer.from(line), [...secret, ...published]), line).toEqual([])
    for (const file of readdirSync(deps.config.keyDir)) {
      expect(foundIn(Buffer.from(file), [...secret, ...published])).toEqual([])
      expect(foundIn(readFileSync(join(deps.config.keyDir, file)), [...secret, ...published]), file).toEqual([])
    }
    // With the keys they can be read: they were there to be found.
    const { labels, collectors } = await openedWords(deps)
    expect([labels, collectors]).toEqual([expect.arrayContaining([LABEL]), [COLLECTOR]])
    expect(new Set(await openedRepresentatives(deps))).toEqual(
      new Set(
        ['endorser', 'endorser-declined'].map(
          (person) => `${nameOf(person)}, ${wordsOf(person)}, ${addressOf(person)}`,
        ),
      ),
    )
  })
})

postgresOnly('no readable trace on the disk', (use) => {
  test('of what is not public, in the write-ahead log and the files of the database', async () => {
    const { db } = use()
    await keepWal(db)
    const from = await walPosition(db)
    const journey = await everybody(use())
    await sql`checkpoint`.execute(db)
    const to = await walPosition(db)
    // Names that were public for a while stay in old database pages and in the write-ahead log until overwritten.
    const once = /^(?:(?:folded )?(?:name|words)|report|statement) of (?:withdrawn|replaced|mistyped|erased)$/
    const secret = canariesOf(journey.tokens).secret.filter(({ what }) => !once.test(what))
    const published = canariesOf(journey.tokens).published
    const wal = readWal(from, to)
    expect(wal.length).toBeGreaterThan(100_000)
    expect(foundIn(wal, published)).toContain('name of shown')
    expect(foundIn(wal, secret)).toEqual([])
    const files = readdirSync(from.database).map((file) => readFileSync(join(from.database, file)))
    const heap = Buffer.concat(files)
    expect(foundIn(heap, published)).toEqual(expect.arrayContaining(['name of shown', 'folded name of shown']))
    expect(foundIn(heap, secret)).toEqual([])
  })
})

/** Keeps the write-ahead log until the test has read it, even when another test makes the server delete what is old. */
async function keepWal(db: TestDb['db']): Promise<void> {
  await sql`select pg_create_physical_replication_slot('kept', true)`.execute(db)
  onTestFinished(async () => {
    await sql`select pg_drop_replication_slot('kept')`.execute(db)
  })
}

interface WalPosition {
  folder: string
  database: string
  file: string
  offset: number
}

async function walPosition(db: TestDb['db']): Promise<WalPosition> {
  const { rows } = await sql<{ data: string; oid: string; file: string; offset: number }>`
    select current_setting('data_directory') as data, (select oid::text from pg_database where datname = current_database()) as oid,
      file_name as file, file_offset as offset from pg_walfile_name_offset(pg_current_wal_insert_lsn())`.execute(db)
  const { data = '', oid = '', file = '', offset = 0 } = rows[0] ?? {}
  return { folder: join(data, 'pg_wal'), database: join(data, 'base', oid), file, offset }
}

function readWal(from: WalPosition, to: WalPosition): Buffer {
  const files = readdirSync(from.folder)
    .filter((file) => file >= from.file && file <= to.file && /^[0-9A-F]{24}$/.test(file))
    .sort()
  const parts = files.map((file) => {
    const bytes = readFileSync(join(from.folder, file))
    return bytes.subarray(file === from.file ? from.offset : 0, file === to.file ? to.offset : undefined)
  })
  return Buffer.concat(parts)
}

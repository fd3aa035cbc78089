import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { findAppeal } from '../../src/appeals/store.ts'
import { dayOf } from '../../src/core/clock.ts'
import { setListHash } from '../../src/count/list-hash-store.ts'
import { transact } from '../../src/db/database.ts'
import type { Ending } from '../../src/db/ending.ts'
import type { Deps } from '../../src/deps.ts'
import { changeEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { ENDINGS, PERSONAL } from '../../src/erasure/endings.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { addCells } from '../../src/signing/funnel/funnel-store.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { hideName, hideReported, namesOf } from '../support/moderate.ts'
import { endorsed, setState } from '../support/offers.ts'
import { dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, recoverAs, settled, signAs, signed } from '../support/world.ts'

const endings: Ending<string, Deps>[] = ENDINGS

embeddedOnly('every table comes to its end', (use) => {
  /** The tables of which no room says whether their rows expire or stay, or two rooms do. */
  async function tablesInDoubt(): Promise<string[]> {
    const { rows } = await sql<{ table: string }>`
      select table_name as table from information_schema.tables where table_schema = 'public'`.execute(use().db)
    const named = endings.flatMap(({ expires = [], stays = {} }) => [
      ...expires.flatMap(({ tables }) => tables),
      ...Object.keys(stays),
    ])
    const tables = [...new Set([...rows.map(({ table }) => table), ...named])]
    return tables.filter(
      (table) => rows.every((row) => row.table !== table) || named.filter((name) => name === table).length !== 1,
    )
  }

  test('each table is named by one room, as one that expires or as one that stays, with the reason', async () => {
    expect(await tablesInDoubt()).toEqual([])
    for (const { stays = {}, leftByStop = {} } of endings)
      for (const reason of [stays, ...Object.values(leftByStop)].flatMap((reasons) => Object.values(reasons)))
        expect(reason).toMatch(/^\w.{10,100}$/)
  })

  test('a table that comes without an ending is found', async () => {
    await sql`create table petals (id uuid)`.execute(use().db)
    try {
      expect(await tablesInDoubt()).toEqual(['petals'])
    } finally {
      await sql`drop table petals`.execute(use().db)
    }
  })

  /** The columns with a time or a day of which no room says how far ahead they can lie, or two rooms do. */
  async function timesInDoubt(): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and udt_name in ('date', 'timestamptz')`.execute(use().db)
    const named = endings.flatMap(({ latest = {}, anyTime = {} }) =>
      [latest, anyTime].flatMap((tables) =>
        Object.entries(tables).flatMap(([table, columns]) =>
          Object.keys(columns).map((column) => `${table}.${column}`),
        ),
      ),
    )
    const columns = [...new Set([...rows.map(({ name }) => name), ...named])]
    return columns.filter(
      (column) => rows.every(({ name }) => name !== column) || named.filter((name) => name === column).length !== 1,
    )
  }

  test('of each time and day a room says how far ahead it can lie, or why that does no harm', async () => {
    expect(await timesInDoubt()).toEqual([])
    for (const { anyTime = {} } of endings)
      for (const reason of Object.values(anyTime).flatMap((reasons) => Object.values(reasons)))
        expect(reason).toMatch(/^\w.{10,100}$/)
    await sql`create table petals (fallen_on date, fell_at timestamptz)`.execute(use().db)
    try {
      expect((await timesInDoubt()).sort()).toEqual(['petals.fallen_on', 'petals.fell_at'])
    } finally {
      await sql`drop table petals`.execute(use().db)
    }
  })

  /** The columns that could tell of a person in tables with an `appeal_id`, as `table.column`. */
  async function tellingColumns(): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`
      select table_name || '.' || column_name as name
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and udt_name not in ('uuid', 'bool', 'int2', 'int4', 'int8', 'date', 'timestamptz')
        and table_name in (select table_name from information_schema.columns where column_name = 'appeal_id')
      order by 1`.execute(use().db)
    return rows.map(({ name }) => name)
  }

  /** Those of the columns that hold something in a row of the appeal. */
  async function filled(columns: string[], appealId: string): Promise<string[]> {
    const holds = await Promise.all(
      columns.map(async (name) => {
        const [table = '', column = ''] = name.split('.')
        const { rows } = await sql`
          select 1 from ${sql.table(table)}
          where appeal_id = ${appealId} and ${sql.ref(column)} is not null and ${sql.ref(column)}::text not in ('', '\\x')
          limit 1`.execute(use().db)
        return rows.length > 0
      }),
    )
    return columns.filter((_, i) => holds[i])
  }

  const leftByStop = endings.flatMap(({ leftByStop: left = {} }) =>
    Object.entries(left).flatMap(([table, columns]) => Object.keys(columns).map((column) => `${table}.${column}`)),
  )

  test('the tables that a stop empties are rewritten; their statistics know hashes, what is sealed, kinds and countries', async () => {
    const emptied = (await tellingColumns()).filter((name) => !leftByStop.includes(name))
    const personal = Object.entries(PERSONAL).flatMap(([table, columns]) => columns.map((name) => `${table}.${name}`))
    expect(emptied.filter((name) => !personal.includes(name))).toEqual([
      ...['count_changes.country', 'country_counts.country', 'counts.list_sha256'],
      'decided_mailboxes.email_index',
      ...['country', 'kind', 'origin', 'state'].map((column) => `endorsements.${column}`),
      ...['funnel_cells.locale', 'funnel_cells.step'],
      ...['inbox.country', 'inbox.email_indexes', 'inbox.mark', 'inbox.sealed'],
      ...['outbox.pending_id', 'outbox.sealed'],
      ...['chain', 'ciphertext', 'id', 'kind', 'mark'].map((column) => `pending_signatures.${column}`),
      ...['country', 'decided_by', 'email_index', 'sealed'].map((column) => `signatures.${column}`),
    ])
    const tables = [...new Set(emptied.map((name) => name.split('.')[0]))]
    expect(Object.keys(PERSONAL)).toEqual(expect.arrayContaining(tables))
  })

  /** Opens an appeal with rows that fill every column which a stop has to empty; returns its id. */
  async function filledAppeal(deps: Deps, slug: string): Promise<string> {
    const id = await makeAppeal(deps, slug)
    await signed(deps, slug, { address: 'anna@example.org', name: 'Anna', descriptor: 'nurse' })
    await signed(deps, slug, { address: 'boris@example.org', visibility: 'private' })
    await onPaper(deps, slug, 'Vera')
    await settled(deps, slug)
    await reportEach(deps, slug)
    await signed(deps, slug, { address: 'dasha@example.org', name: 'Dasha', descriptor: 'sister' })
    await signed(deps, slug, { address: 'hanna@example.org', visibility: 'private' })
    const inbox = use().db.updateTable('inbox').where('appeal_id', '=', id)
    await inbox.set({ set_aside: true }).execute()
    await inbox.set({ country: 'BY' }).where('kind', '=', 'public').execute()
    await signAs(deps, slug, { address: 'eva@example.org' })
    await hiddenAndBack(deps, slug)
    await onPaper(deps, slug, 'Nina')
    await recoverAs(deps, slug, 'anna@example.org')
    await organisationEndorses(deps, slug)
    const list = { rows: 2, sha256: 'a'.repeat(64), day: dayOf(deps.clock.now()) }
    await transact(deps.db, (trx) => setListHash(trx, id, list))
    const [day, step, locale] = [dayOf(deps.clock.now()), 'asked', 'en'] as const
    await transact(deps.db, (trx) => addCells(trx, id, [{ day, step, locale, n: 10 }]))
    return id
  }

  async function onPaper(deps: Deps, slug: string, name: string): Promise<void> {
    const paper = { source: 'collected', by: 'Ivan', day: '2027-01-10', consent: 'paper' } as const
    const given = { name, descriptor: null, country: 'BY' }
    await addImported(deps, OPERATOR, { slug, visibility: 'public', ...given, ...paper })
  }

  /** An organisation with every field, one of which it wants to change. */
  async function organisationEndorses(deps: Deps, slug: string): Promise<void> {
    const organisation = { name: slug, nameEn: slug, country: 'LT', website: 'https://ringers.example/' }
    const own = await endorsed(deps, slug, { ...organisation, address: 'anna@example.org' })
    await setState(deps, slug, 'listed', dayOf(deps.clock.now()))
    await changeEndorsement(deps, own, { website: null })
    const ofStaff = { kind: 'association', statements: '{"en":"we agree"}', reason: 'a former name' } as const
    await use().db.updateTable('endorsements').set(ofStaff).where('name', '=', slug).execute()
  }

  /** A hidden name is withdrawn, and its mailbox signs again. */
  async function hiddenAndBack(deps: Deps, slug: string): Promise<void> {
    const gina = { address: 'gina@example.org', name: 'Gina' }
    const own = await signed(deps, slug, gina)
    await settled(deps, slug)
    const names = await namesOf(deps, OPERATOR, { slug, look: 'all' })
    await hideName(deps, OPERATOR, { slug, id: names.find(({ name }) => name === 'Gina')?.id ?? '' })
    await withdraw(deps, own)
    await signed(deps, slug, gina)
    await settled(deps, slug)
  }

  /** Reports each name; the case of one is decided, that of another stays open. */
  async function reportEach(deps: Deps, slug: string): Promise<void> {
    const appeal = await findAppeal(deps.db, slug)
    const names = await namesOf(deps, OPERATOR, { slug, look: 'shown' })
    for (const { id } of names)
      if (appeal) await reportName(deps, appeal, id, { reason: 'person', words: 'she is my neighbour' })
    await hideReported(deps, OPERATOR, { slug, id: names[0]?.id ?? '' })
  }

  /** The rows of the whole database that hold the appeal's id. */
  const rowsOf = async (appealId: string) =>
    Object.values(await dumpTables(use().db))
      .flat()
      .filter((row) => row.includes(appealId))

  test('a stop empties every column of the appeal that no room leaves for a reason, and none of another', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const id = await filledAppeal(deps, 'release')
    const other = await filledAppeal(deps, 'second')
    const columns = await tellingColumns()
    expect(columns).toEqual(expect.arrayContaining(leftByStop))
    const toBeEmptied = columns.filter((name) => !leftByStop.includes(name))
    // Columns that nothing fills would prove nothing: whoever adds one fills it above.
    // Nothing fills this one any more: test/staff/sealing.test.ts.
    const plain = 'signatures.provenance_by'
    expect(await filled(toBeEmptied, id)).toEqual(toBeEmptied.filter((name) => name !== plain))
    const untouched = await rowsOf(other)
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    expect(await filled(toBeEmptied, id)).toEqual([])
    expect(await rowsOf(other)).toEqual(untouched)
  })
})

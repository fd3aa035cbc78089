import { randomBytes } from 'node:crypto'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { OpenDatabase } from '../../src/platform/pool.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { databaseRemnants } from '../../src/platform/remnants.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const PERSONAL = { inbox: ['name'], signatures: ['name', 'sort_key'] } as const
const TABLES = ['vacuum (full, verbose, analyze) inbox', 'vacuum (full, verbose, analyze) signatures']
const STATISTICS = 'vacuum (full, verbose) pg_statistic'
const LOG = ['select pg_switch_wal()', 'checkpoint', expect.stringMatching(/^do .*pg_ls_waldir/), 'checkpoint']
/** An autovacuum may be under way beside any of these tests. */
const SOON = Array<number>(100).fill(100)

postgresOnly('remnants', (use) => {
  beforeEach(async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    await signed(deps, 'release', { address: 'anna@example.org' })
    await settled(deps, 'release')
    await signed(deps, 'release', { address: 'boris@example.org' })
  })

  /** The same database for a role with the README's rights, and those in `more`. */
  async function serverRole(...more: string[]): Promise<OpenDatabase & { role: string }> {
    const role = `server_${randomBytes(8).toString('hex')}`
    const { pool, url = '' } = use()
    for (const right of [
      `create role ${role} login`,
      `grant usage on schema public to ${role}`,
      `grant select, insert, update, delete on inbox, signatures, outbox to ${role}`,
      ...more.map((right) => `${right} to ${role}`),
    ])
      await pool.query(right)
    const own = new URL(url)
    own.username = role
    const opened = openPostgres(own.href, () => undefined)
    onTestFinished(async () => {
      await opened.close()
      await pool.query(`drop owned by ${role}`)
      await pool.query(`drop role ${role}`)
    })
    return { ...opened, role }
  }

  /** Whether the server has the right `maintain`: from PostgreSQL 17 on. */
  async function hasMaintain(): Promise<boolean> {
    const { rows } = await use().pool.query('show server_version_num')
    return Number(rows[0]?.server_version_num) >= 170_000
  }

  const files = async (): Promise<unknown[]> =>
    (await use().pool.query(`select array[pg_relation_filenode('inbox'), pg_relation_filenode('signatures')]`)).rows

  test('a role with the rights of the README may remove none, and is told every command in order', async () => {
    const { pool } = await serverRole()
    const before = await files()
    expect(await databaseRemnants(pool, SOON).erase(PERSONAL)).toEqual([...TABLES, STATISTICS, ...LOG])
    expect(await files()).toEqual(before)
  })

  test('the commands that are left work as they are, for a superuser', async () => {
    const { pool } = await serverRole()
    const before = await files()
    for (const command of await databaseRemnants(pool, SOON).erase(PERSONAL)) await use().pool.query(command)
    expect(await files()).not.toEqual(before)
  })

  test('a role that may maintain the tables rewrites them', async ({ skip }) => {
    if (!(await hasMaintain())) skip()
    const { pool } = await serverRole('grant maintain on inbox, signatures')
    const before = await files()
    expect(await databaseRemnants(pool, SOON).erase(PERSONAL)).toEqual([STATISTICS, ...LOG])
    expect(await files()).not.toEqual(before)
  })

  test('a role that may run a later command, but not the one before it, leaves both', async ({ skip }) => {
    if (!(await hasMaintain())) skip()
    const { pool } = use()
    const { rows: names } = await pool.query('select current_database() as database, current_user as owner')
    const [{ database, owner }] = names
    const server = await serverRole('grant maintain on inbox, signatures', 'grant pg_checkpoint')
    onTestFinished(() => pool.query(`alter database ${database} owner to ${owner}`).then(() => undefined))
    // The owner of a database may rewrite its catalogues.
    await pool.query(`alter database ${database} owner to ${server.role}`)
    expect(await databaseRemnants(server.pool, SOON).erase(PERSONAL)).toEqual(LOG)
  })

  test('a superuser is left nothing to run', async () => {
    expect(await databaseRemnants(use().pool, SOON).erase(PERSONAL)).toEqual([])
  })

  /** A transaction of another process, with its first query. */
  async function openTransaction(query: string): Promise<{ end(): Promise<unknown> }> {
    const { pool, close } = openPostgres(use().url ?? '', () => undefined, { most: 1 })
    onTestFinished(close)
    const client = await pool.connect()
    onTestFinished(() => client.release())
    await client.query('begin isolation level repeatable read')
    await client.query(query)
    return { end: () => client.query('commit') }
  }

  /** A transaction that can still see every row of before, without having touched the tables. */
  const openSnapshot = () => openTransaction('select from outbox')

  const eraseInbox = () => use().pool.query('delete from inbox')

  test('old rows that an open transaction can still see are copied: the table is left to be rewritten again', async () => {
    const reader = await openSnapshot()
    await eraseInbox()
    expect(await databaseRemnants(use().pool, [1]).erase(PERSONAL)).toEqual([TABLES[0], STATISTICS, ...LOG])
    await reader.end()
    expect(await databaseRemnants(use().pool, SOON).erase(PERSONAL)).toEqual([])
  })

  test('a transaction that ends meanwhile is waited for', async () => {
    const reader = await openSnapshot()
    await eraseInbox()
    const erasing = databaseRemnants(use().pool, SOON).erase(PERSONAL)
    // The tables are rewritten in vain, again and again.
    for (let n = 0; n < 3; n++) {
      const before = await files()
      await expect.poll(files).not.toEqual(before)
    }
    await reader.end()
    expect(await erasing).toEqual([])
  })

  test('a table in use: others pass, and the table is rewritten when it is free', async () => {
    const reader = await openTransaction('select from inbox')
    const erasing = databaseRemnants(use().pool, SOON).erase(PERSONAL)
    const waiting = `select from pg_locks where not granted and relation = 'inbox'::regclass`
    await expect.poll(async () => (await use().pool.query(waiting)).rows, { interval: 20 }).toHaveLength(1)
    // Blocked for good, if the command waited for as long as the reader reads.
    await eraseInbox()
    await reader.end()
    expect(await erasing).toEqual([])
  })

  test('statistics that somebody has turned on are deleted, and turned off again', async () => {
    const { pool } = use()
    await pool.query('alter table signatures alter sort_key set statistics 10')
    await pool.query('analyze signatures')
    const samples = async () =>
      (await pool.query(`select from pg_stats where tablename = 'signatures' and attname = 'sort_key'`)).rows.length
    expect(await samples()).toBe(1)
    const role = await serverRole()
    const left = await databaseRemnants(role.pool, SOON).erase(PERSONAL)
    expect(left.slice(0, 2)).toEqual([
      'alter table signatures alter sort_key set statistics 0',
      expect.stringMatching(/^delete from pg_statistic .*'signatures'.*'sort_key'/),
    ])
    expect(await samples()).toBe(1)
    expect(await databaseRemnants(pool, SOON).erase(PERSONAL)).toEqual([])
    await pool.query('analyze signatures')
    expect(await samples()).toBe(0)
  })

  test('the limits of ordinary statements are back afterwards', async () => {
    const { url = '' } = use()
    const { pool, close } = openPostgres(url, () => undefined, { most: 1 })
    onTestFinished(close)
    await databaseRemnants(pool, SOON).erase(PERSONAL)
    expect((await pool.query('show statement_timeout')).rows).toEqual([{ statement_timeout: '30s' }])
    expect((await pool.query('show lock_timeout')).rows).toEqual([{ lock_timeout: '0' }])
  })
})

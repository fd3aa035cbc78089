import { randomBytes } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { codeOf } from '../../src/db/database.ts'
import { migrate } from '../../src/platform/migrations.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { commandHere } from '../cli/command.ts'
import { bareDatabase } from '../support/databases.ts'
import { temporaryFolder } from '../support/folders.ts'
import { grantedRights } from '../support/grants.ts'

/** A database of its owner's, a role of any name for the server, and the command as the owner. */
async function installation(suffix = '') {
  const { url, drop } = await bareDatabase()
  onTestFinished(drop)
  const root = openPostgres(url, () => undefined, { most: 1 })
  const id = randomBytes(6).toString('hex')
  const [owner, server] = [`owner_${id}`, `server_${id}${suffix}`]
  const quoted = (role: string) => `"${role.replaceAll('"', '""')}"`
  for (const role of [owner, server]) await root.pool.query(`create role ${quoted(role)} login`)
  const database = new URL(url).pathname.slice(1)
  await root.pool.query(`alter database ${database} owner to ${quoted(owner)}`)
  onTestFinished(async () => {
    await root.pool.query(`alter database ${database} owner to ${new URL(url).username}`)
    for (const role of [owner, server]) await root.pool.query(`drop owned by ${quoted(role)}`)
    for (const role of [owner, server]) await root.pool.query(`drop role ${quoted(role)}`)
    await root.close()
  })
  const as = (role: string) => {
    const own = new URL(url)
    own.username = encodeURIComponent(role)
    return own.href
  }
  const secret = { SECRET_KEY: randomBytes(32).toString('base64'), DATA_DIR: temporaryFolder() }
  const migrate = (role: string, ...args: string[]) =>
    commandHere({ ...secret, DATABASE_URL: as(role) }, ['migrate', ...args])
  const rightsOf = async (role: string) => {
    const { rows } = await root.pool.query<{ table: string; rights: string[] }>(
      `select table_name as table, array_agg(lower(privilege_type)::text order by lower(privilege_type)) as rights
       from information_schema.role_table_grants where grantee = $1 group by 1`,
      [role],
    )
    return Object.fromEntries(rows.map(({ table, rights }) => [table, rights]))
  }
  return { root, owner, server, as, migrate, rightsOf, quoted }
}

test('a role of any name gets exactly the rights of the file, and may neither change the log nor alter a table', async () => {
  const { owner, server, as, migrate, rightsOf } = await installation(` "; drop table appeals; -- $& $1 Ї`)
  expect(await migrate(owner, '--grant-to', server)).toEqual({
    code: 0,
    out: expect.stringMatching(/^applied 0001_.*\n.* has the rights of the server\n$/s),
    err: '',
  })
  expect(await rightsOf(server)).toEqual(grantedRights())
  const { pool, close } = openPostgres(as(server), () => undefined)
  onTestFinished(close)
  await pool.query('select from appeals')
  for (const statement of [
    'update audit_log set seq = 0',
    'delete from audit_log',
    'delete from appeals',
    'create table mine (n integer)',
    'alter table appeals add column mine integer',
    'truncate outbox',
  ])
    expect(codeOf(await pool.query(statement).catch((error) => error)), statement).toBe('42501')
})

test('a later migrate renews the rights of the server, and gives none to a role that only reads', async () => {
  const { root, owner, server, migrate, rightsOf, quoted } = await installation()
  const reader = `reader_${randomBytes(6).toString('hex')}`
  await migrate(owner, '--grant-to', server)
  await root.pool.query(`create role ${reader}`)
  onTestFinished(async () => {
    await root.pool.query(`drop owned by ${reader}`)
    await root.pool.query(`drop role ${reader}`)
  })
  await root.pool.query(`grant select on all tables in schema public to ${reader}`)
  // As if a migration had just added these tables.
  await root.pool.query(`revoke all on outbox, clock_watch from ${quoted(server)}`)
  const before = await rightsOf(owner)
  expect(await migrate(owner)).toMatchObject({ code: 0 })
  expect(await rightsOf(server)).toEqual(grantedRights())
  expect(new Set(Object.values(await rightsOf(reader)).flat())).toEqual(new Set(['select']))
  expect(await rightsOf(owner)).toEqual(before)
})

test('several at once give the rights without a fault', async () => {
  const { owner, server, as, rightsOf } = await installation()
  const pools = Array.from({ length: 4 }, () => openPostgres(as(owner), () => undefined, { most: 1 }))
  await Promise.all(pools.map(({ pool }) => migrate(pool, undefined, { grantTo: server })))
  await Promise.all(pools.map(({ close }) => close()))
  expect(await rightsOf(server)).toEqual(grantedRights())
})

test.each<[string, (site: Awaited<ReturnType<typeof installation>>) => ReturnType<typeof commandHere>, RegExp]>([
  [
    'a role that is not there',
    ({ migrate, owner }) => migrate(owner, '--grant-to', 'nobody'),
    /PostgreSQL has no role nobody: create it first/,
  ],
  [
    'the owner itself',
    ({ migrate, owner }) => migrate(owner, '--grant-to', owner),
    /owns the tables and has every right/,
  ],
  [
    'the server, which may not migrate',
    ({ migrate, server }) => migrate(server),
    /run migrate as the owner of the tables/,
  ],
])('%s is refused with one line', async (_name, ask, line) => {
  const site = await installation()
  expect((await site.migrate(site.owner, '--grant-to', site.server)).code).toBe(0)
  const { code, out, err } = await ask(site)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(new RegExp(`^error: [^\n]*${line.source}[^\n]*\n$`))
})

test('the embedded database has no roles', async () => {
  const { code, err } = await commandHere({ DATA_DIR: temporaryFolder() }, ['migrate', '--grant-to', 'x'])
  expect([code, err]).toEqual([1, 'error: --grant-to is for PostgreSQL: the embedded database has no roles\n'])
})

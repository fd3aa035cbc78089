import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { ConfigError } from '../config.ts'
import { proveHead } from '../db/audit.ts'
import { codeOf, type Db } from '../db/database.ts'
import type { SchemaState, Secrets } from '../deps.ts'
import { type Applying, applyMigration, PAUSES } from './apply-migration.ts'
import { grantRights } from './grant-rights.ts'
import { type Migration, readMigrations } from './migration-files.ts'
import { onPatientConnection } from './patient-connection.ts'
import { type Fill, OTHER_SECRET } from './prove-what-is-there.ts'

const UNDEFINED_TABLE = '42P01'
const LOCK = 7_403_112_049
const LOCK_POLL = 200

/**
 * Applies the missing migrations one by one and returns their names. Concurrent calls are harmless: the later ones wait
 * and find nothing to do. `fill` does what SQL cannot, in the migration's transaction; `grantTo` is a role that gets the
 * rights of the server. Throws a ConfigError when an
 * applied file has changed since, when the database has migrations that this version lacks, or when a table stays in use
 * through all `pauses`.
 */
export async function migrate(
  pool: Pool,
  migrations?: Migration[],
  { pauses = PAUSES, fill, grantTo }: { pauses?: readonly number[]; fill?: Fill; grantTo?: string | undefined } = {},
): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations())
  // Migrating a large table, or waiting for the lock, may take longer than the timeouts of ordinary statements.
  return onPatientConnection(pool, async (client) => {
    try {
      await lock(client)
      const applied = await applyMissing(client, wanted, { pauses, fill })
      if (migrations === undefined) await grantRights(client, grantTo)
      return applied
    } finally {
      // A connection that no longer answers has lost the lock.
      await client.query('select pg_advisory_unlock_all()').catch(() => undefined)
    }
  })
}

/**
 * Takes the lock of migrations by asking again and again. A statement that waits for the lock would hold a snapshot, for
 * which the index that the lock's owner may be building waits: a deadlock.
 */
async function lock(client: PoolClient): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK])
    if (rows[0]?.taken) return
    await wait(LOCK_POLL)
  }
}

async function applyMissing(client: PoolClient, wanted: Migration[], how: Applying): Promise<string[]> {
  await client.query('create table if not exists schema_migrations (name text primary key, checksum text not null)')
  const { rows } = await client.query<Applied>('select name, checksum from schema_migrations order by name')
  const state = compare(wanted, rows)
  if (state === 'changed') throw new ConfigError('a file of sql/ was changed after it was applied: restore it')
  if (state === 'ahead') throw new ConfigError('the database is newer than this version: install the newer version')
  const done = new Set(rows.map((row) => row.name))
  const missing = wanted.filter((migration) => !done.has(migration.name))
  for (const migration of missing) await applyMigration(client, migration, how)
  return missing.map((migration) => migration.name)
}

/** Compares the database's schema with sql/. Rejects when the database is away. */
export async function schemaState(db: Db, migrations?: Migration[]): Promise<SchemaState> {
  const wanted = migrations ?? (await readMigrations())
  try {
    const { rows } = await sql<Applied>`select name, checksum from schema_migrations order by name`.execute(db)
    return compare(wanted, rows)
  } catch (error) {
    if (codeOf(error) === UNDEFINED_TABLE) return 'behind'
    throw error
  }
}

interface Applied {
  name: string
  checksum: string
}

function compare(wanted: Migration[], applied: Applied[]): SchemaState {
  const checksums = new Map(wanted.map(({ name, checksum }) => [name, checksum]))
  if (applied.some(({ name }) => !checksums.has(name))) return 'ahead'
  if (applied.some(({ name, checksum }) => checksums.get(name) !== checksum)) return 'changed'
  return applied.length < wanted.length ? 'behind' : 'current'
}

/**
 * Stores the check value of SECRET_KEY at the first start, and proves the log as it is: nobody has written it with this
 * SECRET_KEY yet. Throws a ConfigError when the stored value differs.
 */
export async function checkSecret(db: Db, { check, log }: Pick<Secrets, 'check' | 'log'>): Promise<void> {
  const stored = () => db.selectFrom('instance').select('secret_check').executeTakeFirst()
  // A database that takes no writes for now is read first: the server can start on it, and serve readers.
  const known = await stored()
  if (known?.secret_check.equals(check)) return
  if (known) throw new ConfigError(OTHER_SECRET)
  await db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('instance')
      .values({ secret_check: check })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 1n) await proveHead(trx, log)
  })
  const winner = await stored()
  if (!winner?.secret_check.equals(check)) throw new ConfigError(OTHER_SECRET)
}

import { setTimeout as wait } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { ConfigError } from '../config.ts'
import { SECOND } from '../core/clock.ts'
import { codeOf } from '../db/database.ts'
import { isOutsideTransaction, type Migration, repeatableStatements } from './migration-files.ts'
import { LOCK_NOT_AVAILABLE, LOCK_TIMEOUT } from './patient-connection.ts'
import type { Fill } from './prove-what-is-there.ts'

const DEADLOCK = '40P01'

/** Milliseconds between the tries to get a table that is in use: ten minutes in all. */
export const PAUSES: readonly number[] = [1, 2, 4, 8, 15, ...Array<number>(19).fill(30)].map((s) => s * SECOND)

export interface Applying {
  /** Milliseconds between the tries to get a table. */
  pauses: readonly number[]
  fill?: Fill | undefined
}

/** Applies one migration and records it. A migration that was broken off can be applied again. */
export async function applyMigration(client: PoolClient, migration: Migration, how: Applying): Promise<void> {
  const { pauses, fill } = how
  if (isOutsideTransaction(migration)) return applyOutside(client, migration)
  for (let tries = 0; !(await applyInTransaction(client, migration, fill)); tries++) {
    const pause = pauses[tries]
    if (pause === undefined)
      throw new ConfigError(`${migration.name}: its tables stay in use, by a backup perhaps: migrate again later`)
    await wait(pause)
  }
}

/** Applies a migration in one transaction; false, with nothing done, when one of its tables is in use. */
async function applyInTransaction(client: PoolClient, migration: Migration, fill?: Fill): Promise<boolean> {
  await client.query('begin')
  try {
    await client.query(`set local lock_timeout = ${LOCK_TIMEOUT}`)
    await client.query(migration.text)
    await fill?.(client, migration.name)
    await record(client, migration)
    await client.query('commit')
    return true
  } catch (error) {
    // A connection that is gone cannot roll back: the error to tell is the first one.
    await client.query('rollback').catch(() => undefined)
    const code = codeOf(error)
    if (code === LOCK_NOT_AVAILABLE || code === DEADLOCK) return false
    throw error
  }
}

/** Applies a migration statement by statement, each committed by itself. */
async function applyOutside(client: PoolClient, migration: Migration): Promise<void> {
  for (const { text, builds } of repeatableStatements(migration)) {
    if (builds !== undefined) await dropUnlessValid(client, builds)
    await client.query(text)
  }
  await record(client, migration)
}

/** Drops an index whose build was broken off: `if not exists` would take the invalid rest for the index. */
async function dropUnlessValid(client: PoolClient, index: string): Promise<void> {
  const { rows } = await client.query('select from pg_index where indexrelid = to_regclass($1) and not indisvalid', [
    index,
  ])
  if (rows.length > 0) await client.query(`drop index concurrently ${index}`)
}

const record = (client: PoolClient, { name, checksum }: Migration) =>
  client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [name, checksum])

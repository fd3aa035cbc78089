import { Kysely, PostgresDialect } from 'kysely'
import type { PoolClient } from 'pg'
import { proveStored } from '../campaigns/first-proofs.ts'
import { ConfigError } from '../config.ts'
import { proveHead } from '../db/audit.ts'
import type { Schema } from '../db/schema.ts'
import type { Deps } from '../deps.ts'

export const OTHER_SECRET = 'SECRET_KEY is not the one that this database was made with: set that one again'

/** The migration that adds the proofs. */
const MIGRATION = /_recipients_authenticated\.sql$/

/** More work for a migration, in its transaction. */
export type Fill = (client: PoolClient, migration: string) => Promise<void>

/**
 * Proves recipients, epochs and log of a database that is older than the proofs: with the migration that adds them, and
 * never again, so that nobody has a row proven by emptying it.
 */
export const proveWhatIsThere =
  (deps: Pick<Deps, 'secrets' | 'keys'>): Fill =>
  async (client, migration) => {
    if (!MIGRATION.test(migration)) return
    const pool = { connect: async () => ({ query: client.query.bind(client), release() {} }), end: async () => {} }
    const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pool as never }) })
    const instance = await db.selectFrom('instance').select('secret_check').executeTakeFirst()
    // The check of the start comes after the migrations: too late for proofs that are never written again.
    if (instance && !instance.secret_check.equals(deps.secrets.check)) throw new ConfigError(OTHER_SECRET)
    await proveStored(deps, db)
    await proveHead(db, deps.secrets.log)
  }

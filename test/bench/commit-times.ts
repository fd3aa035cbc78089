import { sql } from 'kysely'
import pg from 'pg'
import type { Db } from '../../src/db/database.ts'
import type { PostgresServer } from '../support/postgres-server.ts'

/** Turns on the server's record of commit times, which takes a restart of the server. */
export async function recordCommitTimes(postgres: PostgresServer): Promise<void> {
  const client = new pg.Client(postgres.url)
  await client.connect()
  await client.query('alter system set track_commit_timestamp = on')
  await client.end()
  await postgres.halt()
  await postgres.resume()
}

export interface SettledCounts {
  total: number
  /** The time at which the settle of these counts was committed, in milliseconds since 1970. */
  at: number
}

/** The counts as the last settle left them. */
export async function settledCounts(db: Db, appealId: string): Promise<SettledCounts> {
  const { rows } = await sql<SettledCounts>`
    select public + private + anonymous + imported as total,
           (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000)::float8 as at
    from counts where appeal_id = ${appealId}`.execute(db)
  return rows[0] as SettledCounts
}

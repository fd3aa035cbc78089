import { endWhenIdle, STATEMENT_TIMEOUT } from './idle-timeout.ts'
import { type OpenDatabase, openPool } from './pool.ts'

export interface PostgresOptions {
  /** How many connections at most. */
  most?: number
  /** After how many milliseconds a connection that says nothing is ended. */
  silence?: number
}

/**
 * A pool on a PostgreSQL server. Nothing connects before the first query. No statement runs longer than 30 s.
 * `failed` hears of connections that broke while idle, by code only: messages of the driver may name hosts.
 */
export function openPostgres(
  url: string,
  failed: (code: string) => void,
  { most = 10, silence }: PostgresOptions = {},
): OpenDatabase {
  const opened = openPool(
    {
      connectionString: url,
      max: most,
      keepAlive: true,
      statement_timeout: STATEMENT_TIMEOUT,
      idle_in_transaction_session_timeout: 60_000,
      application_name: 'undersigned',
    },
    failed,
  )
  opened.pool.on('connect', (client) => endWhenIdle(client, silence))
  return opened
}

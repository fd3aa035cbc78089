import { endWhenIdle, STATEMENT_TIMEOUT } from './idle-timeout.ts'
import { type OpenDatabase, openPool } from './pool.ts'

export interface PostgresOptions {
  /** The most connections open at once. */
  most?: number
  /** Milliseconds without traffic after which a connection is ended. */
  silence?: number
}

/**
 * A pool on a PostgreSQL server, which connects at the first query. No statement runs longer than 30 s. `failed` gets
 * the code of each connection that breaks, without the driver's message, which may name hosts.
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

import { type OpenDatabase, openPool } from './pool.ts'

/**
 * A pool on a PostgreSQL server. Nothing connects before the first query. No statement runs longer than 30 s.
 * `failed` hears of connections that broke while idle, by code only: messages of the driver may name hosts.
 */
export function openPostgres(url: string, failed: (code: string) => void, most = 10): OpenDatabase {
  return openPool(
    {
      connectionString: url,
      max: most,
      keepAlive: true,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
      application_name: 'undersigned',
    },
    failed,
  )
}

import pg from 'pg'
import { endWhenIdle, STATEMENT_TIMEOUT } from './idle-timeout.ts'
import { type OpenDatabase, openPool, types } from './pool.ts'

export interface PostgresOptions {
  /** The most connections open at once. */
  most?: number
  /** Milliseconds without traffic after which a connection is ended. */
  silence?: number
  /** Whether a pooler gives each transaction another connection: then the limits of statements are those of the role. */
  pooled?: boolean
}

/**
 * Sets the limits once connected: poolers refuse to pass them on when a client connects. A session has no other
 * settings of ours.
 */
const LIMITS = `set statement_timeout = ${STATEMENT_TIMEOUT}; set idle_in_transaction_session_timeout = 60000`

/**
 * A pool on a PostgreSQL server, which connects at the first query. No statement runs longer than 30 s. `failed` gets
 * the code of each connection that breaks, without the driver's message, which may name hosts.
 */
export function openPostgres(
  url: string,
  failed: (code: string) => void,
  { most = 10, silence, pooled = false }: PostgresOptions = {},
): OpenDatabase {
  return openPool(
    {
      ...clientConfig(url),
      max: most,
      async onConnect(client) {
        if (client instanceof pg.Client) endWhenIdle(client, silence)
        if (!pooled) await client.query(LIMITS)
      },
    },
    failed,
  )
}

/** How every connection of ours reaches the server. */
export const clientConfig = (url: string): pg.ClientConfig => ({
  connectionString: asInLibpq(url),
  keepAlive: true,
  application_name: 'undersigned',
  types,
})

/** The URL with libpq's meaning of `sslmode`: the driver's own meaning differs, and changes with its versions. */
function asInLibpq(url: string): string {
  const libpq = new URL(url)
  if (libpq.searchParams.has('sslmode')) libpq.searchParams.set('uselibpqcompat', 'true')
  return libpq.href
}

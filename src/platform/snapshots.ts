import { randomBytes } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg, { type Pool } from 'pg'
import { SECOND } from '../core/clock.ts'
import { within } from '../core/within.ts'
import type { Db } from '../db/database.ts'
import type { Schema } from '../db/schema.ts'
import type { Snapshot, Snapshots } from '../deps/snapshots.ts'
import { copyLines } from './copy-lines.ts'
import { endWhenIdle, suspendIdleTimeout } from './idle-timeout.ts'
import { clientConfig } from './postgres.ts'

/**
 * Set for the transaction alone: a pooler then keeps one connection for it, and gives it to others as it was.
 * The timeouts are those of the role too, where it has some.
 */
const BEGIN = [
  'begin isolation level repeatable read read only',
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
]

/**
 * Snapshots of a PostgreSQL server, each on a connection of its own: readers of lists take none from requests. `pool`
 * carries the word that breaks a statement off, since a server does not notice a closed connection until it writes.
 */
export const postgresSnapshots = (url: string, pool: Pool): Snapshots => ({
  async open() {
    const client = new pg.Client({ ...clientConfig(url), connectionTimeoutMillis: CONNECTING })
    // Without a listener a connection that breaks between statements would end the process; the next statement throws.
    client.on('error', () => undefined)
    await client.connect()
    endWhenIdle(client)
    try {
      for (const statement of BEGIN) await client.query(statement)
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      const [process] = rows
      if (!process) throw new Error('the database named no process')
      suspendIdleTimeout(client)
      return snapshotOf(client, () => breakOff(pool, process.pid))
    } catch (error) {
      await client.end()
      throw error
    }
  },
})

/** The embedded database as its own snapshot: its one connection is given back after each statement. */
export const embeddedSnapshots = (db: Db): Snapshots => ({
  open: async () => ({
    db,
    isOneMoment: false,
    lines: (query) => cursorLines(db, query),
    close: async () => undefined,
  }),
})

/** Milliseconds to wait for a server that may say nothing: a list that waits for it keeps its place. */
const CONNECTING = 5 * SECOND
const PATIENCE = SECOND

async function breakOff(pool: Pool, pid: number): Promise<void> {
  const cancelled = pool.query('select pg_cancel_backend($1)', [pid])
  // When the pool has no connection the server goes on until it writes: nobody waits for that.
  await within(PATIENCE, cancelled, new Error('the database says nothing')).catch(() => undefined)
}

function snapshotOf(client: pg.Client, cancel: () => Promise<void>): Snapshot {
  const connection = Object.assign(client, { release: () => undefined })
  const pool = { connect: async () => connection, end: async () => undefined, options: {} }
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  let closed: Promise<void> | undefined
  return {
    db,
    isOneMoment: true,
    lines: (query) => copyLines(client, query),
    close: () => {
      closed ??= cancel().finally(() => {
        endWhenIdle(client, PATIENCE)
        // A pooler ends a server's connection that comes back within a transaction.
        const rolledBack = within(PATIENCE, client.query('rollback'), new Error('the database says nothing'))
        return rolledBack.catch(() => undefined).then(() => client.end())
      })
      return closed
    },
  }
}

/** Rows of one statement: a request that comes meanwhile waits for them. */
const PAGE = 1_000

async function* cursorLines(db: Db, { sql, parameters }: CompiledQuery<{ line: string }>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const cursor = `list_${randomBytes(8).toString('hex')}`
  const run = (text: string, values: readonly unknown[] = []) =>
    db.executeQuery(CompiledQuery.raw(text, [...values]) as CompiledQuery<{ line: string }>)
  // Held without a transaction, the sorted rows wait in the database's files until the cursor is closed.
  await run(`declare ${cursor} no scroll cursor with hold for ${sql}`, parameters)
  try {
    for (;;) {
      const { rows } = await run(`fetch ${PAGE} from ${cursor}`)
      if (rows.length === 0) return
      yield encoder.encode(rows.map(({ line }) => `${line}\n`).join(''))
      // The database answers without a turn of the event loop: requests would wait for the whole list.
      await turn()
    }
  } finally {
    await run(`close ${cursor}`).catch(() => undefined)
  }
}

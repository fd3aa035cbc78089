import { setTimeout as wait } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import { SECOND } from '../core/clock.ts'
import { codeOf } from '../db/database.ts'
import type { PersonalColumns } from '../db/ending.ts'
import type { Remnants } from '../deps.ts'
import { LOCK_NOT_AVAILABLE, LOCK_TIMEOUT, onPatientConnection } from './patient-connection.ts'

/** Milliseconds between the tries to rewrite tables that are in use: half a minute in all. */
const PAUSES: readonly number[] = [1, 2, 4, 8, 15].map((s) => s * SECOND)

const FORBIDDEN = '42501'

/**
 * Leaves all write-ahead log of before behind. The first checkpoint deletes its files or keeps them for reuse, and a
 * file that is kept is overwritten when the log passes it.
 */
const NEW_LOG = [
  'select pg_switch_wal()',
  'checkpoint',
  'do $$ begin for n in 1..(select count(*) from pg_ls_waldir()) loop ' +
    "perform pg_logical_emit_message(false, '', ''); perform pg_switch_wal(); end loop; end $$",
  'checkpoint',
]

/** Removes remnants from PostgreSQL or PGlite; tables in use are tried again after each of the `pauses`. */
export const databaseRemnants = (pool: Pool, pauses = PAUSES): Remnants => ({
  erase: (personal) =>
    onPatientConnection(pool, async (client) => {
      await client.query(`set lock_timeout = ${LOCK_TIMEOUT}`)
      const left = [
        ...(await runAllowed(client, await statisticsToDelete(client, personal))),
        ...(await rewriteAll(client, rewriting(personal), pauses)),
      ]
      // Until a table is rewritten, changes may copy whole pages of it into the log: the log is left behind last.
      return left.length > 0 ? [...left, ...NEW_LOG] : runAllowed(client, NEW_LOG)
    }),
})

/** Removes nothing through a pooler, which gives no session to wait in: all commands are left to run. */
export const remnantsBehindPooler = (pool: Pool): Remnants => ({
  erase: async (personal) => [...(await statisticsToDelete(pool, personal)), ...rewriting(personal), ...NEW_LOG],
})

/** Commands that rewrite tables; statistics that were deleted, by a migration too, stay in the pages of theirs until then. */
const rewriting = (personal: PersonalColumns): string[] => [
  ...Object.keys(personal).map((table) => `vacuum (full, verbose, analyze) ${table}`),
  'vacuum (full, verbose) pg_statistic',
]

/** Commands that delete statistics of personal columns. There are none unless somebody has turned them on. */
async function statisticsToDelete(client: Pool | PoolClient, personal: PersonalColumns): Promise<string[]> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select tablename as table, attname as column from pg_stats where schemaname = 'public' order by 1, 2`,
  )
  const columns = Object.entries(personal).flatMap(([table, names]) => names.map((column) => `${table}.${column}`))
  return rows
    .filter(({ table, column }) => columns.includes(`${table}.${column}`))
    .flatMap(({ table, column }) => [
      `alter table ${table} alter ${column} set statistics 0`,
      'delete from pg_statistic using pg_attribute where starelid = attrelid and staattnum = attnum ' +
        `and attrelid = '${table}'::regclass and attname = '${column}'`,
    ])
}

/** Runs the commands in order. Returns the first that the role may not run, or a lock prevents, and all after it. */
async function runAllowed(client: PoolClient, commands: string[]): Promise<string[]> {
  for (const [n, command] of commands.entries()) {
    try {
      await client.query(command)
    } catch (error) {
      const code = codeOf(error)
      if (code !== FORBIDDEN && code !== LOCK_NOT_AVAILABLE) throw error
      return commands.slice(n)
    }
  }
  return []
}

type Rewriting = 'done' | 'forbidden' | 'later'

/** Rewrites tables; returns the commands that the role may not run, or that others prevent through all pauses. */
async function rewriteAll(client: PoolClient, commands: string[], pauses: readonly number[]): Promise<string[]> {
  const outcomes = new Map<string, Rewriting>(commands.map((command) => [command, 'later']))
  for (const pause of [0, ...pauses]) {
    const waiting = commands.filter((command) => outcomes.get(command) === 'later')
    if (waiting.length === 0) break
    await wait(pause)
    for (const command of waiting) outcomes.set(command, await rewrite(client, command))
  }
  return commands.filter((command) => outcomes.get(command) !== 'done')
}

/**
 * Rewrites one table and reads the server's report: none means that the role may not, and its first number counts the
 * old rows that were copied, because a transaction of before can still see them.
 */
async function rewrite(client: PoolClient, command: string): Promise<Rewriting> {
  const reports: string[] = []
  const hear = ({ detail }: { detail?: string | undefined }) => {
    if (detail !== undefined) reports.push(detail)
  }
  client.on('notice', hear)
  try {
    await client.query(command)
  } catch (error) {
    if (codeOf(error) === LOCK_NOT_AVAILABLE) return 'later'
    throw error
  } finally {
    client.off('notice', hear)
  }
  if (reports.length === 0) return 'forbidden'
  return reports.every((report) => /\d+/.exec(report)?.[0] === '0') ? 'done' : 'later'
}

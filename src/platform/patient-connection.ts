import type { Pool, PoolClient } from 'pg'
import { suspendIdleTimeout } from './idle-timeout.ts'

/**
 * Milliseconds for which a statement that needs a whole table waits for the table. All later requests for the table
 * queue behind that wait, so a long one would stop signing for as long as a backup reads the table.
 */
export const LOCK_TIMEOUT = 400
export const LOCK_NOT_AVAILABLE = '55P03'

interface Limits {
  statement: string
  lock: string
}

const READ = `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`
const SET = `select set_config('statement_timeout', $1, false), set_config('lock_timeout', $2, false)`

/**
 * Runs `work` on a connection whose statements may take any time: the timeouts of ordinary statements are off, and back
 * afterwards. A connection that no longer answers is closed.
 */
export async function onPatientConnection<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const resumeIdleTimeout = suspendIdleTimeout(client)
  let before: Limits | undefined
  try {
    before = (await client.query<Limits>(READ)).rows[0]
    await client.query(SET, ['0', '0'])
    return await work(client)
  } finally {
    resumeIdleTimeout()
    await giveBack(client, before)
  }
}

async function giveBack(client: PoolClient, before: Limits | undefined): Promise<void> {
  try {
    if (before) await client.query(SET, [before.statement, before.lock])
    client.release(before === undefined)
  } catch {
    client.release(true)
  }
}

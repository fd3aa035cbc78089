import type { Pool, PoolClient } from 'pg'
import { suspendIdleTimeout } from './idle-timeout.ts'

/**
 * Milliseconds for which a statement that needs a whole table waits for the table. All later requests for the table
 * queue behind that wait, so a long one would stop signing for as long as a backup reads the table.
 */
export const LOCK_TIMEOUT = 400
export const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Runs `work` on a connection whose statements may take any time: the timeouts of ordinary statements are off, and back
 * afterwards. A connection that no longer answers is closed.
 */
export async function onPatientConnection<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const resumeIdleTimeout = suspendIdleTimeout(client)
  try {
    await client.query('set statement_timeout = 0')
    await client.query('set lock_timeout = 0')
    return await work(client)
  } finally {
    resumeIdleTimeout()
    await giveBack(client)
  }
}

async function giveBack(client: PoolClient): Promise<void> {
  try {
    await client.query('reset statement_timeout')
    await client.query('reset lock_timeout')
    client.release()
  } catch {
    client.release(true)
  }
}

import type { Pool, PoolClient } from 'pg'

/** Tries to see a pooler at work: other clients of the pooler may hide it from one of them. */
const ROUNDS = 5

/**
 * Whether a pooler gives each transaction another connection to PostgreSQL, so that nothing of a session lasts. Holds two
 * connections for a moment where there is a pooler.
 */
export async function poolsTransactions(pool: Pool): Promise<boolean> {
  const one = await pool.connect()
  try {
    const told = (one as { processID?: number | null }).processID
    // A pooler makes up the process that it tells its client of; PostgreSQL tells the one that serves.
    return (await processOf(one)) !== told && (await swaps(pool, one))
  } finally {
    one.release()
  }
}

/** Whether `one` is served by another process while another client is in a transaction, or both by the same. */
async function swaps(pool: Pool, one: PoolClient): Promise<boolean> {
  const other = await pool.connect()
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const before = await processOf(one)
      await other.query('begin')
      const meanwhile = await processOf(other)
      const after = await processOf(one)
      await other.query('rollback')
      if (before !== after || before === meanwhile) return true
    }
    return false
  } finally {
    other.release()
  }
}

async function processOf(client: PoolClient): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]?.pid
}

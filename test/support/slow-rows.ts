import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { openPostgres } from '../../src/platform/postgres.ts'
import type { TestDb } from './databases.ts'

export interface SlowRows {
  /** The same database for a role that waits for the delay at each row found in the tables. */
  on: TestDb
  setDelay(ms: number): Promise<void>
}

/** Makes finding a row in these tables slow. Finding no row, and writing, stay as fast as before. */
export async function slowRows({ pool, url = '' }: TestDb, tables: string[]): Promise<SlowRows> {
  const role = `slow_${randomBytes(8).toString('hex')}`
  const run = async (statements: string[]) => {
    for (const statement of statements) await pool.query(statement)
  }
  // Row-level security calls the policy for each row that a condition has found, except for superusers and owners.
  const setDelay = (ms: number) =>
    run([
      `create or replace function slowly() returns boolean language plpgsql volatile as
       'begin perform pg_sleep(${ms / 1000}); return true; end'`,
    ])
  await setDelay(0)
  await run([
    `create role ${role} login`,
    `grant usage on schema public to ${role}`,
    `grant select, insert, update, delete on all tables in schema public to ${role}`,
    ...tables.flatMap((table) => [
      `alter table ${table} enable row level security`,
      `create policy found on ${table} for select using (slowly())`,
      `create policy added on ${table} for insert with check (true)`,
      `create policy changed on ${table} for update using (true)`,
      `create policy deleted on ${table} for delete using (true)`,
    ]),
  ])
  const own = new URL(url)
  own.username = role
  const opened = openPostgres(own.href, () => undefined)
  onTestFinished(async () => {
    await opened.close()
    await run(
      tables.flatMap((table) => [
        `alter table ${table} disable row level security`,
        ...['found', 'added', 'changed', 'deleted'].map((policy) => `drop policy ${policy} on ${table}`),
      ]),
    )
    await run(['drop function slowly', `drop owned by ${role}`, `drop role ${role}`])
  })
  return { on: { kind: 'postgres', db: opened.db, pool: opened.pool, url: own.href }, setDelay }
}

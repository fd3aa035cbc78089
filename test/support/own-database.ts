import { onTestFinished } from 'vitest'
import { migrate } from '../../src/platform/migrations.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import type { TestDb } from './databases.ts'
import { startPostgres } from './postgres-server.ts'

/** Makes a migrated database on a server of its own, which the test can halt and resume. */
export async function ownDatabase(): Promise<{ on: TestDb; halt(): Promise<void>; resume(): Promise<void> }> {
  const server = await startPostgres()
  onTestFinished(server.stop)
  const { db, pool, close } = openPostgres(server.url, () => undefined)
  onTestFinished(close)
  await migrate(pool)
  return { on: { kind: 'postgres', db, pool, url: server.url }, halt: server.halt, resume: server.resume }
}

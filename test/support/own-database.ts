import { onTestFinished } from 'vitest'
import { openPostgres } from '../../src/platform/postgres.ts'
import { migratedDatabase, type TestDb } from './databases.ts'
import { startRelay } from './relay.ts'

/** Makes a migrated database whose server the test can halt and resume: of the run's server, it cuts its own way there. */
export async function ownDatabase(): Promise<{ on: TestDb; halt(): Promise<void>; resume(): Promise<void> }> {
  const { url: direct, drop } = await migratedDatabase()
  onTestFinished(drop)
  const url = new URL(direct)
  const relay = await startRelay(Number(url.port))
  url.port = String(relay.port)
  const { db, pool, close } = openPostgres(url.href, () => undefined)
  onTestFinished(close)
  return { on: { kind: 'postgres', db, pool, url: url.href }, halt: relay.refuse, resume: relay.listen }
}

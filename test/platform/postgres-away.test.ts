import { expect, onTestFinished, test } from 'vitest'
import { ping, transact } from '../../src/db/database.ts'
import { troubleOf } from '../../src/db/trouble.ts'
import { migrate, schemaState } from '../../src/platform/migrations.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { startRelay } from '../support/relay.ts'

test('a server that goes is an error for its callers, and is found again when it comes back', async () => {
  const server = await startPostgres()
  onTestFinished(server.stop)
  const heard: string[] = []
  const { db, pool, close } = openPostgres(server.url, (code) => heard.push(code))
  onTestFinished(close)
  await migrate(pool)

  const { promise: halted, resolve: goOn } = Promise.withResolvers<void>()
  const { promise: inside, resolve: enter } = Promise.withResolvers<void>()
  const interrupted = transact(db, async (trx) => {
    await trx
      .insertInto('receipts')
      .values({ id: Buffer.from('x'), expires_at: new Date(0) })
      .execute()
    enter()
    await halted
    await trx.selectFrom('receipts').selectAll().execute()
  }).catch((error) => error)
  await inside
  await server.halt()
  goOn()

  expect(troubleOf(await interrupted)).toBe('away')
  const failures = await Promise.allSettled([ping(db), schemaState(db), ping(db)])
  for (const failure of failures) expect(failure.status === 'rejected' && troubleOf(failure.reason)).toBe('away')
  expect(heard.length).toBeGreaterThan(0)

  await server.resume()
  await ping(db)
  expect(await schemaState(db)).toBe('current')
  expect(await db.selectFrom('receipts').selectAll().execute()).toEqual([])
})

test('a connection that falls silent without an end is ended, and the next one is used', async () => {
  const server = await startPostgres()
  onTestFinished(server.stop)
  const url = new URL(server.url)
  const relay = await startRelay(Number(url.port))
  url.port = String(relay.port)
  const heard: string[] = []
  const { db, pool, close } = openPostgres(url.href, (code) => heard.push(code), { silence: 300 })
  onTestFinished(close)
  // A migration may be silent for longer than 300 ms, since its connection has no idle timeout meanwhile.
  await migrate(pool, [{ name: '0001_slow.sql', text: 'select pg_sleep(0.6)', checksum: '' }])

  await ping(db)
  relay.forget()
  const waiting = await Promise.allSettled([ping(db), ping(db)])
  expect(waiting.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  for (const failure of waiting) if (failure.status === 'rejected') expect(troubleOf(failure.reason)).toBe('away')
  expect(heard).toContain('ETIMEDOUT')
  await ping(db)
})

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { SECOND } from '../../src/core/clock.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { deliverLeased } from '../../src/outbox/deliver-leased.ts'
import { leaseDue } from '../../src/outbox/queue-store.ts'
import { mailboxMailer } from '../../src/platform/mail/mailbox.ts'
import { postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { queue, queueMany } from './queued.ts'

postgresOnly('deliver beside other transactions', (use) => {
  const prepared = async (): Promise<TestDeps> => {
    const deps = await testDeps(use())
    deps.mailer = mailboxMailer(deps.clock)
    return deps
  }

  test('a row that a correction is just deleting is passed over, and never sent', async () => {
    const deps = await prepared()
    const [gone] = await queueMany(deps, 3)
    await deps.db.transaction().execute(async (trx) => {
      await trx
        .deleteFrom('outbox')
        .where('id', '=', gone?.id ?? '')
        .execute()
      expect((await deliver(deps)).sent).toBe(2)
    })
    expect((await deliver(deps)).sent).toBe(0)
    expect(deps.mailer.letters?.().map(({ to }) => to)).not.toContain('person0@example.org')
  })

  test('a correction after the lease: delivery waits for it, and sends the others', async () => {
    const deps = await prepared()
    const [gone] = await queueMany(deps, 3)
    const until = new Date(deps.clock.now().getTime() + 30 * SECOND)
    const leased = await leaseDue(deps.db, deps.clock.now(), until, 10, false)
    let delivering: Promise<{ sent: number }> | undefined
    await deps.db.transaction().execute(async (trx) => {
      await trx
        .deleteFrom('outbox')
        .where('id', '=', gone?.id ?? '')
        .execute()
      delivering = deliverLeased(deps, leased, until)
      await someoneWaitsForALock(deps)
    })
    expect((await delivering)?.sent).toBe(2)
    expect(deps.mailer.letters?.().map(({ to }) => to)).not.toContain('person0@example.org')
  })

  test('many processes together send at most five letters to one address', async () => {
    const first = await prepared()
    const others = await Promise.all([1, 2, 3].map(() => testDeps(use(), { keys: first.keys, mailer: first.mailer })))
    for (let n = 0; n < 30; n++) await queue(first, 'anna@example.org')
    const small = { ...first.mailer, batch: 3 }
    const done = await Promise.all([first, ...others].map((deps) => deliver({ ...deps, mailer: small })))
    expect(done.map(({ sent }) => sent).reduce((a, b) => a + b)).toBe(5)
    expect(done.map(({ refused }) => refused).reduce((a, b) => a + b)).toBe(25)
    expect(first.mailer.letters?.()).toHaveLength(5)
  })

  test('many processes together send at most twelve first letters of networks of one appeal and kind', async () => {
    const first = await prepared()
    const others = await Promise.all([1, 2, 3].map(() => testDeps(use(), { keys: first.keys, mailer: first.mailer })))
    for (const appealId of [randomUUID(), randomUUID()])
      for (let n = 0; n < 30; n++) await queue(first, 'anna@example.org', { appealId, firstOfNetwork: true })
    const small = { ...first.mailer, batch: 3 }
    const done = await Promise.all([first, ...others].map((deps) => deliver({ ...deps, mailer: small })))
    expect(done.map(({ sent }) => sent).reduce((a, b) => a + b)).toBe(24)
    expect(done.map(({ refused }) => refused).reduce((a, b) => a + b)).toBe(36)
    const tallies = await first.db.selectFrom('letter_tallies').select('letters').orderBy('letters').execute()
    expect(tallies.map(({ letters }) => letters)).toEqual([12, 12, 24])
  })
})

async function someoneWaitsForALock({ db }: TestDeps): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_locks where not granted`.execute(db)
    if (rows.length > 0) return
  }
}

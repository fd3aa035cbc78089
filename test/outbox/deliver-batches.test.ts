import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MINUTE, SECOND } from '../../src/core/clock.ts'
import type { Mailer } from '../../src/deps.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { resendMailer } from '../../src/platform/mail/resend.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { type ResendFake, startResendFake } from '../support/resend-fake.ts'
import { queue, queueMany } from './queued.ts'

eachDatabase('deliver in frozen batches', (use) => {
  let fake: ResendFake
  let deps: TestDeps
  const mailer = (timeout?: number) =>
    resendMailer({
      apiKey: fake.apiKey,
      baseUrl: fake.url,
      from: 'no-reply@sign.example.org',
      ...(timeout && { timeout }),
    })
  beforeAll(async () => {
    fake = await startResendFake()
  })
  beforeEach(async () => {
    deps = await testDeps(use(), { mailer: mailer() })
    fake.calls.length = 0
    fake.letters.length = 0
    fake.refuseAddress(undefined)
  })
  afterAll(() => fake.close())

  const recipients = () => fake.letters.map(({ to }) => to.join()).sort()
  const waiting = async () => (await deps.db.selectFrom('outbox').select('id').execute()).length

  test('a hundred letters a call, each once', async () => {
    await queueMany(deps, 250)
    expect(await deliver(deps)).toEqual({ sent: 250, later: 0, refused: 0 })
    expect(fake.calls.map(({ emails }) => emails.length).sort()).toEqual([100, 100, 50].sort())
    expect(new Set(fake.calls.map(({ key }) => key)).size).toBe(3)
    expect(new Set(recipients()).size).toBe(250)
    expect(await waiting()).toBe(0)
  })

  test('a lost answer: the same letters go again under the same id, in the same bytes, and leave once', async () => {
    await queueMany(deps, 3)
    fake.next('lose')
    expect(await deliver({ ...deps, mailer: mailer(300) })).toEqual({ sent: 0, later: 3, refused: 0 })
    await queue(deps, 'new@example.org')
    deps.clock.advance(MINUTE)
    expect(await deliver(deps)).toEqual({ sent: 4, later: 0, refused: 0 })
    const [first, again, other] = fake.calls
    expect(again).toEqual(first)
    expect(other?.key).not.toBe(first?.key)
    expect(recipients()).toEqual(['new@example.org', ...[0, 1, 2].map((n) => `person${n}@example.org`)])
  })

  test('a process that dies after sending: another one repeats the very same call', async () => {
    await queueMany(deps, 3)
    const seen: string[] = []
    await new Promise<void>((sent) => {
      const dying: Mailer = {
        ...deps.mailer,
        send(letters, id) {
          seen.push(id)
          deps.mailer.send(letters, id).then(() => sent())
          return new Promise(() => undefined)
        },
      }
      void deliver({ ...deps, mailer: dying })
    })
    deps.clock.advance(30 * SECOND)
    const other = await testDeps(use(), { mailer: mailer(), keys: deps.keys, now: deps.clock.now() })
    expect((await deliver(other)).sent).toBe(3)
    expect(fake.calls.map(({ key }) => key)).toEqual([seen[0], seen[0]])
    expect(fake.letters).toHaveLength(3)
  })

  test('when a row of a batch has gone, the rest is frozen anew under a new id', async () => {
    const [gone] = await queueMany(deps, 3)
    fake.next({ status: 500, name: 'internal_server_error' })
    await deliver(deps)
    await deps.db
      .deleteFrom('outbox')
      .where('id', '=', gone?.id ?? '')
      .execute()
    deps.clock.advance(MINUTE)
    expect(await deliver(deps)).toEqual({ sent: 2, later: 0, refused: 0 })
    expect(fake.calls.map(({ emails }) => emails.length)).toEqual([3, 2])
    expect(fake.calls[1]?.key).not.toBe(fake.calls[0]?.key)
    expect(recipients()).toEqual(['person1@example.org', 'person2@example.org'])
  })

  test('a refused address does not hold up the others of its batch', async () => {
    await queueMany(deps, 10)
    fake.refuseAddress('person4@example.org')
    expect(await deliver(deps)).toEqual({ sent: 9, later: 0, refused: 1 })
    expect(recipients()).not.toContain('person4@example.org')
    expect(await waiting()).toBe(0)
  })

  test('a company that asks for a pause gets it, and no letter’s back-off grows', async () => {
    await queueMany(deps, 150)
    fake.next({ status: 429, name: 'rate_limit_exceeded', retryAfter: 7 })
    expect(await deliver(deps)).toEqual({ sent: 0, later: 100, refused: 0 })
    deps.clock.advance(7 * SECOND - 1)
    expect(await deliver(deps)).toEqual({ sent: 0, later: 0, refused: 0 })
    expect(fake.calls).toHaveLength(1)
    expect(await deps.db.selectFrom('outbox').select('id').where('attempts', '>', 0).execute()).toEqual([])
    deps.clock.advance(1)
    expect((await deliver(deps)).sent).toBe(150)
    expect(fake.calls[1]?.key).toBe(fake.calls[0]?.key)
  })

  test('two processes never split a frozen batch', async () => {
    await queueMany(deps, 40)
    fake.next({ status: 500, name: 'internal_server_error' })
    await deliver(deps)
    deps.clock.advance(MINUTE)
    const others = await Promise.all(
      [1, 2, 3].map(() => testDeps(use(), { mailer: mailer(), keys: deps.keys, now: deps.clock.now() })),
    )
    const done = await Promise.all(others.map((other) => deliver(other)))
    expect(done.map(({ sent }) => sent).sort()).toEqual([0, 0, 40])
    expect(fake.calls.map(({ key }) => key)).toEqual([fake.calls[0]?.key, fake.calls[0]?.key])
  })
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY, dayOf, HOUR, MINUTE, SECOND } from '../../src/core/clock.ts'
import type { Mailer } from '../../src/deps.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { deliverLeased } from '../../src/outbox/deliver-leased.ts'
import { clearLeases, leaseDue } from '../../src/outbox/queue-store.ts'
import { letterFailures, outboxState } from '../../src/outbox/state-store.ts'
import { mailboxMailer } from '../../src/platform/mail/mailbox.ts'
import { smtpMailer } from '../../src/platform/mail/smtp.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { queue, queueMany } from './queued.ts'

const rows = (deps: TestDeps) =>
  deps.db.selectFrom('outbox').select(['id', 'attempts', 'due_at', 'leased_until']).execute()

const failures = async (deps: TestDeps) => {
  const all = await letterFailures(deps.db, '2000-01-01')
  return all.map((failure) => `${failure.company} ${failure.class} ${failure.letters}`)
}

eachDatabase('deliver', (use) => {
  let deps: TestDeps
  const sentTo = () => (deps.mailer.letters?.() ?? []).map(({ to }) => to)
  beforeEach(async () => {
    deps = await testDeps(use())
    deps.mailer = mailboxMailer(deps.clock)
  })

  test('due letters leave once, and their rows are deleted', async () => {
    const { token } = await queue(deps, 'Anna.K@example.org')
    await queue(deps, 'dar@example.org')
    expect(await deliver(deps)).toEqual({ sent: 2, later: 0, refused: 0 })
    expect(await deliver(deps)).toEqual({ sent: 0, later: 0, refused: 0 })
    expect(sentTo().sort()).toEqual(['Anna.K@example.org', 'dar@example.org'])
    expect(deps.mailer.letters?.().find(({ to }) => to.startsWith('Anna'))?.text).toContain(
      `https://sign.example.org/c/${token}`,
    )
    expect(await rows(deps)).toEqual([])
    expect(await failures(deps)).toEqual([])
  })

  test('more letters than one call carries all leave, the longest due first', async () => {
    await queueMany(deps, 230)
    deps.clock.advance(MINUTE)
    await queue(deps, 'last@example.org')
    expect(await deliver(deps)).toEqual({ sent: 231, later: 0, refused: 0 })
    expect(new Set(sentTo()).size).toBe(231)
    expect(sentTo().slice(0, 31)).toContain('last@example.org')
  })

  test('nothing leaves before it is due', async () => {
    await queue(deps, 'anna@example.org')
    await deps.db
      .updateTable('outbox')
      .set({ due_at: new Date(deps.clock.now().getTime() + 1) })
      .execute()
    expect((await deliver(deps)).sent).toBe(0)
    deps.clock.advance(1)
    expect((await deliver(deps)).sent).toBe(1)
  })

  test('letters without an appeal leave while appeals are stopped or shredded; letters of these never do', async () => {
    await makeCampaign(deps)
    const [stopped, shredded] = [await makeAppeal(deps, 'stopped'), await makeAppeal(deps, 'shredded')]
    await deps.db.updateTable('appeals').set({ stopped_at: deps.clock.now() }).where('id', '=', stopped).execute()
    await deps.db.updateTable('appeals').set({ shredded_at: deps.clock.now() }).where('id', '=', shredded).execute()
    await queue(deps, 'invited@example.org', { appealId: null })
    await queue(deps, 'other@example.org', { appealId: await makeAppeal(deps, 'open') })
    await queue(deps, 'stopped@example.org', { appealId: stopped })
    await queue(deps, 'shredded@example.org', { appealId: shredded })
    expect(await deliver(deps)).toEqual({ sent: 2, later: 0, refused: 0 })
    expect(sentTo().sort()).toEqual(['invited@example.org', 'other@example.org'])
    expect(await rows(deps)).toHaveLength(2)
  })

  test('a process that dies after the lease: the letter leaves 30 seconds later', async () => {
    await queue(deps, 'anna@example.org')
    const now = deps.clock.now()
    expect(await leaseDue(deps.db, now, new Date(now.getTime() + 30 * SECOND), 10, false)).toHaveLength(1)
    deps.clock.advance(30 * SECOND - 1)
    expect((await deliver(deps)).sent).toBe(0)
    deps.clock.advance(1)
    expect((await deliver(deps)).sent).toBe(1)
  })

  test('at the start of the embedded database leases are void', async () => {
    await queue(deps, 'anna@example.org')
    const now = deps.clock.now()
    await leaseDue(deps.db, now, new Date(now.getTime() + 30 * SECOND), 10, false)
    await clearLeases(deps.db)
    expect((await deliver(deps)).sent).toBe(1)
  })

  test('a call that could outlast its lease is not begun', async () => {
    await queue(deps, 'anna@example.org')
    const until = new Date(deps.clock.now().getTime() + 30 * SECOND)
    const leased = await leaseDue(deps.db, deps.clock.now(), until, 10, false)
    deps.clock.advance(19 * SECOND)
    expect(await deliverLeased(deps, leased, until)).toEqual({ sent: 0, later: 0, refused: 0 })
    expect(sentTo()).toEqual([])
    deps.clock.advance(11 * SECOND)
    expect((await deliver(deps)).sent).toBe(1)
  })

  test('a letter whose row goes between lease and sending is not sent', async () => {
    const [gone] = await queueMany(deps, 3)
    const until = new Date(deps.clock.now().getTime() + 30 * SECOND)
    const leased = await leaseDue(deps.db, deps.clock.now(), until, 10, false)
    await deps.db
      .deleteFrom('outbox')
      .where('id', '=', gone?.id ?? '')
      .execute()
    expect((await deliverLeased(deps, leased, until)).sent).toBe(2)
    expect(sentTo().sort()).toEqual(['person1@example.org', 'person2@example.org'])
  })

  test('five letters a day to one mailbox, in any spelling and on any subject', async () => {
    const spellings = ['anna.k@gmail.com', 'annak@gmail.com', 'AnnaK+x@gmail.com', 'annak@googlemail.com']
    for (const to of spellings) await queue(deps, to)
    expect((await deliver(deps)).sent).toBe(4)
    for (const to of spellings) await queue(deps, to)
    await queue(deps, 'dar@gmail.com')
    expect(await deliver(deps)).toEqual({ sent: 2, later: 0, refused: 3 })
    expect(sentTo().filter((to) => to.toLowerCase().startsWith('anna'))).toHaveLength(5)
    expect(await failures(deps)).toEqual([expect.stringMatching(/^\S+ limit 3$/)])
    expect(await rows(deps)).toEqual([])

    deps.clock.advance(DAY)
    await queue(deps, 'annak@gmail.com')
    expect((await deliver(deps)).sent).toBe(1)
  })

  test('a muted letter is dropped silently and does not count towards the limit', async () => {
    for (let n = 0; n < 6; n++) await queue(deps, 'anna@example.org', { muted: true })
    for (let n = 0; n < 5; n++) await queue(deps, 'anna@example.org')
    expect(await deliver(deps)).toEqual({ sent: 5, later: 0, refused: 0 })
    expect(await rows(deps)).toEqual([])
    expect(await failures(deps)).toEqual([])
  })

  test('an expired letter is given up, and counted for the operator', async () => {
    await queue(deps, 'anna@example.org', { lasts: HOUR })
    deps.clock.advance(2 * HOUR)
    expect(await deliver(deps)).toEqual({ sent: 0, later: 0, refused: 1 })
    expect(await failures(deps)).toEqual(['other expired 1'])
    expect(await rows(deps)).toEqual([])
  })

  test('a letter whose key cannot be found is tried again, and dropped once the key has expired', async () => {
    await queue(deps, 'anna@example.org')
    const name = `outbox-${dayOf(deps.clock.now())}`
    const without = { ...deps, keys: { ...deps.keys, read: async () => null } }
    expect(await deliver(without)).toEqual({ sent: 0, later: 1, refused: 0 })
    deps.clock.advance(2 * MINUTE)
    expect((await deliver(deps)).sent).toBe(1)

    await queue(deps, 'dar@example.org')
    await deps.keys.destroy(name)
    deps.clock.advance(4 * DAY)
    expect(await deliver(deps)).toEqual({ sent: 0, later: 0, refused: 1 })
    expect(await failures(deps)).toEqual(['other key 1'])
  })

  test('a row under another row’s seal is not sent', async () => {
    const [a, b] = await queueMany(deps, 2)
    const { sealed } = await deps.db
      .selectFrom('outbox')
      .select('sealed')
      .where('id', '=', a?.id ?? '')
      .executeTakeFirstOrThrow()
    await deps.db
      .updateTable('outbox')
      .set({ sealed })
      .where('id', '=', b?.id ?? '')
      .execute()
    expect(await deliver(deps)).toEqual({ sent: 1, later: 1, refused: 0 })
    expect(sentTo()).toEqual(['person0@example.org'])
  })

  test('an aborted delivery sends nothing', async () => {
    await queueMany(deps, 3)
    expect(await deliver(deps, AbortSignal.abort())).toEqual({ sent: 0, later: 0, refused: 0 })
    expect(await rows(deps)).toHaveLength(3)
  })

  test('the operator sees what waits and what was given up', async () => {
    expect(await outboxState(deps.db, deps.clock.now())).toEqual({
      waiting: 0,
      retried: 0,
      oldestDue: null,
      failures: [],
    })
    await queue(deps, 'anna@example.org', { lasts: HOUR })
    deps.clock.advance(2 * HOUR)
    await deliver(deps)
    await queue(deps, 'dar@example.org')
    expect(await outboxState(deps.db, deps.clock.now())).toEqual({
      waiting: 1,
      retried: 0,
      oldestDue: new Date('2027-03-12T12:20:00Z'),
      failures: [{ day: '2027-03-12', company: 'other', class: 'expired', letters: 1 }],
    })
    deps.clock.advance(7 * DAY)
    expect((await outboxState(deps.db, deps.clock.now())).failures).toEqual([])
  })
})

eachDatabase('deliver by SMTP', (use) => {
  let sink: SmtpSink
  let mailer: Mailer
  let deps: TestDeps
  beforeAll(async () => {
    sink = await startSmtpSink()
  })
  beforeEach(async () => {
    await mailer?.close()
    mailer = smtpMailer({ url: sink.url, from: 'no-reply@sign.example.org' })
    deps = await testDeps(use(), { mailer })
    sink.refuse(undefined)
    sink.release()
    sink.letters.length = 0
  })
  afterAll(async () => {
    await mailer.close()
    await sink.close()
  })

  test('two processes at once never send a letter twice', async () => {
    const other = await testDeps(use(), { mailer, keys: deps.keys })
    await queueMany(deps, 20)
    sink.hold()
    const first = deliver(deps)
    await sink.held(1)
    const second = deliver(other)
    sink.release()
    const done = await Promise.all([first, second])
    expect(done.map(({ sent }) => sent).reduce((a, b) => a + b)).toBe(20)
    expect(new Set(sink.letters.map(({ to }) => to)).size).toBe(20)
    expect(sink.letters).toHaveLength(20)
  })

  test('many letters leave through many connections, each once', async () => {
    await queueMany(deps, 300)
    expect(await deliver(deps)).toEqual({ sent: 300, later: 0, refused: 0 })
    expect(sink.letters).toHaveLength(300)
    expect(new Set(sink.letters.map(({ to }) => to)).size).toBe(300)
  })

  test('a permanently refused letter is given up at once, and counted by company and status', async () => {
    await queue(deps, 'anna@gmail.com')
    await queue(deps, 'dar@example.org')
    sink.refuse({ at: 'rcpt', code: 550, text: '5.1.1 no such user anna@gmail.com', to: 'anna@gmail.com' })
    expect(await deliver(deps)).toEqual({ sent: 1, later: 0, refused: 1 })
    expect(await failures(deps)).toEqual([expect.stringMatching(/^(?!other)\S+ 5\.1\.1 1$/)])
    expect(await rows(deps)).toEqual([])
  })

  test('a failure is tried again after 1, 2, 4 … 60 minutes, and tallied once', async () => {
    await queue(deps, 'anna@example.org')
    sink.refuse({ at: 'rcpt', code: 451 })
    for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
      expect(await deliver(deps)).toEqual({ sent: 0, later: 1, refused: 0 })
      const [row] = await rows(deps)
      const wait = (row?.due_at.getTime() ?? 0) - deps.clock.now().getTime()
      expect(wait).toBeLessThanOrEqual(minutes * MINUTE)
      expect(wait).toBeGreaterThanOrEqual(0.75 * minutes * MINUTE)
      expect(row?.leased_until).toBeNull()
      deps.clock.advance(wait - 1)
      expect((await deliver(deps)).later).toBe(0)
      deps.clock.advance(1)
    }
    sink.refuse(undefined)
    expect((await deliver(deps)).sent).toBe(1)
    const tallies = await deps.db.selectFrom('letter_tallies').select('letters').execute()
    // One tally of the address, and one of its letters of that appeal and kind.
    expect(tallies).toEqual([{ letters: 1 }, { letters: 1 }])
  })

  test('a letter is given up, with its last reason, when no try is left before its expiry', async () => {
    await queue(deps, 'anna@example.org', { lasts: HOUR })
    sink.refuse({ at: 'rcpt', code: 451, text: '4.7.1 greylisted' })
    for (let tries = 0; ; tries++) {
      await deliver(deps)
      const [row] = await rows(deps)
      if (!row) break
      // The wait is partly random and may end just before the expiry, so the clock moves exactly to the next try.
      deps.clock.set(row.due_at)
      expect(tries).toBeLessThan(120)
    }
    expect(await failures(deps)).toEqual(['other 4.7.1 1'])
    expect(sink.letters).toEqual([])
  })

  test('a mail server that is away is left alone, and then all letters leave, each once', async () => {
    await queueMany(deps, 300)
    await sink.down()
    const away = await deliver(deps)
    expect(away.sent).toBe(0)
    expect(away.later).toBeLessThan(300)
    expect(await deliver(deps)).toEqual({ sent: 0, later: 0, refused: 0 })
    await sink.up()
    deps.clock.advance(15 * SECOND)
    expect((await deliver(deps)).sent).toBe(300 - away.later)
    deps.clock.advance(MINUTE)
    expect((await deliver(deps)).sent).toBe(away.later)
    expect(new Set(sink.letters.map(({ to }) => to)).size).toBe(300)
    expect(sink.letters).toHaveLength(300)
  })

  test('no line of the log names an address or a token', async () => {
    const { token } = await queue(deps, 'anna@example.org')
    sink.refuse({ at: 'rcpt', code: 550, text: '5.1.1 anna@example.org is unknown' })
    await deliver(deps)
    await queue(deps, 'anna@example.org')
    await deps.db
      .updateTable('outbox')
      .set({ sealed: Buffer.alloc(1436) })
      .execute()
    await deliver(deps)
    const log = deps.lines.join('\n')
    expect(log).toContain('outbox.failed')
    expect(log).toContain('outbox.unreadable')
    expect(log).not.toContain('anna')
    expect(log).not.toContain(token)
  })
})

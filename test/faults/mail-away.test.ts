import { expect, onTestFinished, test } from 'vitest'
import { MINUTE, SECOND } from '../../src/core/clock.ts'
import { letterFailures, outboxState } from '../../src/outbox/state-store.ts'
import { smtpMailer } from '../../src/platform/mail/smtp.ts'
import { eachDatabase, type TestDb } from '../support/databases.ts'
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts'
import { openLetters } from './letters.ts'
import { serveHere } from './served-here.ts'
import { askToConfirm, askToSign } from './signer.ts'
import { SOON } from './site.ts'

/** A fault of the mail server, with its beginning and its end. */
interface Trouble {
  begins(sink: SmtpSink): unknown
  ends(sink: SmtpSink): unknown
  /** Time limit of the mailer in milliseconds, instead of 12 seconds, so that the test is short. */
  timeout?: number
}

const refused = (at: 'mail' | 'rcpt' | 'data', code: number): Trouble => ({
  begins: (sink) => sink.refuse({ at, code }),
  ends: (sink) => sink.refuse(undefined),
})

const TROUBLES: Record<string, Trouble> = {
  'every recipient is put off (451)': refused('rcpt', 451),
  'every letter is put off (452)': refused('data', 452),
  'we are put off as a sender (421)': refused('mail', 421),
  'we are refused as a sender (550)': refused('mail', 550),
  'the server is down': { begins: (sink) => sink.down(), ends: (sink) => sink.up() },
  'the server takes letters and does not answer': {
    begins: (sink) => sink.hold(),
    ends: (sink) => sink.release(),
    timeout: SECOND,
  },
}

eachDatabase('mail', (use) => {
  test.each(Object.entries(TROUBLES))(
    '%s: people sign and confirm, and letters leave afterwards',
    {
      timeout: 60_000,
    },
    async (_, trouble) => {
      const { deps, url, sink } = await served(use(), trouble.timeout)
      const letters = openLetters(sink)
      const sign = async (address: string) => expect((await askToSign(url, address)).status).toBe(202)
      const waiting = async () => {
        deps.clock.advance(MINUTE)
        deps.nudge.outbox()
        return (await outboxState(deps.db, deps.clock.now())).waiting
      }
      await sign('early@example.org')
      await expect.poll(waiting, SOON).toBe(0)
      const early = await letters.tokenTo('early@example.org')
      const before = sink.letters.length

      await trouble.begins(sink)
      const addresses = Array.from({ length: 6 }, (_, n) => `person-${n}@example.org`)
      deps.lines.length = 0
      for (const address of addresses.slice(0, 3)) await sign(address)
      await expect.poll(() => deps.lines.join(''), SOON).toContain('outbox.failed')
      for (const address of addresses.slice(3)) await sign(address)
      expect((await askToConfirm(url, early)).status).toBe(200)
      expect(sink.letters).toHaveLength(before)

      await trouble.ends(sink)
      await expect.poll(waiting, SOON).toBe(0)
      for (const address of addresses) {
        const { status } = await askToConfirm(url, await letters.tokenTo(address))
        expect(status).toBe(200)
      }
      expect(await letterFailures(deps.db, '2000-01-01')).toEqual([])
    },
  )

  test('one address is refused for good (550): its letter is given up and shown to the operator, the others leave', {
    timeout: 60_000,
  }, async () => {
    const { deps, url, sink } = await served(use())
    const letters = openLetters(sink)
    sink.refuse({ at: 'rcpt', code: 550, to: 'wrong@gmail.com' })
    for (const address of ['wrong@gmail.com', 'olga@example.org'])
      expect((await askToSign(url, address)).status).toBe(202)
    await letters.tokenTo('olga@example.org')
    await expect
      .poll(() => letterFailures(deps.db, '2000-01-01'), SOON)
      .toMatchObject([{ company: 'gmail', class: '550', letters: 1 }])
    await expect.poll(async () => (await outboxState(deps.db, deps.clock.now())).waiting, SOON).toBe(0)

    // The mailbox exists after all: a second submission gets its letter.
    sink.refuse(undefined)
    expect((await askToSign(url, 'wrong@gmail.com')).status).toBe(202)
    expect((await askToConfirm(url, await letters.tokenTo('wrong@gmail.com'))).status).toBe(200)
  })
})

async function served(on: TestDb, timeout?: number) {
  const sink = await startSmtpSink()
  onTestFinished(sink.close)
  const from = 'Confirmation <no-reply@example.org>'
  const mailer = smtpMailer({ url: sink.url, from, ...(timeout !== undefined && { timeout }) })
  onTestFinished(() => mailer.close())
  return { sink, ...(await serveHere(on, { mailer })) }
}

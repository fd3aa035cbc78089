import { expect, test } from 'vitest'
import { mailboxMailer } from '../../src/platform/mail/mailbox.ts'
import { testClock } from '../support/clock.ts'
import { letterTo, mailerContract } from './mailer.contract.ts'

mailerContract('development mailbox', async () => {
  const mailer = mailboxMailer(testClock())
  let seen = 0
  return {
    mailer,
    received: async () => {
      const letters = mailer.letters()
      return letters
        .slice(0, letters.length - seen)
        .map(({ to, subject, text, html }) => ({ to, subject, text, html, autoSubmitted: undefined }))
    },
    reset: () => {
      seen = mailer.letters().length
    },
    close: () => mailer.close(),
  }
})

test('letters are shown newest first, with their time', async () => {
  const clock = testClock()
  const mailer = mailboxMailer(clock)
  await mailer.send([letterTo('anna@example.org'), letterTo('dar@example.org')], 'a')
  clock.advance(1_000)
  await mailer.send([letterTo('li@example.org')], 'b')
  expect(mailer.letters().map(({ to }) => to)).toEqual(['li@example.org', 'dar@example.org', 'anna@example.org'])
  expect(mailer.letters()[0]?.at).toEqual(clock.now())
})

test('the mailbox holds no more letters than its limit', async () => {
  const mailer = mailboxMailer(testClock(), 3)
  for (let n = 0; n < 5; n++) await mailer.send([letterTo(`person${n}@example.org`)], String(n))
  expect(mailer.letters().map(({ to }) => to)).toEqual([4, 3, 2].map((n) => `person${n}@example.org`))
})

import { randomBytes } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../support/folders.ts'
import { startSmtpSink } from '../support/smtp-sink.ts'
import { commandHere } from './command.ts'

/** Settings of a site whose database is away. */
async function brokenSite() {
  const sink = await startSmtpSink()
  onTestFinished(sink.close)
  const env = {
    DATABASE_URL: 'postgres://127.0.0.1:1/none',
    SECRET_KEY: randomBytes(32).toString('base64'),
    DATA_DIR: temporaryFolder(),
    SMTP_URL: sink.url,
  }
  return { sink, env }
}

const ALARM = ['doctor', '--alarm', 'operator@example.org']

test('what is broken leaves by letter, although the database is what is broken', async () => {
  const { sink, env } = await brokenSite()
  const { code } = await commandHere(env, [...ALARM, '--fault', 'the <backup> failed'])
  expect([code, sink.letters.map(({ to }) => to)]).toEqual([1, ['operator@example.org']])
  const { subject, text, html } = await sink.parsed(sink.letters[0] ?? expect.unreachable())
  expect(subject).toBe('Undersigned needs you: database, told')
  expect(text).toContain('BROKEN  database: the database cannot be reached (ECONNREFUSED)')
  expect(text).toContain('BROKEN  told: the <backup> failed')
  expect(html).toContain('the &lt;backup&gt; failed')
})

test('no letter without the option', async () => {
  const { sink, env } = await brokenSite()
  expect(await commandHere(env, ['doctor'])).toMatchObject({ code: 1 })
  expect(sink.letters).toEqual([])
})

test('a letter that cannot leave is told where the command runs', async () => {
  const { sink, env } = await brokenSite()
  sink.refuse({ at: 'rcpt', code: 550 })
  const refused = await commandHere(env, ALARM)
  expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/^error: the alarm did not leave/)])
  expect(refused.out).toContain('BROKEN  database')
  await sink.down()
  expect(await commandHere(env, ALARM)).toMatchObject({ code: 1, err: expect.stringMatching(/did not leave/) })
  const { SMTP_URL: _, ...without } = env
  expect((await commandHere(without, ALARM)).err).toMatch(/needs SMTP_URL or RESEND_API_KEY/)
  expect((await commandHere(env, ['doctor', '--alarm', 'nobody'])).err).toMatch(/no e-mail address/)
})

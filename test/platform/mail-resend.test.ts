import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { asAddress } from '../../src/core/secret-text.ts'
import { resendMailer } from '../../src/platform/mail/resend.ts'
import { type Mishap, type ResendFake, startResendFake } from '../support/resend-fake.ts'
import { companyContract, letterTo } from './mailer.contract.ts'

const FROM = 'Confirmation <no-reply@sign.example.org>'

companyContract('Resend', async () => {
  const fake = await startResendFake()
  const settings = { apiKey: fake.apiKey, baseUrl: `${fake.url}/`, from: FROM }
  return {
    mailer: resendMailer(settings),
    hasty: resendMailer({ ...settings, timeout: 300 }),
    received: async () =>
      fake.letters.map(({ to, subject, text, html, headers }) => ({
        to: asAddress(to.join()),
        subject,
        text,
        html,
        autoSubmitted: headers['Auto-Submitted'],
      })),
    reset: () => {
      fake.refuseAddress(undefined)
      fake.letters.length = 0
    },
    close: () => fake.close(),
    refuse: (address) => fake.refuseAddress(address),
    busy: () => fake.next({ status: 500, name: 'internal_server_error' }),
    silent: () => fake.next('hang'),
  }
})

describe('Resend', () => {
  let fake: ResendFake
  beforeAll(async () => {
    fake = await startResendFake()
  })
  afterEach(() => {
    fake.refuseAddress(undefined)
    fake.letters.length = 0
    fake.calls.length = 0
  })
  afterAll(() => fake.close())

  const mailer = (apiKey = fake.apiKey, baseUrl = fake.url) => resendMailer({ apiKey, baseUrl, from: FROM })
  const hasty = () => resendMailer({ apiKey: fake.apiKey, baseUrl: fake.url, from: FROM, timeout: 300 })
  const three = ['a', 'b', 'c'].map((name) => letterTo(`${name}@example.org`))

  const limit = { status: 429, name: 'rate_limit_exceeded', retryAfter: 7 }
  test.each<[string, Mishap, object]>([
    ['its rate limit', limit, { is: 'later', class: 'rate', retryAfter: 7 }],
    [
      'a limit without a time',
      { ...limit, retryAfter: undefined } as never,
      { is: 'later', class: 'rate', retryAfter: 1 },
    ],
    [
      'a used up quota',
      { status: 429, name: 'daily_quota_exceeded' },
      { is: 'later', class: 'quota', retryAfter: 600 },
    ],
    ['a fault of its own', { status: 500, name: 'internal_server_error' }, { is: 'later', class: '500' }],
    ['a proxy that answers in HTML', { page: 502 }, { is: 'later', class: '502' }],
    ['a sender that is not verified', { status: 403, name: 'validation_error' }, { is: 'later', class: 'auth' }],
    ['a wrong sender', { status: 422, name: 'invalid_from_address' }, { is: 'later', class: 'sender' }],
    ['the same id under way', { status: 409, name: 'concurrent_idempotent_requests' }, { is: 'later', class: '409' }],
  ])('%s: later for all', async (_name, mishap, expected) => {
    fake.next(mishap)
    expect(await mailer().send(three, 'id')).toEqual([expected, expected, expected])
    expect(fake.letters).toEqual([])
  })

  test('a wrong key, which the operator can mend: later, and the check says so', async () => {
    const wrong = mailer('re_wrong')
    expect(await wrong.send(three, 'id')).toEqual(three.map(() => ({ is: 'later', class: 'auth' })))
    await expect(wrong.check()).rejects.toThrow('auth')
  })

  test('a company that cannot be reached: later, and the check says so', async () => {
    const away = mailer(fake.apiKey, 'http://127.0.0.1:9')
    expect(await away.send(three, 'id')).toEqual(three.map(() => ({ is: 'later', class: 'connection' })))
    await expect(away.check()).rejects.toThrow('connection')
  })

  test('the same id with the same letters leaves once, even when the answer was lost', async () => {
    fake.next('lose')
    expect((await hasty().send(three, 'id')).map(({ is }) => is)).toEqual(['later', 'later', 'later'])
    expect(await mailer().send(three, 'id')).toEqual(three.map(() => ({ is: 'sent' })))
    expect(fake.calls.map(({ key }) => key)).toEqual(['id', 'id'])
    expect(fake.letters).toHaveLength(3)
  })

  test('a hundred letters are one request; a bad letter among them is found in a few more', async () => {
    const hundred = Array.from({ length: 100 }, (_, n) => letterTo(`person${n}@example.org`))
    await mailer().send(hundred, 'good')
    expect(fake.calls).toHaveLength(1)
    fake.refuseAddress('person57@example.org')
    const answers = await mailer().send(hundred, 'bad')
    expect(answers.map(({ is }) => is === 'sent')).toEqual(hundred.map((_, n) => n !== 57))
    expect(answers[57]).toEqual({ is: 'refused', class: '422' })
    expect(fake.calls.length).toBeLessThan(20)
    expect(new Set(fake.calls.map(({ key }) => key)).size).toBe(fake.calls.length)
  })

  test('a rate limit during the search leaves the rest for later', async () => {
    fake.refuseAddress('a@example.org')
    fake.next({ status: 422, name: 'validation_error' }, limit)
    const later = { is: 'later', class: 'rate', retryAfter: 7 }
    expect(await mailer().send(three, 'id')).toEqual([later, later, later])
  })

  test('a key that may only send passes the check', async () => {
    fake.restrictKey()
    await mailer().check()
  })
})

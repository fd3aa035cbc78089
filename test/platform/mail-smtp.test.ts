import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { asAddress } from '../../src/core/secret-text.ts'
import { smtpMailer } from '../../src/platform/mail/smtp.ts'
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts'
import { companyContract, letterTo } from './mailer.contract.ts'

const FROM = 'Confirmation <no-reply@sign.example.org>'

companyContract('SMTP', async () => {
  const sink = await startSmtpSink()
  const mailer = smtpMailer({ url: sink.url, from: FROM })
  const hasty = smtpMailer({ url: sink.url, from: FROM, timeout: 300 })
  return {
    mailer,
    hasty,
    received: () =>
      Promise.all(
        sink.letters.map(async (letter) => {
          const { subject = '', text = '', html, headers } = await sink.parsed(letter)
          const autoSubmitted = headers.get('auto-submitted') as string | undefined
          return { to: asAddress(letter.to), subject, text, html: html || '', autoSubmitted }
        }),
      ),
    reset: () => {
      sink.refuse(undefined)
      sink.release()
      sink.letters.length = 0
    },
    async close() {
      await mailer.close()
      await hasty.close()
      await sink.close()
    },
    refuse: (to) => sink.refuse({ at: 'rcpt', code: 550, text: '5.1.1 unknown <nobody@example.org>', to }),
    busy: () => sink.refuse({ at: 'rcpt', code: 451, text: '4.7.1 greylisted' }),
    silent: () => sink.hold(),
  }
})

describe('SMTP', () => {
  let sink: SmtpSink
  const opened: { close(): Promise<void> }[] = []
  beforeAll(async () => {
    sink = await startSmtpSink()
  })
  afterEach(async () => {
    for (const mailer of opened.splice(0)) await mailer.close()
    sink.refuse(undefined)
    sink.release()
    sink.letters.length = 0
  })
  afterAll(() => sink.close())

  const mailerAt = (url: string) => {
    const mailer = smtpMailer({ url, from: FROM })
    opened.push(mailer)
    return mailer
  }
  const sendOne = async (to = 'anna@example.org') => (await mailerAt(sink.url).send([letterTo(to)], 'id'))[0]

  test.each([
    ['an unknown mailbox', { at: 'rcpt', code: 550, text: '5.1.1 unknown' }, { is: 'refused', class: '5.1.1' }],
    ['a plain 550', { at: 'rcpt', code: 550 }, { is: 'refused', class: '550' }],
    ['a refused letter', { at: 'data', code: 554, text: '5.7.1 spam' }, { is: 'refused', class: '5.7.1' }],
    ['greylisting', { at: 'rcpt', code: 450, text: '4.2.0 try later' }, { is: 'later', class: '4.2.0' }],
    ['a full disk', { at: 'data', code: 452 }, { is: 'later', class: '452' }],
    ['a server going down', { at: 'rcpt', code: 421 }, { is: 'later', class: 'connection' }],
    ['a sender that is not let in', { at: 'mail', code: 550 }, { is: 'later', class: 'sender' }],
  ] as const)('%s', async (_name, refusal, expected) => {
    sink.refuse(refusal)
    expect(await sendOne()).toEqual(expected)
  })

  test.each([
    'anna@example.org\r\nRCPT TO:<eve@example.org>',
    'anna@example.org, eve@example.org',
    'Eve <eve@example.org>',
  ])('a malformed address is refused before it is sent: %j', async (to) => {
    expect(await sendOne(to)).toEqual({ is: 'refused', class: 'address' })
    expect(sink.letters).toEqual([])
  })

  test('a server that is away: later; back again: sent by the same mailer', async () => {
    const mailer = mailerAt(sink.url)
    expect(await mailer.send([letterTo('anna@example.org')], '1')).toEqual([{ is: 'sent' }])
    await sink.down()
    expect(await mailer.send([letterTo('dar@example.org')], '2')).toEqual([{ is: 'later', class: 'connection' }])
    await expect(mailer.check()).rejects.toThrow('connection')
    await sink.up()
    expect(await mailer.send([letterTo('dar@example.org')], '3')).toEqual([{ is: 'sent' }])
    await mailer.check()
  })

  test('a thread that ends leaves its letters for later, and the next call starts another', async () => {
    const mailer = mailerAt(sink.url)
    sink.hold()
    const sending = mailer.send([letterTo('anna@example.org')], '1')
    await sink.held(1)
    await mailer.close()
    expect(await sending).toEqual([{ is: 'later', class: 'connection' }])
    await sink.down()
    sink.release()
    await sink.up()
    expect(await mailer.send([letterTo('anna@example.org')], '2')).toEqual([{ is: 'sent' }])
    expect(sink.letters).toHaveLength(1)
  })

  test('at least sixteen letters are on their way at once', async () => {
    const mailer = mailerAt(sink.url)
    sink.hold()
    const sending = mailer.send(
      Array.from({ length: mailer.batch }, (_, n) => letterTo(`person${n}@example.org`)),
      'many',
    )
    await sink.held(16)
    expect(sink.connections()).toBeGreaterThanOrEqual(16)
    sink.release()
    expect((await sending).every(({ is }) => is === 'sent')).toBe(true)
  })

  test('the letter names neither this machine nor the program', async () => {
    await sendOne()
    const [letter] = sink.letters
    expect(letter?.client).toBe('sign.example.org')
    expect(letter?.from).toBe('no-reply@sign.example.org')
    expect(letter?.raw).toMatch(/^From: Confirmation <no-reply@sign\.example\.org>\r$/m)
    expect(letter?.raw).not.toMatch(/^X-|nodemailer/im)
    expect(letter?.raw.indexOf('text/plain')).toBeLessThan(letter?.raw.indexOf('text/html') ?? 0)
  })

  test('an unknown host name: later', async () => {
    const mailer = mailerAt('smtp://mail.invalid:25')
    const [sent] = await mailer.send([letterTo('anna@example.org')], 'id')
    expect(sent?.is).toBe('later')
  })

  test('an option of the URL that the settings let pass is used', async () => {
    const { mail } = parseConfig({ SMTP_URL: `${sink.url}?requireTLS=true` })
    if (mail.kind !== 'smtp') throw new Error('not SMTP')
    expect(await mailerAt(mail.url).send([letterTo('anna@example.org')], '1')).toEqual([
      { is: 'later', class: expect.stringMatching(/tls|connection/) },
    ])
    expect(sink.letters).toEqual([])
  })

  test('a server without TLS gets no letter, except on this machine', async () => {
    const elsewhere = new URL(sink.url)
    elsewhere.hostname = '127.0.0.2'
    expect(await mailerAt(elsewhere.href).send([letterTo('anna@example.org')], 'id')).toEqual([
      { is: 'later', class: expect.stringMatching(/tls|connection/) },
    ])
    expect(sink.letters).toEqual([])
  })
})

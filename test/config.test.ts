import { describe, expect, test } from 'vitest'
import { risksOf } from '../src/config/risks.ts'
import { ConfigError, isLoopback, parseConfig } from '../src/config.ts'

const SECRET_KEY = Buffer.alloc(32, 7).toString('base64')
const production = {
  PUBLIC_URL: 'https://sign.example.org',
  DATABASE_URL: 'postgres://undersigned@127.0.0.1/undersigned',
  SECRET_KEY,
  SMTP_URL: 'smtps://user:password@mail.example.org',
  MAIL_FROM: 'Confirmation <no-reply@example.org>',
}

/** The error line of a refused environment; undefined when the environment is accepted. */
function refusal(environment: Record<string, string>): string | undefined {
  try {
    parseConfig(environment)
    return undefined
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
}

test('with nothing set: this machine only, the embedded database, demo data, the development mailbox', () => {
  expect(parseConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    alternateUrls: [],
    onionUrl: undefined,
    staffUrl: 'http://localhost:3000',
    loopback: true,
    local: true,
    database: { kind: 'embedded' },
    dataDir: './data',
    keyDir: './data/keys',
    secretKey: undefined,
    mail: { kind: 'mailbox', from: 'Confirmation <no-reply@localhost>' },
    trustProxy: 0,
    signLimit: { minute: 60, hour: 600 },
    streamLimit: { network: 300, all: 20_000 },
    demo: true,
    logLevel: 'info',
  })
})

test('a whole production environment is accepted', () => {
  const DATABASE_REPLICA_URL = 'postgresql://undersigned@127.0.0.2/undersigned'
  expect(parseConfig({ ...production, DATABASE_REPLICA_URL })).toMatchObject({
    publicUrl: 'https://sign.example.org',
    loopback: false,
    local: false,
    database: { kind: 'postgres', url: production.DATABASE_URL, pooled: false },
    secretKey: Buffer.alloc(32, 7),
    mail: { kind: 'smtp', url: production.SMTP_URL, from: production.MAIL_FROM },
    demo: false,
  })
})

test('the settings cannot be changed afterwards', () => {
  const config = parseConfig({})
  expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError)
})

describe('each variable is read', () => {
  test.each<[string, Record<string, string>, object]>([
    ['PORT moves the default PUBLIC_URL', { PORT: '8080' }, { port: 8080, publicUrl: 'http://localhost:8080' }],
    [
      'a slash at the end of an origin goes',
      { PUBLIC_URL: 'http://127.0.0.1:3000/' },
      { publicUrl: 'http://127.0.0.1:3000' },
    ],
    ['[::1] is this machine', { PUBLIC_URL: 'http://[::1]:3000' }, { loopback: true }],
    [
      'mirrors, by spaces or commas',
      { ALTERNATE_URLS: 'https://a.example.org, https://b.example.org/' },
      { alternateUrls: ['https://a.example.org', 'https://b.example.org'] },
    ],
    ['the onion', { ONION_URL: 'http://abc.onion' }, { onionUrl: 'http://abc.onion' }],
    ['the desk is where the public pages are', { PUBLIC_URL: 'http://127.0.0.1:80' }, { staffUrl: 'http://127.0.0.1' }],
    ['the desk set apart', { STAFF_URL: 'https://desk.example.org/' }, { staffUrl: 'https://desk.example.org' }],
    ['keys lie beside the data unless set apart', { DATA_DIR: '/srv/x' }, { dataDir: '/srv/x', keyDir: '/srv/x/keys' }],
    ['keys set apart', { DATA_DIR: '/srv/x', KEY_DIR: '/srv/keys' }, { keyDir: '/srv/keys' }],
    [
      'base64 with and without its padding',
      { SECRET_KEY: SECRET_KEY.replace('=', '') },
      { secretKey: Buffer.alloc(32, 7) },
    ],
    ['a limit', { SIGN_LIMIT: '5/50' }, { signLimit: { minute: 5, hour: 50 } }],
    ['no limit', { SIGN_LIMIT: '0' }, { signLimit: undefined }],
    ['streams', { STREAM_LIMIT: '10/50' }, { streamLimit: { network: 10, all: 50 } }],
    ['proxies', { TRUST_PROXY: '2' }, { trustProxy: 2 }],
    ['no demo', { DEMO: '0' }, { demo: false }],
    [
      'a pooler',
      { DATABASE_URL: production.DATABASE_URL, SECRET_KEY, DATABASE_POOLER: 'transaction' },
      { database: { kind: 'postgres', url: production.DATABASE_URL, pooled: true } },
    ],
    [
      'an encrypted way to the database',
      { DATABASE_URL: `${production.DATABASE_URL}?sslmode=verify-full`, SECRET_KEY },
      { database: expect.objectContaining({ url: `${production.DATABASE_URL}?sslmode=verify-full` }) },
    ],
    ['PostgreSQL has no demo unless asked', { DATABASE_URL: production.DATABASE_URL, SECRET_KEY }, { demo: false }],
    ['PostgreSQL with a demo', { DATABASE_URL: production.DATABASE_URL, SECRET_KEY, DEMO: '1' }, { demo: true }],
    [
      'SMTP wins on this machine too',
      { SMTP_URL: 'smtp://127.0.0.1:2525' },
      { mail: expect.objectContaining({ kind: 'smtp' }) },
    ],
    [
      'Resend, where it is asked to be',
      { RESEND_API_KEY: 're_1', RESEND_BASE_URL: 'http://127.0.0.1:9' },
      { mail: expect.objectContaining({ kind: 'resend', apiKey: 're_1', baseUrl: 'http://127.0.0.1:9' }) },
    ],
    ['a loopback address to listen on', { HOST: '::1' }, { host: '::1', local: true, demo: true }],
    ['the name of this machine', { HOST: 'localhost' }, { local: true }],
    [
      'all addresses, where letters leave: then there is no demo',
      { HOST: '0.0.0.0', SMTP_URL: 'smtp://127.0.0.1' },
      { loopback: true, local: false, demo: false },
    ],
    ['an onion service alone', { ...production, PUBLIC_URL: 'http://abc.onion' }, { publicUrl: 'http://abc.onion' }],
    [
      'an onion service and this machine as mirrors',
      { ...production, ALTERNATE_URLS: 'http://abc.onion http://127.0.0.1:3000' },
      { alternateUrls: ['http://abc.onion', 'http://127.0.0.1:3000'] },
    ],
    ['a variable set to nothing is not set', { PORT: '', SECRET_KEY: '', DATABASE_URL: '' }, { port: 3000 }],
    [
      'the embedded database in production, when asked for',
      { ...production, DATABASE_URL: '', SECRET_KEY: '', EMBEDDED_IN_PRODUCTION: '1' },
      { database: { kind: 'embedded' }, demo: false },
    ],
  ])('%s', (_, environment, expected) => {
    expect(parseConfig(environment)).toMatchObject(expected)
  })
})

describe('a wrong value is refused with one line that begins with the name of its variable', () => {
  test.each<[string, string]>([
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '30.5'],
    ['PUBLIC_URL', 'sign.example.org'],
    ['PUBLIC_URL', 'ftp://sign.example.org'],
    ['PUBLIC_URL', 'https://sign.example.org/path'],
    ['PUBLIC_URL', 'https://user@sign.example.org'],
    ['PUBLIC_URL', 'https://sign.example.org?a=b'],
    ['PUBLIC_URL', 'http://sign.example.org'],
    ['PUBLIC_URL', 'http://192.168.1.5:3000'],
    ['PUBLIC_URL', 'http://0.0.0.0:3000'],
    ['PUBLIC_URL', 'http://onion.example.org'],
    ['PUBLIC_URL', 'http://localhost.'],
    ['ALTERNATE_URLS', 'https://a.example.org http://b.example.org'],
    ['ALTERNATE_URLS', 'https://a.example.org b.example.org'],
    ['ONION_URL', 'abc.onion'],
    ['ONION_URL', 'http://sign.example.org'],
    ['ONION_URL', 'https://sign.example.org'],
    ['STAFF_URL', 'http://desk.example.org'],
    ['STAFF_URL', 'http://192.168.1.5:3000'],
    ['STAFF_URL', 'https://desk.example.org/staff'],
    ['DATABASE_URL', 'mysql://127.0.0.1/x'],
    ['DATABASE_URL', '127.0.0.1'],
    // Modes that let go of encryption, or of the proof whom it leads to, when somebody in between asks for it.
    ['DATABASE_URL', 'postgres://db.example.org/x?sslmode=prefer'],
    ['DATABASE_URL', 'postgres://db.example.org/x?sslmode=allow'],
    ['DATABASE_URL', 'postgres://db.example.org/x?sslmode=verify-full&sslmode=disable'],
    ['DATABASE_URL', 'postgres://db.example.org/x?sslmode=verify-ca'],
    ['DATABASE_POOLER', 'session'],
    ['DATABASE_REPLICA_URL', 'mysql://127.0.0.1/x'],
    ['SECRET_KEY', 'short'],
    ['SECRET_KEY', Buffer.alloc(31).toString('base64')],
    ['SECRET_KEY', Buffer.alloc(33).toString('base64')],
    ['SECRET_KEY', `${SECRET_KEY.slice(0, -2)}!=`],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['RESEND_BASE_URL', 'api.resend.com'],
    ['RESEND_BASE_URL', 'http://api.resend.com'],
    ['RESEND_BASE_URL', 'http://127.0.0.1.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'A <a@b.org>\r\nBcc: c@d.org'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '11'],
    ['SIGN_LIMIT', '60'],
    ['SIGN_LIMIT', '60/'],
    ['SIGN_LIMIT', '-1/5'],
    ['SIGN_LIMIT', '0/0'],
    ['SIGN_LIMIT', '60/0'],
    ['SIGN_LIMIT', '0/600'],
    ['STREAM_LIMIT', '0'],
    ['STREAM_LIMIT', '0/5'],
    ['STREAM_LIMIT', '5/many'],
    ['DEMO', 'yes'],
    ['EMBEDDED_IN_PRODUCTION', 'true'],
    ['LOG_LEVEL', 'verbose'],
  ])('%s=%j', (name, value) => {
    const line = refusal({ [name]: value })
    expect(line).toMatch(new RegExp(`^${name} must `))
    expect(line).not.toContain('\n')
  })

  test('the line does not repeat a secret', () => {
    const secret = 'do-not-print-me'
    for (const name of ['SECRET_KEY', 'DATABASE_URL', 'DATABASE_REPLICA_URL', 'SMTP_URL'])
      expect(refusal({ [name]: secret })).not.toContain(secret)
  })
})

describe('a contradiction is refused with one line that says what to do', () => {
  const { SMTP_URL: _, ...withoutMail } = production
  const { MAIL_FROM: __, ...withoutFrom } = production
  const { DATABASE_URL: ___, ...embedded } = production
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'two ways to send',
      { SMTP_URL: 'smtp://127.0.0.1', RESEND_API_KEY: 're_1' },
      /SMTP_URL and RESEND_API_KEY .*set one/,
    ],
    ['PostgreSQL without a secret', { DATABASE_URL: production.DATABASE_URL }, /^SECRET_KEY is required .*openssl/],
    [
      'a replica of the embedded database',
      { DATABASE_REPLICA_URL: production.DATABASE_URL },
      /^DATABASE_REPLICA_URL needs DATABASE_URL/,
    ],
    ['a pooler of the embedded database', { DATABASE_POOLER: 'transaction' }, /^DATABASE_POOLER needs DATABASE_URL/],
    ['a public host without mail', withoutMail, /set SMTP_URL or RESEND_API_KEY/],
    ['a public host without a sender', withoutFrom, /^MAIL_FROM is required/],
    ['a public host on the embedded database', embedded, /set DATABASE_URL, or EMBEDDED_IN_PRODUCTION=1/],
    ['demo data on a public host', { ...production, DEMO: '1' }, /^DEMO=1 is for this machine only/],
    ['a name that only looks like this machine', { PUBLIC_URL: 'https://localhost.example.org' }, /set SMTP_URL/],
    ['the development mailbox on all addresses', { HOST: '0.0.0.0' }, /^HOST is 0\.0\.0\.0, .*set HOST=127\.0\.0\.1/],
    ['the development mailbox on all addresses of both kinds', { HOST: '::' }, /^HOST is ::, .* SMTP_URL/],
    ['the development mailbox on a name that may lead anywhere', { HOST: 'localhost.example' }, /^HOST is localhost/],
    [
      'demo data on all addresses',
      { SMTP_URL: 'smtp://127.0.0.1', HOST: '0.0.0.0', DEMO: '1' },
      /^DEMO=1 .* HOST must/,
    ],
  ])('%s', (_name, environment, line) => {
    expect(refusal(environment)).toMatch(line)
    expect(refusal(environment)).not.toContain('\n')
  })
})

describe('the options of SMTP_URL', () => {
  const of = (url: string) => refusal({ SMTP_URL: url })
  const WEAK = ['requireTLS=false', 'ignoreTLS=true', 'opportunisticTLS=true', 'tls.rejectUnauthorized=false']

  test.each(WEAK)('%s is refused by name, except towards this machine', (option) => {
    for (const scheme of ['smtp', 'smtps'])
      for (const host of [
        'mail.example.org',
        '127.0.0.2',
        'localhost.example.org',
        'user:127.0.0.1@mail.example.org',
      ]) {
        const line = of(`${scheme}://${host}?name=a.example&${option}`)
        expect(line, host).toMatch(new RegExp(`^SMTP_URL must be without ${option}, `))
        expect(line).not.toContain('\n')
      }
    for (const host of ['127.0.0.1:25', 'localhost', '[::1]']) expect(of(`smtp://${host}?${option}`)).toBeUndefined()
  })

  test('are refused in any spelling that the mail library would understand', () => {
    expect(of('smtp://mail.example.org?%72equireTLS=fals%65')).toContain('requireTLS=false')
    expect(of('smtp://mail.example.org?requireTLS=0')).toMatch(/^SMTP_URL must have another requireTLS: /)
    expect(of('smtp://mail.example.org?requireTLS=true&requireTLS=false')).toContain('requireTLS once')
    expect(of('smtp://mail.example.org?tls.minVersion=TLSv1')).toMatch(/tls.minVersion: it must be/)
  })

  test.each([
    ...['logger=true', 'debug=true', 'transactionLog=true', 'secure=false', 'secured=true', 'sendmail=true', 'pool'],
    ...[
      'host=other.example.org',
      'proxy=socks5://127.0.0.1',
      'tls.ciphers=NULL',
      'tls.ca=x',
      'auth.user=x',
      'nothing=1',
    ],
  ])('%s is no option of ours, towards no host', (option) => {
    for (const host of ['mail.example.org', '127.0.0.1'])
      expect(of(`smtp://${host}?${option}`)).toBe(`SMTP_URL must be without the option ${option.replace(/=.*/, '')}`)
  })

  test('that ask for more are accepted', () => {
    const options = 'maxConnections=4&maxMessages=100&rateLimit=5&rateDelta=1000&name=sign.example.org&authMethod=LOGIN'
    const tls =
      'requireTLS=true&ignoreTLS=false&tls.rejectUnauthorized=true&tls.servername=mx.example&tls.minVersion=TLSv1.3'
    expect(of(`smtp://mail.example.org:587?${options}&${tls}`)).toBeUndefined()
  })

  test('a password with a question mark is not printed as the name of an option', () => {
    expect(of('smtp://user:12?do-not-print-me@mail.example.org')).not.toContain('print')
  })
})

test('a risk is a public address, or one for every network, without limits', () => {
  const risky = (env: Record<string, string>) => risksOf(parseConfig(env)).map(({ setting }) => setting)
  expect(risky({ ...production, SIGN_LIMIT: '0' })).toEqual(['SIGN_LIMIT'])
  expect(risky({ SMTP_URL: 'smtp://127.0.0.1', HOST: '0.0.0.0', SIGN_LIMIT: '0' })).toEqual(['SIGN_LIMIT'])
  expect([...risky(production), ...risky({ SIGN_LIMIT: '0' })]).toEqual([])
})

test('only names of this machine are loopback', () => {
  for (const url of ['http://localhost', 'http://127.0.0.1:1', 'https://[::1]', 'http://LOCALHOST:3000'])
    expect(isLoopback(url)).toBe(true)
  for (const url of ['http://localhost.', 'http://127.0.0.1.example.org', 'http://0.0.0.0', 'https://example.org'])
    expect(isLoopback(url)).toBe(false)
})

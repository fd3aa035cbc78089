import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConfigError, parseConfig } from '../../src/config.ts'
import { appealFile } from '../appeals/example.ts'
import { bareDatabase } from '../support/databases.ts'
import { temporaryFolder } from '../support/folders.ts'
import { commandHere, type Ran } from './command.ts'

/** Values that a terminal can hand to a command: anything but NUL. */
const VALUES = [
  ...['', ' ', '-', '--', '-1', '0', '1.5', '1e309', '99999999999999999999', 'null', 'true', '__proto__'],
  ...[
    'constructor',
    '\n',
    'a\nb',
    '\t',
    '\u001b[31m',
    '\u202e',
    '\u200b',
    '\uFFFD',
    'a\uFFFDb',
    '👩‍👩',
    'я'.repeat(5_000),
  ],
  ...['/', '/nowhere/x', '.', '../..', "'; drop table appeals; --", '%s', '2027-02-31', '2027-13-01', '0000-00-00'],
  ...['275760-09-13', '00000000-0000-0000-0000-000000000000', 'not-a-uuid', 'age1qqqq', 'AGE-SECRET-KEY-1', 'a@b@c'],
  ...[
    'https://e.org',
    'http://[',
    'postgres://',
    'smtp://',
    'smtps://x:99999',
    'https://e.org/p',
    'https://u:p@e.org',
    '::',
  ],
]

/** One of each kind, since each takes a command on a database. */
const ARGUMENTS = [
  ...['', '-', '--', '-1', '1e309', 'null', '__proto__', 'a\nb', '\u202e', 'a\uFFFDb', 'я'.repeat(5_000), '/nowhere/x'],
  ...['..', "'; drop table appeals; --", '2027-02-31', '275760-09-13', '00000000-0000-0000-0000-000000000000', 'a@b@c'],
]

const NAMES = [
  ...['PORT', 'HOST', 'PUBLIC_URL', 'ALTERNATE_URLS', 'ONION_URL', 'DATABASE_URL', 'DATABASE_REPLICA_URL', 'DATA_DIR'],
  ...[
    'KEY_DIR',
    'SECRET_KEY',
    'SMTP_URL',
    'RESEND_API_KEY',
    'RESEND_BASE_URL',
    'MAIL_FROM',
    'TRUST_PROXY',
    'SIGN_LIMIT',
  ],
  ...['STREAM_LIMIT', 'DEMO', 'EMBEDDED_IN_PRODUCTION', 'LOG_LEVEL'],
]

describe('a setting is taken, or refused with one line that names it', () => {
  const SECRET_KEY = Buffer.alloc(32, 7).toString('base64')
  const production = {
    PUBLIC_URL: 'https://sign.example.org',
    DATABASE_URL: 'postgres://undersigned@127.0.0.1/undersigned',
    SECRET_KEY,
    SMTP_URL: 'smtps://user:password@mail.example.org',
    MAIL_FROM: 'Confirmation <no-reply@example.org>',
  }

  test.each(NAMES)('%s', (name) => {
    for (const around of [{}, production])
      for (const value of VALUES) {
        const refused = refusal({ ...around, [name]: value })
        if (refused !== undefined) expect(refused, JSON.stringify(value)).toMatch(/^[^\n]*[A-Z]{3}[^\n]*$/)
      }
  })

  test.each(NAMES)('%s with a letter that was lost', (name) => {
    expect(refusal({ ...production, [name]: 'a\uFFFDb' })).toMatch(new RegExp(`^${name} `))
  })

  function refusal(environment: Record<string, string>): string | undefined {
    try {
      parseConfig(environment)
      return undefined
    } catch (error) {
      if (error instanceof ConfigError) return error.message
      throw error
    }
  }
})

describe('an argument is taken, or refused with lines and nothing else', () => {
  let database: Awaited<ReturnType<typeof bareDatabase>>
  let env: Record<string, string>
  let folder: string

  beforeAll(async () => {
    database = await bareDatabase()
    folder = temporaryFolder()
    env = { DATABASE_URL: database.url, SECRET_KEY: randomBytes(32).toString('base64'), DATA_DIR: folder }
    writeFileSync(join(folder, 'appeal.md'), appealFile({ front: { visibilities: '[public, anonymous]' } }))
    for (const args of [
      ['migrate'],
      [
        ...['campaign', 'add', 'relatives', '--name', 'Relatives', '--contact', 'a@example.org'],
        ...['--press-contact', 'b@example.org', '--controller', 'Relatives, Vilnius', '--server', 'Finland'],
      ],
      ['appeal', 'import', join(folder, 'appeal.md'), '--campaign', 'relatives'],
      ['appeal', 'open', 'free-them'],
    ])
      expect(await commandHere(env, args)).toMatchObject({ code: 0 })
  })
  afterAll(() => database.drop())

  const SIGNATURE = [
    'signature',
    'add',
    'free-them',
    '--visibility',
    'public',
    '--name',
    'Anna',
    '--source',
    'collected',
  ]
  const ID = '00000000-0000-4000-8000-000000000000'

  /** Commands, in which each `?` is a place for any value. */
  const COMMANDS: string[][] = [
    ['campaign', 'add', '?', '--name', 'x'],
    ['campaign', 'add', 'relatives', '--name', '?'],
    ...['--contact', '--press-contact', '--controller', '--server'].map((option) => [
      ...['campaign', 'add', 'relatives', '--name', 'x', option, '?'],
    ]),
    ['keys', 'new', '-o', 'FOLDER/?'],
    ['recipient', 'add', '?', '--campaign', 'relatives', '--label', 'x'],
    ['recipient', 'add', 'age1x', '--campaign', '?', '--label', 'x'],
    ['recipient', 'prove', '?', '--campaign', 'relatives', '--answer', 'x'],
    ['recipient', 'prove', 'age1x', '--campaign', '?', '--answer', '?'],
    ['recipient', 'prove', 'age1x', '--campaign', 'relatives', '--identity', '?', '--challenge', '?'],
    ['recipient', 'challenge', '?', '--campaign', '?'],
    ['recipient', 'retire', '?', '--campaign', '?'],
    ['recipient', 'list', '--campaign', '?'],
    ['appeal', 'import', '?', '--campaign', 'relatives'],
    ['appeal', 'import', 'FOLDER/appeal.md', '--campaign', '?'],
    ...['open', 'snippet'].map((verb) => ['appeal', verb, '?']),
    ['appeal', 'close', '?x'],
    ['appeal', 'stop', '?', '--confirm', 'x'],
    ['appeal', 'rekey', '?', '--confirm', 'x'],
    ...['--lang', '--accent', '--theme'].map((option) => ['appeal', 'snippet', 'free-them', option, '?']),
    ['names', 'list', '?'],
    ['names', 'list', 'free-them', '--look', '?'],
    ['names', 'keep', 'free-them', '?'],
    ['names', 'hide', 'free-them', '?', '--reason', '?'],
    ['reports', 'list', '?'],
    ['reports', 'remove', 'free-them', '?'],
    ['signature', 'hold', '?', ID, '--reason', 'x'],
    ['signature', 'hold', 'free-them', '?', '--reason', 'x'],
    ['signature', 'release', 'free-them', ID, '--reason', '?'],
    [...SIGNATURE.with(6, '?'), '--by', 'x', '--day', '2026-01-05', '--consent', 'x'],
    [...SIGNATURE, '--by', '?', '--day', '2026-01-05', '--consent', 'x'],
    [...SIGNATURE, '--by', 'x', '--day', '?', '--consent', 'x'],
    [...SIGNATURE, '--by', 'x', '--day', '2026-01-05', '--consent', '?'],
    [...SIGNATURE, '--by', 'x', '--day', '2026-01-05', '--consent', 'x', '--descriptor', '?'],
    [...SIGNATURE, '--by', 'x', '--day', '2026-01-05', '--consent', 'x', '--country', '?'],
    ['settle', '?'],
    ['recount', '?'],
    ['doctor', '--mail', '?'],
  ]

  test.each(COMMANDS.map((args) => [args.join(' '), args] as const))('%s', { timeout: 120_000 }, async (_, args) => {
    for (const value of ARGUMENTS) {
      const given = args.map((part) => part.replace('FOLDER', folder).replace('?', () => value))
      // A dash alone would wait for standard input.
      if (value === '-' && given.some((part) => part === '-')) continue
      expectPlain(given, await commandHere(env, given), value.includes('\uFFFD'))
    }
  })

  function expectPlain(args: string[], { code, out, err }: Ran, lost: boolean): void {
    const told = JSON.stringify({ args, code, out, err }).slice(0, 2_000)
    expect([0, 1, 2], told).toContain(code)
    if (code === 2) expect(out, told).toBe('')
    expect(err, told).not.toMatch(/unexpected|^\s+at |Error:|undefined|\[object/m)
    if (code !== 0 && out === '') expect(err, told).toMatch(/^(?:error|Usage)/m)
    if (lost) expect({ code, out }, told).toEqual({ code: 2, out: '' })
  }
})

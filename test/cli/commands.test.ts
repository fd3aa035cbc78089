import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openChallenge } from '../../src/campaigns/challenge.ts'
import { readIdentityFile } from '../../src/campaigns/identity.ts'
import { parseConfig } from '../../src/config.ts'
import { openDeps } from '../../src/platform/open-deps.ts'
import { appealFile } from '../appeals/example.ts'
import { bareDatabase } from '../support/databases.ts'
import { putEmbedded } from '../support/embedded.ts'
import { temporaryFolder } from '../support/folders.ts'
import { startSmtpSink } from '../support/smtp-sink.ts'
import { command, commandHere, type Ran } from './command.ts'

const slug = 'free-them'

describe('an operator and two key holders, on PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof bareDatabase>>
  let folder: string
  let env: Record<string, string>
  const file = (name: string) => join(folder, name)
  const cli = (...args: string[]) => commandHere(env, args)

  async function done(...args: string[]): Promise<Ran> {
    const ran = await cli(...args)
    expect(ran, args.join(' ')).toMatchObject({ code: 0 })
    return ran
  }
  const json = async (...args: string[]): Promise<unknown> => JSON.parse((await done(...args, '--json')).out)
  /** Expects exit code 1, nothing on stdout and one error line, and returns that line. */
  async function refused(...args: string[]): Promise<string> {
    const ran = await cli(...args)
    expect(ran, args.join(' ')).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(/^error: [^\n]+\n$/)
    return ran.err
  }

  beforeEach(async () => {
    database = await bareDatabase()
    folder = temporaryFolder()
    env = { DATABASE_URL: database.url, SECRET_KEY: randomBytes(32).toString('base64'), DATA_DIR: folder }
  })
  afterEach(() => database.drop())

  test('from an empty database to a closed appeal', { timeout: 180_000 }, async () => {
    expect(await refused('campaign', 'add', 'relatives', '--name', 'Relatives')).toContain('migrate')
    const migrations = await Promise.all([command(env, ['migrate']), command(env, ['migrate'])])
    expect(migrations.map(({ code }) => code)).toEqual([0, 0])
    expect(migrations.map(({ out }) => out).join()).toContain('applied 0001')

    await done('campaign', 'add', 'relatives', '--name', 'Relatives', '--server', 'Iceland', '--press-contact', 'p')
    expect(await json('campaign', 'list')).toMatchObject([{ slug: 'relatives', missing: ['contact', 'controller'] }])
    expect(await refused('campaign', 'add', 'relatives', '--name', 'Relatives')).toContain('already')

    const anna = (await done('keys', 'new', '-o', file('anna.txt'))).out.trim()
    const boris = (await done('keys', 'new', '-o', file('boris.txt'))).out.trim()
    expect(statSync(file('anna.txt')).mode & 0o777).toBe(0o600)
    const before = readFileSync(file('anna.txt'), 'utf8')
    expect(await refused('keys', 'new', '-o', file('anna.txt'))).toContain('not overwritten')
    expect(readFileSync(file('anna.txt'), 'utf8')).toBe(before)

    const add = (recipient: string) => ['recipient', 'add', '--campaign', 'relatives', '--label', 'x', recipient]
    const prove = (recipient: string, ...answer: string[]) => [
      ...['recipient', 'prove', '--campaign', 'relatives', recipient],
      ...answer,
    ]
    // Anna opens her challenge elsewhere and gives the answer; Boris lets the command open his.
    const { challenge } = (await json(...add(anna))) as { challenge: string }
    const answer = await openChallenge(challenge, (await readIdentityFile(before)).identity)
    expect(await refused(...prove(anna, '--answer', 'wrong'))).toContain('answer')
    expect((await done(...prove(anna, '--answer', answer))).out).toContain('needs at least 2')
    writeFileSync(file('challenge.age'), (await done(...add(boris))).out)
    const files = ['--identity', file('boris.txt'), '--challenge', file('challenge.age')]
    expect(await json(...prove(boris, ...files))).toMatchObject({
      did: 'proven',
      epoch: 2,
      recipients: [anna, boris].sort(),
    })

    writeFileSync(file('appeal.md'), appealFile())
    const importing = ['appeal', 'import', file('appeal.md'), '--campaign', 'relatives']
    expect(await json(...importing)).toMatchObject({ slug, state: 'draft', did: 'created', locales: ['be'] })
    const early = await cli('appeal', 'open', slug)
    expect(early).toMatchObject({ code: 1, out: '' })
    expect(early.err).toBe(
      `error: ${slug} cannot be opened yet\n  contact: relatives has none yet\n  controller: relatives has none yet\n`,
    )
    await done('campaign', 'change', 'relatives', '--contact', 'c', '--controller', 'The association')
    expect(await json('campaign', 'show', 'relatives')).toMatchObject({ contact: 'c', keys: 2, missing: [] })
    expect(await json('appeal', 'open', slug)).toMatchObject({ state: 'open', url: `http://localhost:3000/a/${slug}` })
    writeFileSync(file('appeal.md'), appealFile({ sections: { be: 'Іншы тэкст' } }))
    expect(await json(...importing)).toMatchObject({ slug, state: 'open', did: 'replaced' })
    expect(await json('appeal', 'show', slug)).toMatchObject({ slug, state: 'open', languages: ['be'], preview: null })

    const paper = ['--source', 'collected', '--by', 'Ганна', '--day', '2026-01-05', '--consent', 'signed on paper']
    const signature = ['signature', 'add', slug, ...paper]
    const { id } = (await json(...signature, '--visibility', 'public', '--name', 'Дар’я')) as { id: string }
    const named = [...signature, '--visibility', 'private', '--name', '-']
    expect(await command(env, named, 'Łukasz O’Connor\n')).toMatchObject({ code: 0 })
    expect(await refused(...signature, '--visibility', 'public', '--name', 'x https://e.org')).toContain('link')
    expect(await json('settle', '--now')).toMatchObject([{ slug, counts: { imported: 2, public: 0 } }])
    writeFileSync(file('appeal.md'), appealFile({ sections: { be: 'Яшчэ іншы' } }))
    expect(await refused(...importing)).toBe(
      `error: ${slug}: somebody has signed or is about to (texts.be.body: cannot be changed)\n`,
    )
    expect(await refused('appeal', 'delete', slug, '--confirm', slug)).toBe(
      `error: ${slug}: somebody has signed or is about to\n`,
    )

    await done('signature', 'hold', slug, id, '--reason', 'asking the collector')
    await done('signature', 'release', slug, id, '--reason', 'the collector confirmed')
    const waiting = (await json('names', 'list', slug)) as { id: string; version: string }[]
    const shown = (await json('names', 'list', slug, '--look', 'shown')) as typeof waiting
    expect([...waiting, ...shown].map((name) => name.id)).toEqual([id])
    expect(await refused('names', 'hide', slug, `${id}@00000000`)).toContain('has changed: look again')
    expect((await done('names', 'hide', slug, id)).out).toContain(`hide: ${id}  Дар’я`)
    const [hidden] = (await json('names', 'list', slug, '--look', 'hidden')) as typeof waiting
    expect(hidden).toMatchObject({ id, name: 'Дар’я' })
    const looked = `${id}@${hidden?.version}`
    expect((await done('names', 'list', slug, '--look', 'hidden')).out).toContain(looked)
    expect(await json('names', 'list', slug, '--look', 'all')).toContainEqual(
      expect.objectContaining({ id, look: 'hidden' }),
    )
    expect((await done('names', 'list', slug, '--look', 'all')).out).toMatch(
      new RegExp(`^${looked}  \\S+  hidden  Дар’я`, 'm'),
    )
    expect(await refused('names', 'keep', slug, `${id}@00000000`)).toContain('has changed: look again')
    expect((await done('names', 'keep', slug, looked)).out).toBe(`keep: ${id}  Дар’я\n`)
    expect(await json('reports', 'list', slug)).toEqual([])
    expect((await done('reports', 'list', slug)).out).toBe('nothing is reported\n')
    expect((await done('names', 'list', slug, '--look', 'hidden')).out).toBe('no name is hidden\n')
    const [kept] = (await json('names', 'list', slug, '--look', 'shown')) as typeof waiting
    const now = `${id}@${kept?.version}`
    expect(await refused('reports', 'keep', slug, now)).toBe(
      `error: nothing is reported of ${id}, or it was decided already\n`,
    )
    expect(await refused('signature', 'hold', slug, looked, '--reason', 'x')).toContain('has changed: look again')
    await done('signature', 'invalidate', slug, now, '--reason', 'given twice')
    expect(await refused('signature', 'release', slug, id, '--reason', 'x')).toBe(
      `error: the signature ${id} is invalid: this cannot be done to it\n`,
    )
    await done('settle', slug, '--now')
    expect(await json('recount')).toMatchObject([{ slug, counts: { imported: 1 }, sound: true }])

    const findings = (await json('doctor', '--mail', 'operator@example.org')) as { check: string; is: string }[]
    expect(findings.filter(({ is }) => is === 'broken')).toEqual([])
    const checks = ['settings', 'mail', 'trial letter', 'database', 'schema', 'secret', 'writes', 'clock', 'keys']
    expect(new Set(findings.map(({ check }) => check))).toEqual(
      new Set([
        ...checks,
        'campaigns',
        'recipients',
        'outbox',
        'retention',
        'counts',
        'one domain',
        'log',
        'staff',
        'staff key',
        'tokens',
      ]),
    )
    expect(await json('retention', '--dry-run')).toMatchObject({ dryRun: true, gone: { submissions: 0, keys: 0 } })
    expect((await done('retention')).out).toBe('gone: nothing\n')
    // The key fits, so a new one must be confirmed, and without a terminal only --confirm can do that.
    expect(await command(env, ['appeal', 'rekey', slug])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--confirm'),
    })
    await done('appeal', 'rekey', slug, '--confirm', slug)
    expect(await json('appeal', 'change', slug, '--goal', '500', '--no-email', 'be=+375')).toMatchObject({
      changed: ['goal', 'no_email'],
    })
    const looser = ['appeal', 'change', slug, '--safety', 'open', '--goal', '1']
    expect(await refused(...looser)).toContain('(safety: can only become stricter')
    expect(await refused('appeal', 'change', slug, '--closes', '1.6.2027')).toContain('closes')
    expect(await refused('appeal', 'change', slug, '--goal', 'many')).toContain('goal')
    expect(await json('appeal', 'list')).toMatchObject([{ slug, campaign: 'relatives', state: 'open' }])
    expect(await json('appeal', 'close', slug, '--confirm', slug)).toMatchObject({ slug, state: 'closed' })
    expect(await refused('appeal', 'archive', slug)).toContain('late letters')
    expect(await refused('appeal', 'open', slug)).toContain('closed')
    expect(await json('appeal', 'stop', slug, '--confirm', slug)).toMatchObject({ slug, stopped: true })
    expect(await json('names', 'list', slug, '--look', 'shown')).toEqual([])
    expect(await json('recount')).toMatchObject([{ slug, counts: { imported: 1 }, sound: true }])
    expect(await json('appeal', 'archive', slug)).toMatchObject({ slug, state: 'archived' })
    expect(await json('audit', 'verify')).toMatchObject({ brokenAt: null })
  })

  test('the doctor says what is broken, and how to mend it', { timeout: 60_000 }, async () => {
    await done('migrate')
    const doctor = async (change: Record<string, string>) => {
      const ran = await command({ ...env, ...change }, ['doctor', '--json'])
      expect(ran).toMatchObject({ code: 1, err: '' })
      const findings = JSON.parse(ran.out) as { check: string; is: string; mend?: string }[]
      const broken = findings.filter(({ is }) => is === 'broken')
      for (const { mend } of broken) expect(mend).toBeTruthy()
      return broken.map(({ check }) => check)
    }
    const [settings, secret, database, mail] = await Promise.all([
      doctor({ SECRET_KEY: '' }),
      doctor({ SECRET_KEY: randomBytes(32).toString('base64') }),
      doctor({ DATABASE_URL: 'postgres://postgres@127.0.0.1:1/nothing' }),
      doctor({ SMTP_URL: 'smtp://127.0.0.1:1' }),
    ])
    expect(settings).toEqual(['settings'])
    expect(secret).toContain('secret')
    expect(database).toEqual(['database'])
    expect(mail).toEqual(['mail'])
  })

  test('the doctor names a setting that is refused, or that leaves a public address without a limit', {
    timeout: 60_000,
  }, async () => {
    await done('migrate')
    const sink = await startSmtpSink()
    onTestFinished(sink.close)
    const mail = { SMTP_URL: sink.url, MAIL_FROM: 'no-reply@example.org' }
    const inPublic = { ...env, ...mail, PUBLIC_URL: 'https://sign.example.org' }
    const doctor = async (change: Record<string, string>) => {
      const { code, out } = await commandHere({ ...inPublic, ...change }, ['doctor', '--json'])
      const findings = JSON.parse(out) as { check: string; is: string; found: string; mend?: string }[]
      return { code, broken: findings.filter(({ is }) => is === 'broken') }
    }
    expect(await doctor({})).toEqual({ code: 0, broken: [] })
    const unlimited = await doctor({ SIGN_LIMIT: '0' })
    expect(unlimited).toMatchObject({
      code: 1,
      broken: [{ check: 'settings', mend: expect.stringContaining('unset') }],
    })
    expect(unlimited.broken[0]?.found).toMatch(/^SIGN_LIMIT=0/)
    for (const change of [
      { PUBLIC_URL: 'http://sign.example.org' },
      { ALTERNATE_URLS: 'http://a.example.org' },
      { ONION_URL: 'https://a.example.org' },
      { SMTP_URL: 'smtp://mail.example.org?ignoreTLS=true' },
      { PUBLIC_URL: '', SMTP_URL: '', HOST: '0.0.0.0' },
    ]) {
      const name = Object.keys(change).at(-1) ?? ''
      const found = expect.stringContaining(name)
      expect(await doctor(change), name).toMatchObject({ code: 1, broken: [{ check: 'settings', found }] })
    }
  })

  test('a failure prints one line and no stack', { timeout: 60_000 }, async () => {
    await done('migrate')
    const lines = await Promise.all([
      command(env, ['appeal', 'open', 'nothing']),
      command(env, ['appeal', 'import', '/nowhere.md', '--campaign', 'relatives']),
      command({ ...env, DATABASE_URL: 'postgres://postgres@127.0.0.1:1/nothing' }, ['recount']),
      command({ ...env, SECRET_KEY: 'short' }, ['recount']),
    ])
    expect(lines.map(({ code, out, err }) => `${code} ${out}${err}`)).toEqual([
      '1 error: there is no appeal nothing\n',
      '1 error: /nowhere.md cannot be read (ENOENT)\n',
      expect.stringMatching(/^1 error: the database cannot be reached[^\n]*\n$/),
      expect.stringMatching(/^1 error: SECRET_KEY [^\n]*\n$/),
    ])
  })
})

describe('on the embedded database', () => {
  test('commands work beside nobody', { timeout: 120_000 }, async () => {
    const env = { DATA_DIR: join(temporaryFolder(), 'data') }
    await putEmbedded(env.DATA_DIR)
    await (await openDeps(parseConfig(env))).close()
    expect(await command(env, ['campaign', 'add', 'relatives', '--name', 'Relatives', '--json'])).toMatchObject({
      code: 0,
      err: '',
    })
    const again = await command(env, ['campaign', 'add', 'relatives', '--name', 'Relatives'])
    expect(again).toMatchObject({ code: 1, out: '', err: 'error: there is a campaign relatives already\n' })
  })

  test.each([
    ['migrate'],
    ['campaign list'],
    ['appeal list'],
    ['settle'],
    ['retention'],
    ['recount'],
    ['audit verify'],
    ['doctor'],
  ])('%s makes none where there is none: only start does', async (line) => {
    const folder = join(temporaryFolder(), 'data')
    const { code, out, err } = await commandHere({ DATA_DIR: folder }, line.split(' '))
    expect([code, existsSync(folder)]).toEqual([1, false])
    expect(out + err).toMatch(/there is no database in .*\bstart\b/)
  })
})

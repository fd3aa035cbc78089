import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { parseConfig } from '../../src/config.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { FORMATS, type Format, type Profile } from '../../src/exports/profile.ts'
import { type Opened, openDeps } from '../../src/platform/open-deps.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { stepUp } from '../../src/staff/sessions/step-up.ts'
import { openDesk } from '../desk/desk.ts'
import { unzip } from '../exports/zip.ts'
import { testClock } from '../support/clock.ts'
import { migratedDatabase } from '../support/databases.ts'
import type { TestDeps } from '../support/deps.ts'
import { entriesOf, fillList } from '../support/exported-list.ts'
import { temporaryFolder } from '../support/folders.ts'
import { startCommand } from '../support/processes.ts'
import { join as joinStaff, nextCode, sessionOf } from '../support/staff.ts'
import { makeAppeal, makeCampaign, makeDraft } from '../support/world.ts'
import { commandHere, type Ran } from './command.ts'

let database: Awaited<ReturnType<typeof migratedDatabase>>
let env: Record<string, string>
let opened: Opened
let folder: string
let deps: TestDeps

const cli = (...args: string[]): Promise<Ran> => commandHere(env, args)

beforeEach(async () => {
  database = await migratedDatabase()
  folder = temporaryFolder()
  env = { DATABASE_URL: database.url, SECRET_KEY: randomBytes(32).toString('base64'), DATA_DIR: temporaryFolder() }
  // The command has the real time.
  const clock = testClock(new Date())
  opened = await openDeps(parseConfig(env), { clock })
  deps = { ...opened.deps, clock, lines: [] }
  await makeCampaign(deps)
  await fillList(deps.db, await makeAppeal(deps), 30)
})
afterEach(async () => {
  await opened.close()
  await database.drop()
})

test('an operator writes a list into a file of their own, and is told rows, hash and file', async () => {
  const file = join(folder, 'list.csv')
  const ran = await cli('export', 'release', '--profile', 'public', '--format', 'csv', '-o', file)
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  expect(ran).toEqual({ code: 0, out: `20 ${sha256} ${file}\n`, err: '' })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const ends = (await entriesOf(deps.db)).at(-1)
  expect(ends).toEqual({
    action: 'export.ended',
    actor: 'cli',
    detail: { profile: 'public', format: 'csv', rows: 20, sha256 },
  })
})

test('the sealed list needs no format; filters choose rows of the public one', async () => {
  const sealed = join(folder, 'list.jsonl')
  const json = await cli('export', 'release', '--profile', 'sealed', '-o', sealed, '--json')
  expect(JSON.parse(json.out)).toMatchObject({ rows: 30, file: sealed })
  const filtered = await cli(
    ...['export', 'release', '--profile', 'public', '--from', '2027-01-02', '--to', '2027-01-03'],
    ...['-o', join(folder, 'days.csv')],
  )
  expect(filtered.out).toMatch(/^2 /)
})

test('a closed appeal gives its lists; of a draft, and of a stopped appeal, there is none: one line, no file', async () => {
  const take = (slug: string) =>
    cli('export', slug, '--profile', 'public', '--format', 'csv', '-o', join(folder, `${slug}.csv`))
  await closeAppeal(deps, OPERATOR, { slug: 'release' })
  expect(await take('release')).toMatchObject({ code: 0, out: expect.stringMatching(/^20 /) })

  await makeAppeal(deps, 'stopped')
  await stopAppeal(deps, OPERATOR, { slug: 'stopped' })
  await makeDraft(deps, 'draft')
  for (const slug of ['stopped', 'draft', 'nowhere']) {
    const ran = await take(slug)
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(existsSync(join(folder, `${slug}.csv`)), slug).toBe(false)
  }
})

/** The bytes of a list; of a workbook each of its files, since an archive has times in it. */
const contentOf = (bytes: Buffer, format: Format) => (format === 'xlsx' ? unzip(bytes) : bytes)

test.each<[Profile, Format]>([...FORMATS.map((format): [Profile, Format] => ['public', format]), ['sealed', 'jsonl']])(
  'the %s list as %s is the same by command, by the desk and by the API',
  async (profile, format) => {
    const file = join(folder, 'list')
    expect((await cli('export', 'release', '--profile', profile, '--format', format, '-o', file)).code).toBe(0)
    const byCommand = contentOf(readFileSync(file), format)

    const desk = await openDesk(deps)
    const member = await joinStaff(deps)
    const { token } = await stepUp(deps, await sessionOf(deps, member.token), { code: nextCode(deps, member) })
    for (const [path, body] of [
      ['/staff/a/release/lists?lang=en', { form: { profile, format, country: '', from: '', to: '' } }],
      ['/api/v1/staff/appeals/release/exports', { json: { profile, format } }],
    ] as const) {
      const answer = await desk.ask(path, { token, ...body })
      expect(answer.status, path).toBe(200)
      expect(answer.headers.get('content-disposition'), path).toContain(`-${profile}-`)
      expect(contentOf(Buffer.from(await answer.arrayBuffer()), format), path).toEqual(byCommand)
    }
  },
)

test('nothing is overwritten, and what is refused leaves no file', async () => {
  const file = join(folder, 'list.csv')
  writeFileSync(file, 'mine')
  const taken = await cli('export', 'release', '--profile', 'public', '-o', file)
  expect(taken).toMatchObject({ code: 1, out: '' })
  expect(taken.err).toContain('not overwritten')
  expect(readFileSync(file, 'utf8')).toBe('mine')
  expect(await entriesOf(deps.db)).toEqual([])

  const other = join(folder, 'other')
  for (const args of [
    ['none', '--profile', 'public'],
    ['release', '--profile', 'sealed', '--format', 'csv'],
    ['release', '--profile', 'public', '--country', 'Minsk'],
  ])
    expect(await cli('export', ...args, '-o', other), args.join(' ')).toMatchObject({ code: 1, out: '' })
  expect((await cli('export', 'release', '--profile', 'names', '-o', other)).code).toBe(2)
  expect(existsSync(other)).toBe(false)
  expect((await cli('export', 'release', '--profile', 'public', '-o', join(folder, 'no', 'folder'))).code).toBe(1)
  expect((await entriesOf(deps.db)).at(-1)?.detail).toMatchObject({ broken: true })
  expect(readdirSync(folder)).toEqual(['list.csv'])
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s gives the list up: the log says so, and no file is left', async (signal, code) => {
  const file = join(folder, 'list.jsonl')
  const unlock = await lockWithdrawn()
  try {
    const running = startCommand(env, ['export', 'release', '--profile', 'sealed', '-o', file])
    await expect.poll(waitForWithdrawn).toBe(1)
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.part$/)])
    running.signal(signal)
    // Again, as npm does.
    running.signal(signal)
    expect(await running.ended).toBe(code)
    expect([running.output(), running.errors()]).toEqual(['', ''])
  } finally {
    await unlock()
  }
  expect(readdirSync(folder)).toEqual([])
  const facts = { profile: 'sealed', format: 'jsonl' }
  expect((await entriesOf(deps.db)).map(({ action, detail }) => [action, detail])).toEqual([
    ['export.begun', expect.objectContaining(facts)],
    ['export.ended', { ...facts, broken: true }],
  ])
})

/** Locks the table that a sealed list reads last. Returns what unlocks it. */
async function lockWithdrawn(): Promise<() => Promise<void>> {
  const locking = await opened.pool.connect()
  await locking.query('begin')
  await locking.query('lock table withdrawn in access exclusive mode')
  return async () => {
    await locking.query('rollback')
    locking.release()
  }
}

async function waitForWithdrawn(): Promise<number> {
  const { rows } = await opened.pool.query(
    `select 1 from pg_locks where relation = 'withdrawn'::regclass and not granted`,
  )
  return rows.length
}

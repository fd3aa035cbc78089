import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { DAY, dayOf } from '../../src/core/clock.ts'
import type { Deps } from '../../src/deps.ts'
import { openDeps } from '../../src/platform/open-deps.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { readLog } from '../../src/staff/read-log.ts'
import { bareDatabase } from '../support/databases.ts'
import { temporaryFolder } from '../support/folders.ts'
import { commandHere, FACTS, type Ran } from './command.ts'

let database: Awaited<ReturnType<typeof bareDatabase>>
let env: Record<string, string>

const cli = (...args: string[]): Promise<Ran> => commandHere(env, args)

async function done(...args: string[]): Promise<Ran> {
  const ran = await cli(...args)
  expect(ran, args.join(' ')).toMatchObject({ code: 0 })
  return ran
}

async function withDeps<T>(work: (deps: Deps) => Promise<T>): Promise<T> {
  const opened = await openDeps(parseConfig(env))
  try {
    return await work(opened.deps)
  } finally {
    await opened.close()
  }
}

beforeEach(async () => {
  database = await bareDatabase()
  env = { DATABASE_URL: database.url, SECRET_KEY: randomBytes(32).toString('base64'), DATA_DIR: temporaryFolder() }
  await done('migrate')
  await done('campaign', 'add', 'relatives', '--name', 'Relatives', ...FACTS)
})
afterEach(() => database.drop())

const ADD = ['token', 'add', '--campaign', 'relatives', '--role', 'moderator', '--name', 'night watch']
const inDays = (n: number) => dayOf(new Date(Date.now() + n * DAY))

test('an operator makes, lists and revokes tokens, with the token alone on standard output', async () => {
  const added = await done(...ADD)
  expect(added.out).toMatch(/^[A-Za-z0-9_-]{43}\n$/)
  expect(added.err).toContain(`works until ${inDays(30)}`)
  expect(added.err).not.toContain(added.out.trim())
  await done(...ADD.with(5, 'owner'), '--write', '--step-up', '--days', '365')

  const json = (await done('token', 'list', '--json')).out
  const listed: { id: string }[] = JSON.parse(json)
  const id = expect.stringMatching(/^[0-9a-f-]{36}$/)
  expect(listed).toEqual([
    { id, campaign: 'relatives', role: 'moderator', access: 'read', until: inDays(30), usedOn: null },
    { id, campaign: 'relatives', role: 'owner', access: 'write', until: inDays(365), usedOn: null },
  ])
  expect(json).not.toContain('night watch')
  const text = (await done('token', 'list', '--campaign', 'relatives')).out
  expect(text).toMatch(/moderator, read, until [\d-]+, never used {2}night watch\n/)
  expect(text).toContain('owner, write with step-up, until')

  const [first] = listed
  await done('token', 'revoke', String(first?.id))
  expect(JSON.parse((await done('token', 'list', '--json')).out)).toHaveLength(1)
  expect(await cli('token', 'revoke', String(first?.id))).toMatchObject({
    code: 1,
    err: `error: there is no token ${first?.id}: it was revoked, has expired, or never was\n`,
  })
  const log = await withDeps((deps) => deps.db.selectFrom('audit_log').select(['action', 'detail']).execute())
  expect(log.filter(({ action }) => action === 'token.added').map(({ detail }) => detail)).toMatchObject([
    { stepUp: false },
    { stepUp: true },
  ])
  expect(JSON.stringify(log)).not.toContain('night watch')
})

test('what cannot be is refused in one line, and called wrongly exits with 2', async () => {
  for (const [args, said] of [
    [[...ADD, '--step-up'], '--step-up needs --write'],
    [ADD.with(3, 'nobody'), 'nobody'],
    [ADD.with(7, 'vera@example.org'), 'name: Write in a few words what it is for'],
    [['token', 'revoke', 'x'], 'there is no token x'],
    [['token', 'list', '--campaign', 'nobody'], 'nobody'],
  ] as const) {
    const ran = await cli(...args)
    expect(ran, args.join(' ')).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(/^error: [^\n]+\n$/)
    expect(ran.err).toContain(said)
  }
  for (const args of [
    ['token', 'add'],
    ADD.with(5, 'king'),
    [...ADD, '--days', '0'],
    [...ADD, '--days', '366'],
    [...ADD, '--days', '1.5'],
    ['token', 'revoke'],
  ])
    expect(await cli(...args), args.join(' ')).toMatchObject({ code: 2, out: '' })
})

test('doctor names tokens that nobody has used for 90 days', async () => {
  const finding = async () => (await cli('doctor')).out.split('\n').filter((line) => /^\S+ +tokens:/.test(line))
  expect(await finding()).toEqual(['ok      tokens: 0 tokens, none unused for 90 days'])
  for (const name of ['never', 'long ago', 'lately', 'new']) await done(...ADD.with(7, name), '--days', '365')
  const ids: { id: string }[] = JSON.parse((await done('token', 'list', '--json')).out)
  const [never, longAgo, lately] = ids.map(({ id }) => id)
  await withDeps(async ({ db }) => {
    const set = async (id: string | undefined, since: number, usedOn: number | null) =>
      db
        .updateTable('staff_tokens')
        .set({ since: inDays(-since), used_on: usedOn === null ? null : inDays(-usedOn) })
        .where('id', '=', id ?? '')
        .execute()
    await set(never, 91, null)
    await set(longAgo, 200, 91)
    await set(lately, 200, 89)
  })
  expect((await finding()).toSorted()).toEqual(
    [
      `note    tokens: ${never} of relatives (moderator) was never used`,
      `note    tokens: ${longAgo} of relatives (moderator) was last used on ${inDays(-91)}`,
    ].toSorted(),
  )
})

test('audit verify finds a head that somebody noted, and says when the log does not begin with it', async () => {
  await done(...ADD)
  const head = await withDeps(async (deps) => {
    const { id } = await deps.db.selectFrom('campaigns').select('id').executeTakeFirstOrThrow()
    return (await readLog(deps, OPERATOR, { campaignId: id, limit: 1 })).head ?? ''
  })
  const n = Number(head.split(' ')[1])
  await done(...ADD)
  for (const typed of [[head], [head.toLowerCase()], head.split(' '), head.replaceAll('-', ' ').split(' ')])
    expect(await cli('audit', 'verify', '--head', ...typed)).toMatchObject({
      code: 0,
      out: `entry ${n} of ${n + 1}: found\n`,
      err: '',
    })
  expect(JSON.parse((await done('audit', 'verify', '--json', '--head', head)).out)).toMatchObject({
    proven: true,
    head: { entry: n, of: n + 1 },
  })
  expect(await cli('audit', 'verify', '--head', head.replace(/\d+$/, String(n + 1)))).toMatchObject({
    code: 1,
    out: 'not found: the log does not begin with what that letter saw\n',
  })
  expect(await cli('audit', 'verify', '--head', 'nonsense')).toMatchObject({ code: 1, out: '' })
  await withDeps(async ({ db }) => {
    await sql`alter table audit_log disable trigger audit_log_append_only`.execute(db)
    await sql`update audit_log set actor = 'nobody' where seq = ${n}`.execute(db)
  })
  const broken = await cli('audit', 'verify', '--head', head)
  expect(broken).toMatchObject({ code: 1, out: expect.stringMatching(/^BROKEN at entry \d+\nnot found: /) })
})

import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { asToken } from '../../src/core/secret-text.ts'
import { openDeps } from '../../src/platform/open-deps.ts'
import { bareDatabase } from '../support/databases.ts'
import { temporaryFolder } from '../support/folders.ts'
import { acceptLink, PASSPHRASE } from '../support/staff.ts'
import { commandHere, FACTS, type Ran } from './command.ts'

let database: Awaited<ReturnType<typeof bareDatabase>>
let env: Record<string, string>

const cli = (...args: string[]): Promise<Ran> => commandHere(env, args)

async function done(...args: string[]): Promise<Ran> {
  const ran = await cli(...args)
  expect(ran, args.join(' ')).toMatchObject({ code: 0 })
  return ran
}

/** Follows a link that a command printed, as a person does. */
async function follow(url: string, handle: string): Promise<void> {
  const [, purpose = '', token = ''] = /\/staff\/(invite|reset)\/(.+)$/.exec(url.trim()) ?? []
  const opened = await openDeps(parseConfig(env))
  try {
    const link = { token: asToken(token), purpose: purpose === 'reset' ? 'reset' : 'invite' } as const
    await acceptLink(opened.deps, link, { handle, passphrase: PASSPHRASE })
  } finally {
    await opened.close()
  }
}

beforeEach(async () => {
  database = await bareDatabase()
  env = {
    DATABASE_URL: database.url,
    SECRET_KEY: randomBytes(32).toString('base64'),
    DATA_DIR: temporaryFolder(),
    STAFF_URL: 'http://127.0.0.1:4900',
  }
  await done('migrate')
  await done('campaign', 'add', 'relatives', '--name', 'Relatives', ...FACTS)
})
afterEach(() => database.drop())

test('an operator invites, lists, resets and removes people', { timeout: 60_000 }, async () => {
  const added = await done('staff', 'add', '--campaign', 'relatives', 'vera@example.org')
  expect(added.out).toMatch(/^http:\/\/127\.0\.0\.1:4900\/staff\/invite\/[A-Za-z0-9_-]{43}\n$/)
  expect(added.err).toMatch(
    /^Give this link to the new owner of relatives[^\n]*once, until \d{4}-\d\d-\d\dT\d\d:00Z\.\n$/,
  )
  await follow(added.out, 'blue-lantern')
  const editor = await done('staff', 'add', '--campaign', 'relatives', '--role', 'editor')
  await follow(editor.out, 'green-river')

  const list = JSON.parse((await done('staff', 'list', '--json')).out)
  const since = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
  expect(list).toEqual([
    { handle: 'blue-lantern', campaign: 'relatives', role: 'owner', factors: ['totp'], since },
    { handle: 'green-river', campaign: 'relatives', role: 'editor', factors: ['totp'], since },
  ])
  expect((await done('staff', 'list', '--campaign', 'relatives')).out).toMatch(
    /^blue-lantern {2}relatives: owner, totp, since /,
  )

  const reset = await done('staff', 'reset', 'green-river')
  expect(reset.out).toMatch(/^http:\/\/127\.0\.0\.1:4900\/staff\/reset\/[A-Za-z0-9_-]{43}\n$/)
  await follow(reset.out, '')

  const last = await cli('staff', 'remove', 'blue-lantern')
  expect(last).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--last') })
  await done('staff', 'remove', 'green-river')
  await done('staff', 'remove', 'blue-lantern', '--last')
  expect(JSON.parse((await done('staff', 'list', '--json')).out)).toEqual([])
})

test('what cannot be is refused in one line, and called wrongly exits with 2', async () => {
  for (const [args, said] of [
    [['add', '--campaign', 'nobody'], 'campaign'],
    [['add', '--campaign', 'relatives', 'not an address'], 'no e-mail address'],
    [['reset', 'nobody-here'], 'nobody-here'],
    [['remove', 'nobody-here'], 'nobody-here'],
    [['list', '--campaign', 'nobody'], 'campaign'],
  ] as const) {
    const ran = await cli('staff', ...args)
    expect(ran, args.join(' ')).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(/^error: [^\n]+\n$/)
    expect(ran.err).toContain(said)
    expect(ran.err).not.toContain('not an address')
  }
  expect(await cli('staff', 'add')).toMatchObject({ code: 2 })
  expect(await cli('staff', 'add', '--campaign', 'relatives', '--role', 'king')).toMatchObject({ code: 2 })
})

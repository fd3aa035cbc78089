import { randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { findAppeal } from '../../src/appeals/store.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { temporaryFolder } from '../support/folders.ts'
import { listSignatures } from '../support/listed-names.ts'
import { namesOf } from '../support/moderate.ts'
import { makeAppeal, makeCampaign, signed } from '../support/world.ts'
import { commandHere, type Ran } from './command.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'

postgresOnly('commands about names', (use) => {
  let deps: TestDeps
  let appealId: string
  let env: Record<string, string>

  beforeEach(async () => {
    env = { SECRET_KEY: randomBytes(32).toString('base64'), DATA_DIR: temporaryFolder() }
    deps = await testDeps(use(), { env })
    await makeCampaign(deps)
    appealId = await makeAppeal(deps)
  })

  const cli = (...args: string[]): Promise<Ran> => commandHere({ ...env, DATABASE_URL: use().url ?? '' }, args)
  const done = async (...args: string[]): Promise<string> => {
    const ran = await cli(...args)
    expect(ran, args.join(' ')).toMatchObject({ code: 0, err: '' })
    return ran.out
  }
  const versionOf = async (id: string) =>
    (await namesOf(deps, OPERATOR, { slug: 'release', look: 'all' })).find((name) => name.id === id)?.version ?? ''
  const reported = async (id: string) => {
    const appeal = await findAppeal(deps.db, 'release')
    if (appeal) await reportName(deps, appeal, id, { reason: 'spam', words: null })
  }

  test('an empty list says so, but not to a program', async () => {
    expect(await done('names', 'list', 'release')).toBe('no name waits for a look\n')
    expect(await done('names', 'list', 'release', '--look', 'shown')).toBe('no name is shown\n')
    expect(await done('names', 'list', 'release', '--look', 'all')).toBe('there is no public name\n')
    expect(await done('reports', 'list')).toBe('nothing is reported\n')
    expect(await done('staff', 'list')).toBe('there is no account yet\n')
    expect(await done('token', 'list')).toBe('there is no token that works\n')
    for (const list of [
      ['names', 'list', 'release'],
      ['reports', 'list', 'release'],
      ['staff', 'list'],
      ['token', 'list'],
      ['reports', 'list'],
    ])
      expect(await done(...list, '--json')).toBe('[]\n')
  })

  test('a list is printed whole, however many pages it has, and as one array for a program', async () => {
    await listSignatures(deps.db, appealId, { names: 450, aDay: 100 })
    const all = await namesOf(deps, OPERATOR, { slug: 'release' })
    const lines = (await done('names', 'list', 'release')).trimEnd().split('\n')
    expect(lines).toEqual(all.map(({ id, version, day, name }) => `${id}@${version}  ${day}  ${name}`))
    const text = await done('names', 'list', 'release', '--json')
    const parsed: unknown = JSON.parse(text)
    expect(text).toBe(`${JSON.stringify(parsed, null, 2)}\n`)
    expect(parsed).toEqual(
      all.map(({ id, name, descriptor, day, source, state, look, version }) => ({
        ...{ id, name, descriptor, day, source, state, look, version },
      })),
    )
  })

  test('each cause for which a name is not decided has its sentence; the others are decided', async () => {
    const [quiet = '', first = '', second = ''] = await listSignatures(deps.db, appealId, { names: 3, look: 'shown' })
    const [nameless = ''] = await listSignatures(deps.db, appealId, { names: 1, kind: 'anonymous' })
    await signed(deps, 'release', { address: 'vera@example.org', name: 'Vera' })
    const { id: unsettled } = await deps.db.selectFrom('inbox').select('id').executeTakeFirstOrThrow()
    await reported(first)
    await reported(second)
    const old = `${second}@${await versionOf(second)}`
    await done('names', 'hide', 'release', old)
    const unknown = (id: string) =>
      `error: release has no signature ${id}: it is not there, is there no more, or still waits for the next settle\n`
    const kept = await cli(
      'reports',
      'keep',
      'release',
      ...[NOBODY, unsettled, nameless, quiet].map((id) => `${id}@${'0'.repeat(8)}`),
    )
    expect(kept).toMatchObject({ code: 1, out: '' })
    const hidden = await cli('reports', 'hide', 'release', NOBODY, unsettled, nameless, quiet, first)
    expect(hidden).toEqual({
      code: 1,
      out: `hide: ${first}  ${(await namesOf(deps, OPERATOR, { slug: 'release', look: 'hidden' })).find(({ id }) => id === first)?.name}\n`,
      err:
        unknown(NOBODY) +
        unknown(unsettled) +
        `error: the signature ${nameless} is not public: it has no name to keep or to hide\n` +
        `error: nothing is reported of ${quiet}, or it was decided already\n`,
    })
    const names = await cli('names', 'hide', 'release', NOBODY, nameless, quiet)
    expect(names).toMatchObject({ code: 1, out: expect.stringMatching(new RegExp(`^hide: ${quiet}  `)) })
    expect(names.err).toBe(
      `${unknown(NOBODY)}error: the signature ${nameless} is not public: it has no name to keep or to hide\n`,
    )
    expect((await cli('names', 'keep', 'release', old)).err).toBe(
      `error: the name of ${second} has changed: look again\n`,
    )
    expect((await cli('names', 'hide', 'nowhere', quiet)).err).toBe('error: there is no appeal nowhere\n')
  })

  test('a version is taken wherever an id is, and is heeded', async () => {
    const [id = '', other = ''] = await listSignatures(deps.db, appealId, { names: 2, look: 'shown' })
    const seen = `${id}@${await versionOf(id)}`
    const stale = `${id}@00000000`
    const because = ['--reason', 'being checked']
    for (const command of ['hold', 'invalidate'])
      expect(await cli('signature', command, 'release', stale, ...because)).toEqual({
        ...{ code: 1, out: '', err: `error: the name of ${id} has changed: look again\n` },
      })
    expect(await done('signature', 'hold', 'release', seen, ...because)).toBe(
      `hold: ${id}; the page tells it after the next settle\n`,
    )
    expect((await cli('signature', 'hold', 'release', id, ...because)).err).toBe(
      `error: the signature ${id} is held: this cannot be done to it\n`,
    )
    await done('signature', 'release', 'release', `${id}@${await versionOf(id)}`, ...because)
    expect((await cli('reports', 'remove', 'release', stale)).err).toContain('has changed: look again')
    expect(await done('reports', 'remove', 'release', seen, other)).toMatch(
      new RegExp(`^remove: ${id}  Name \\d\nremove: ${other}  Name \\d\n$`),
    )
    expect((await cli('reports', 'remove', 'release', id)).err).toContain(`release has no signature ${id}`)
  })

  test('more names than a batch takes are decided all', async () => {
    await listSignatures(deps.db, appealId, { names: 130 })
    const all = await namesOf(deps, OPERATOR, { slug: 'release' })
    const out = await done('names', 'keep', 'release', ...all.map(({ id, version }) => `${id}@${version}`))
    expect(out.split('\n')).toHaveLength(131)
    expect(await namesOf(deps, OPERATOR, { slug: 'release' })).toEqual([])
  })
})

import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { codeOf } from '../../src/db/database.ts'
import { PERSONAL } from '../../src/erasure/endings.ts'
import { JOBS } from '../../src/jobs.ts'
import { migrate } from '../../src/platform/migrations.ts'
import { openDeps } from '../../src/platform/open-deps.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { commandHere } from '../cli/command.ts'
import { putEmbedded } from '../support/embedded.ts'
import { temporaryFolder } from '../support/folders.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { blockOf, statementsOf } from '../support/readme.ts'
import { type Canary, canaryFolded, canaryOf, foundIn } from './canaries.ts'
import { ALL, canariesOf, GONE, NEVER, signAndLeave } from './sign-and-leave.ts'

/** Parts of every canary, plain or folded: a file without them holds none, and few files have to be searched for all. */
const STEMS = [canaryOf('stem', 'anar'), canaryFolded('stem', 'анар')]

type Found = Record<string, string[]>

/** Which canaries the files below a folder hold, by path. */
function foundBelow(folder: string, canaries: Canary[]): Found {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(100)
  const found = files.map(({ parentPath, name }): [string, string[]] => {
    const path = join(parentPath, name)
    const bytes = readIfThere(path)
    const names = foundIn(bytes, STEMS).length > 0 ? foundIn(bytes, canaries) : []
    return [relative(folder, path), [...new Set(names)]]
  })
  return Object.fromEntries(found.filter(([, names]) => names.length > 0))
}

/** The bytes of a file; none when the server has deleted the file since it was listed. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

const allOf = (found: Found): string[] => [...new Set(Object.values(found).flat())].sort()
const inLog = (found: Found): string[] => Object.keys(found).filter((path) => path.includes('pg_wal/'))
const outsideLog = (found: Found): string[] => Object.keys(found).filter((path) => !path.includes('pg_wal/'))

/** The texts that a stop has to remove, and that the search finds before: all but those that may never be there. */
const READABLE = allOf({ all: ALL.filter((canary) => !NEVER.includes(canary)).map(({ what }) => what) })

const stop = async (env: Record<string, string>): Promise<{ leftToRun: string[] }> => {
  const { code, out, err } = await commandHere(env, ['appeal', 'stop', 'release', '--confirm', 'release', '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}

test('on the embedded database the daily job removes withdrawn names from every file, and a stop all names', {
  timeout: 90_000,
}, async () => {
  const folder = temporaryFolder()
  const env = { DATA_DIR: folder, DEMO: '0' }
  await putEmbedded(folder)
  const opened = await openDeps(parseConfig(env))
  await signAndLeave(opened.deps, (statement) => opened.pool.query(statement)).finally(opened.close)
  const before = foundBelow(folder, ALL)
  expect(allOf(before)).toEqual(READABLE)
  expect(inLog(before)).not.toEqual([])

  const again = await openDeps(parseConfig(env))
  const daily = JOBS.find(({ name }) => name === 'remnants') ?? expect.unreachable()
  await Promise.resolve(daily.run(again.deps, new AbortController().signal)).finally(again.close)
  expect(foundBelow(folder, [...GONE, ...NEVER])).toEqual({})
  // A hidden name stays for whoever may show it again: in its row and the index of search keys, and nowhere else.
  expect(Object.keys(foundBelow(folder, canariesOf('hidden')))).toHaveLength(2)

  expect(await stop(env)).toMatchObject({ leftToRun: [] })
  expect(foundBelow(folder, ALL)).toEqual({})
})

/** A file of the guide for Debian. */
const ofDebian = (name: string): string =>
  readFileSync(new URL(`../../src/platform/debian/${name}`, import.meta.url), 'utf8')

/** An installation as the guide makes it, on a server of its own. */
async function installation() {
  const server = await startPostgres(['full_page_writes=on'])
  onTestFinished(server.stop)
  const connect = (user: string, database: string) => {
    const url = new URL(server.url)
    url.username = user
    url.pathname = database
    const opened = openPostgres(url.href, () => undefined)
    onTestFinished(opened.close)
    return { url: url.href, run: (statement: string) => opened.pool.query(statement), pool: opened.pool }
  }
  const root = connect('postgres', 'postgres')
  for (const statement of statementsOf(ofDebian('roles.sql'))) await root.run(statement)
  const owner = connect('undersigned_owner', 'undersigned')
  await migrate(owner.pool, undefined, { grantTo: 'undersigned_app' })
  const superuser = connect('postgres', 'undersigned')
  const { rows } = await superuser.run('show data_directory')
  const env = {
    ...{ DATABASE_URL: connect('undersigned_app', 'undersigned').url, DATA_DIR: temporaryFolder() },
    SECRET_KEY: randomBytes(32).toString('base64'),
  }
  return { env, owner, superuser, folder: rows[0].data_directory as string }
}

/** The commands that the nightly script gives to psql, as owner of the tables and as superuser. */
function nightlyCommands(): { owner: string[]; superuser: string[] } {
  const script = ofDebian('rewrite').replace(/\\\n/g, '')
  const of = (line: RegExp) => [...(line.exec(script)?.[0].matchAll(/-c '([^']+)'/g) ?? [])].map(([, one = '']) => one)
  return { owner: of(/^.*as-owner psql .*$/m), superuser: of(/^.*su postgres.*$/m) }
}

test('on PostgreSQL the nightly script removes withdrawn names from every file, and a stop and its steps all names', {
  timeout: 180_000,
}, async () => {
  const { env, owner, superuser, folder } = await installation()
  const opened = await openDeps(parseConfig(env))
  await signAndLeave(opened.deps, owner.run).finally(opened.close)
  await superuser.run('checkpoint')
  const before = foundBelow(folder, ALL)
  expect(allOf(before)).toEqual(READABLE)
  expect(inLog(before)).not.toEqual([])

  const nightly = nightlyCommands()
  for (const table of Object.keys(PERSONAL)) expect(nightly.owner.join(';')).toMatch(new RegExp(`\\) ${table}\\b`))
  for (const command of nightly.owner) await owner.run(command)
  await superuser.run('checkpoint')
  // The old write-ahead log is deleted by the last two commands, which need a superuser.
  expect(outsideLog(foundBelow(folder, GONE))).toEqual([])
  expect(inLog(foundBelow(folder, GONE))).not.toEqual([])
  for (const command of nightly.superuser) await superuser.run(command)
  expect(foundBelow(folder, [...GONE, ...NEVER])).toEqual({})
  // A hidden name stays for whoever may show it again: in its row and the index of search keys, and nowhere else.
  const { rows: paths } = await superuser.run(
    `select pg_relation_filepath(unnest(array['signatures', 'signatures_by_search_key']::regclass[])) as path`,
  )
  expect(Object.keys(foundBelow(folder, canariesOf('hidden'))).sort()).toEqual(paths.map(({ path }) => path).sort())

  const { leftToRun } = await stop(env)
  expect(leftToRun.map((command) => `${command};\n`).join('')).toBe(
    blockOf('src/platform/debian/README.md', 'select pg_switch_wal();'),
  )
  await superuser.run('checkpoint')
  expect(allOf(foundBelow(folder, ALL))).not.toEqual([])
  for (const command of leftToRun) await superuser.run(command)
  expect(foundBelow(folder, ALL)).toEqual({})
})

test('with a superuser as DATABASE_URL, and log that is kept for reuse, a stop does all of it by itself', {
  timeout: 90_000,
}, async () => {
  const { env, superuser, folder } = await installation()
  await superuser.run('alter system set wal_recycle = on')
  await superuser.run('select pg_reload_conf()')
  const asSuperuser = { ...env, DATABASE_URL: superuser.url }
  const opened = await openDeps(parseConfig(asSuperuser))
  await signAndLeave(opened.deps, superuser.run).finally(opened.close)
  expect(allOf(foundBelow(folder, ALL))).toEqual(READABLE)
  // A file of log with names in it waits for its reuse.
  for (const command of ['select pg_switch_wal()', 'checkpoint']) await superuser.run(command)
  expect(inLog(foundBelow(folder, ALL))).not.toEqual([])
  expect(await stop(asSuperuser)).toMatchObject({ leftToRun: [] })
  expect(foundBelow(folder, ALL)).toEqual({})
})

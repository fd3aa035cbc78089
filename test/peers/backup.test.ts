import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import type { Deps } from '../../src/deps.ts'
import { openDeps } from '../../src/platform/open-deps.ts'
import { statementsOf } from '../support/readme.ts'
import { countsOf, makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { installation, PASSWORDS, watchArguments } from './installation.ts'

const SLUG = 'release'
const DAY = 86_400_000
const today = () => `${new Date().toISOString().slice(0, 10)}.age`

/** The installation with an appeal that somebody has signed, and with an identity that opens its backups. */
async function signedInstallation() {
  const site = await installation()
  expect(await site.run('undersigned', ['migrate', '--grant-to', 'undersigned_app'])).toMatchObject({ code: 0 })
  const withDeps = async <T>(work: (deps: Deps) => Promise<T>): Promise<T> => {
    const { deps, close } = await openDeps(parseConfig(site.env))
    return work(deps).finally(close)
  }
  await withDeps(async (deps) => {
    await makeCampaign(deps)
    await makeAppeal(deps, SLUG)
    await signed(deps, SLUG, { address: 'anna@example.org', name: 'Ганна' })
    await settled(deps, SLUG)
  })
  const identity = join(site.debian.folder, 'backup.txt')
  spawnSync('age-keygen', ['-o', identity])
  site.debian.settings('backup-recipients', spawnSync('age-keygen', ['-y', identity], { encoding: 'utf8' }).stdout)
  const fileOf = (kind: 'db' | 'keys', name: string) => join(site.debian.folder, `backups/undersigned-${kind}`, name)
  const opened = (kind: 'db' | 'keys', name: string) =>
    spawnSync('age', ['-d', '-i', identity, fileOf(kind, name)], { maxBuffer: 100_000_000 }).stdout
  /** Puts a backup there that is so many days old. */
  const old = (name: string, days: number) => {
    for (const kind of ['db', 'keys'] as const) {
      writeFileSync(fileOf(kind, name), 'of before')
      utimesSync(fileOf(kind, name), new Date(Date.now() - days * DAY), new Date(Date.now() - days * DAY))
    }
  }
  return { ...site, withDeps, opened, old, fileOf }
}

/** A folder with one program that shadows the machine's. */
function shadow(folder: string, program: string, text: string): { first: string } {
  const first = mkdtempSync(join(folder, 'first-'))
  writeFileSync(join(first, program), `#!/bin/bash\n${text}\n`, { mode: 0o755 })
  return { first }
}

test('a backup can be restored with the least role: everything is there, and no password was in any arguments', async () => {
  const site = await signedInstallation()
  const watching = watchArguments()
  expect(await site.run('backup')).toEqual({ code: 0, out: '', err: '' })
  expect([site.backups('db'), site.backups('keys')]).toEqual([[today()], [today()]])
  expect(statSync(site.fileOf('db', today())).mode & 0o777).toBe(0o600)

  const keys = spawnSync('tar', ['-t'], { input: site.opened('keys', today()), encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
  const inFolder = readdirSync(site.env.KEY_DIR).filter((name) => name.endsWith('.key'))
  for (const kind of ['outbox-', 'staff-'])
    expect(
      inFolder.some((name) => name.startsWith(kind)),
      kind,
    ).toBe(true)
  expect(keys.sort()).toEqual(
    inFolder
      .filter((name) => /^(appeal|epoch|staff)-/.test(name))
      .map((name) => `./${name}`)
      .sort(),
  )

  const dump = site.opened('db', today()).toString('latin1')
  const full = await site.run('restore', [], { input: dump })
  expect([full.code, full.err]).toEqual([1, expect.stringContaining('the database is not empty')])

  const roles = statementsOf(readFileSync(site.debian.file('roles.sql'), 'utf8'))
  await site.asSuperuser('postgres', ['drop database undersigned with (force)'])
  await site.asSuperuser(
    'postgres',
    roles.filter((statement) => /\bdatabase undersigned\b/.test(statement)),
  )
  expect(await site.run('restore', [], { input: dump })).toEqual({ code: 0, out: '', err: '' })
  for (const command of [['doctor'], ['audit', 'verify'], ['recount']])
    expect(await site.run('undersigned', command), command.join(' ')).toMatchObject({ code: 0 })
  expect(await site.withDeps((deps) => countsOf(deps, SLUG))).toMatchObject({ public: 1 })
  expect(await site.run('undersigned', ['migrate'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('nothing to do'),
  })
  expect(await site.run('rewrite')).toEqual({ code: 0, out: '', err: '' })

  const seen = watching.stop()
  for (const program of [/\bpg_dump -Fc/, /\bpg_restore --exit-on-error/, /\bpsql -q/, /dist\/cli\.js migrate/])
    expect(seen).toMatch(program)
  for (const password of Object.values(PASSWORDS)) {
    expect(seen).not.toContain(password)
    expect(seen).not.toContain(encodeURIComponent(password))
  }
})

/** Ways in which a backup goes wrong; each returns the folder of programs that come first, and how it is put right. */
type Spoil = (site: Awaited<ReturnType<typeof signedInstallation>>) => { first?: string; mend?: () => void }

const changed = (file: string, change: (text: string) => string) => {
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, change(before))
  return { mend: () => writeFileSync(file, before) }
}

const SPOILS: Record<string, Spoil> = {
  'pg_dump that ends in the middle, and says so': ({ debian, bin }) =>
    shadow(debian.folder, 'pg_dump', `${bin}/pg_dump "$@" | head -c 3000; exit 1`),
  'pg_dump whose end is lost, and nobody says so': ({ debian, bin }) =>
    shadow(debian.folder, 'pg_dump', `${bin}/pg_dump "$@" | head -c 30000; exit 0`),
  'pg_dump that gives nothing, and nobody says so': ({ debian }) => shadow(debian.folder, 'pg_dump', 'exit 0'),
  'pg_dump that is killed': ({ debian }) => shadow(debian.folder, 'pg_dump', 'kill -9 $$'),
  'a database that is away': ({ debian, port }) =>
    changed(join(debian.folder, 'etc/owner'), (text) => text.replace(`:${port}/`, ':1/')),
  'a recipient that is none': ({ debian }) =>
    changed(join(debian.folder, 'etc/backup-recipients'), () => 'age1nobody\n'),
  'age that ends in the middle': ({ debian }) => shadow(debian.folder, 'age', 'head -c 2000 > /dev/null; exit 1'),
  'keys that are not there': ({ debian }) =>
    changed(join(debian.folder, 'etc/env'), (text) => text.replace('KEY_DIR=', 'KEY_DIR=/nowhere')),
  'tar that fails': ({ debian }) => shadow(debian.folder, 'tar', 'cat > /dev/null; exit 2'),
}

test('a backup that goes wrong ends with another code than 0, leaves the old ones, and nothing that looks like one', {
  timeout: 240_000,
}, async () => {
  const site = await signedInstallation()
  site.old('2020-01-01.age', 20)
  site.old('2020-01-10.age', 5)
  for (const [what, spoil] of Object.entries(SPOILS)) {
    const { first = '', mend } = spoil(site)
    const { code, err } = await site.run('backup', [], { first })
    expect([what, code], err).not.toEqual([what, 0])
    for (const kind of ['db', 'keys'] as const)
      expect([what, ...site.backups(kind)]).toEqual([what, '2020-01-01.age', '2020-01-10.age'])
    expect(err).not.toContain(PASSWORDS.owner)
    mend?.()
  }
  // Nothing else was wrong all the while; and old backups go once there are new ones.
  expect(await site.run('backup')).toEqual({ code: 0, out: '', err: '' })
  for (const kind of ['db', 'keys'] as const) expect(site.backups(kind)).toEqual(['2020-01-10.age', today()])
})

test('of two backups at once one is refused, and the other can be read; remains of a killed one go', async () => {
  const site = await signedInstallation()
  writeFileSync(site.fileOf('db', '2020-01-01.part'), 'of a backup that was killed')
  const slow = shadow(site.debian.folder, 'pg_dump', `${site.bin}/pg_dump "$@"; sleep 2`)
  const both = await Promise.all([site.run('backup', [], slow), site.run('backup', [], slow)])
  expect(both.sort((a, b) => (a.code ?? 0) - (b.code ?? 0))).toEqual([
    { code: 0, out: '', err: '' },
    { code: 1, out: '', err: 'another backup is running\n' },
  ])
  expect([site.backups('db'), site.backups('keys')]).toEqual([[today()], [today()]])
  const restored = spawnSync(join(site.bin, 'pg_restore'), ['-f', '-'], { input: site.opened('db', today()) })
  expect([restored.status, restored.stdout.includes('PostgreSQL database dump complete')]).toEqual([0, true])
})

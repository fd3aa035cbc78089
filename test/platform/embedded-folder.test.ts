import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { explain } from '../../src/platform/explain.ts'
import { openDeps } from '../../src/platform/open-deps.ts'
import { asNobody, folderForAll, giveToNobody } from '../support/as-nobody.ts'
import { temporaryFolder } from '../support/folders.ts'
import { freePort } from '../support/postgres-server.ts'
import { startCommand, startServer } from '../support/processes.ts'

const quiet = { debug() {}, info() {}, warn() {}, error() {} }

/** A sound folder, to be copied. */
let sound = ''
beforeAll(async () => {
  sound = join(temporaryFolder(), 'data')
  const { deps, close } = await openDeps(parseConfig({ DATA_DIR: sound }), { role: 'server', log: quiet })
  await deps.keys.make('outbox-2027-03-12')
  await close()
})

function copied(): string {
  const folder = join(temporaryFolder(), 'data')
  cpSync(sound, folder, { recursive: true, verbatimSymlinks: true })
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The line with which an open is refused. */
async function refusal(folder: string, env: Record<string, string> = {}): Promise<string> {
  try {
    const { close } = await openDeps(parseConfig({ DATA_DIR: folder, ...env }), { role: 'server', log: quiet })
    await close()
    return 'opened'
  } catch (error) {
    return explain(error)
  }
}

/** Every file and folder inside, with its size and the times of its last changes; no folder's, as the lock has come and gone. */
function stateOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeNs, ctimeNs } = lstatSync(join(folder, name), { bigint: true })
      return `${name} ${size} ${mtimeNs} ${ctimeNs}`
    })
}

/** Overwrites a file with zeros, whose size stays. */
function zero(file: string): void {
  const { size } = statSync(file)
  truncateSync(file, 0)
  truncateSync(file, size)
}

const logIn = (folder: string): string => {
  const [name = ''] = readdirSync(join(folder, 'db/pg_wal')).filter((file) => /^[0-9A-F]{24}$/.test(file))
  return join(folder, 'db/pg_wal', name)
}

const gone = (path: string) => (folder: string) => rmSync(join(folder, path), { recursive: true })
const emptied = (path: string) => (folder: string) => truncateSync(join(folder, path), 0)
const zeroed = (path: string) => (folder: string) => zero(join(folder, path))
const madeAFile = (path: string) => (folder: string) => {
  gone(path)(folder)
  writeFileSync(join(folder, path), 'mine')
}
const deadLink = (path: string) => (folder: string) => {
  gone(path)(folder)
  symlinkSync('/nowhere/at/all', join(folder, path))
}

const DAMAGES: [string, (folder: string) => void, RegExp][] = [
  [
    'db/ is missing',
    gone('db'),
    /had a database \(there is secret\.key\), and db\/ is missing: restore .*DATABASE_URL/,
  ],
  [
    'db/ and secret.key are missing, and keys are there',
    (folder) => {
      gone('db')(folder)
      gone('secret.key')(folder)
    },
    /had a database \(there is keys in .*\), and db\/ is missing: restore/,
  ],
  [
    'db/ is empty',
    (folder) => {
      gone('db')(folder)
      mkdirSync(join(folder, 'db'))
    },
    /had a database .* and db\/ is empty: restore/,
  ],
  ['db/ is a file', madeAFile('db'), /db is no folder: restore/],
  ['db/ is a link to nowhere', deadLink('db'), /db is a link to something that is not there/],
  ['secret.key is missing', gone('secret.key'), /damaged, secret\.key is missing/],
  ['PG_VERSION is missing', gone('db/PG_VERSION'), /damaged, db\/PG_VERSION is missing: restore/],
  ['PG_VERSION is empty', emptied('db/PG_VERSION'), /damaged, db\/PG_VERSION is damaged: restore/],
  ['PG_VERSION is zeros', zeroed('db/PG_VERSION'), /damaged, db\/PG_VERSION is damaged: restore/],
  [
    'another version',
    (folder) => writeFileSync(join(folder, 'db/PG_VERSION'), '17\n'),
    /is of PostgreSQL 17, .* has 18/,
  ],
  ['pg_control is missing', gone('db/global/pg_control'), /db\/global\/pg_control is missing: restore/],
  ['pg_control is short', (folder) => truncateSync(join(folder, 'db/global/pg_control'), 100), /pg_control is damaged/],
  ['pg_control is zeros', zeroed('db/global/pg_control'), /pg_control is damaged/],
  ['base/ is missing', gone('db/base'), /db\/base is missing: restore/],
  ['base/ is a file', madeAFile('db/base'), /db\/base is no folder: restore/],
  ['the database’s folder is missing', gone('db/base/5'), /db\/base\/5 is missing: restore/],
  ['a catalogue is missing', gone('db/base/5/1259'), /db\/base\/5\/1259 is missing: restore/],
  ['a catalogue is empty', emptied('db/base/5/1259'), /db\/base\/5\/1259 is damaged: restore/],
  ['a catalogue is zeros', zeroed('db/base/5/1259'), /db\/base\/5\/1259 is damaged: restore/],
  ['the map of catalogues is missing', gone('db/base/5/pg_filenode.map'), /pg_filenode\.map is missing: restore/],
  ['the map of catalogues is zeros', zeroed('db/global/pg_filenode.map'), /pg_filenode\.map is damaged: restore/],
  ['the log is missing', gone('db/pg_wal'), /db\/pg_wal is missing: restore/],
  ['the file of the log is missing', (folder) => rmSync(logIn(folder)), /db\/pg_wal\/[0-9A-F]{24} is missing: restore/],
  [
    'the file of the log is empty',
    (folder) => truncateSync(logIn(folder), 0),
    /db\/pg_wal\/[0-9A-F]{24} is damaged: restore/,
  ],
  ['the file of the log is zeros', (folder) => zero(logIn(folder)), /db\/pg_wal\/[0-9A-F]{24} is damaged: restore/],
  ['pg_xact is missing', gone('db/pg_xact'), /db\/pg_xact is missing: restore/],
  ['the states of transactions are missing', gone('db/pg_xact/0000'), /db\/pg_xact\/0000 is missing: restore/],
  ['the states of transactions are empty', emptied('db/pg_xact/0000'), /db\/pg_xact\/0000 is damaged: restore/],
  ['the states of transactions are zeros', zeroed('db/pg_xact/0000'), /db\/pg_xact\/0000 is damaged: restore/],
  ['an empty folder got lost', gone('db/pg_tblspc'), /db\/pg_tblspc is missing: restore/],
  ['the settings are missing', gone('db/postgresql.conf'), /db\/postgresql\.conf is missing: restore/],
]

describe('a damaged folder is refused in one line, and not a byte of it changes', () => {
  test.each(DAMAGES)('%s', async (_, damage, line) => {
    const folder = copied()
    damage(folder)
    const before = stateOf(folder)
    const said = await refusal(folder)
    expect(said).toMatch(line)
    expect(said).not.toContain('\n')
    expect(stateOf(folder)).toEqual(before)
  })

  test('a sound one opens, also when it was killed', async () => {
    expect(await refusal(copied())).toBe('opened')
    const folder = copied()
    const server = startServer({ DATA_DIR: folder, PORT: String(await freePort()), DEMO: '0' })
    await expect.poll(() => existsSync(join(folder, 'db/postmaster.pid'))).toBe(true)
    server.signal('SIGKILL')
    await server.ended
    expect(await refusal(folder)).toBe('opened')
  })

  test('damage that only PostgreSQL sees is told in its words', async () => {
    const folder = copied()
    writeFileSync(join(folder, 'db/postgresql.conf'), 'max_connections = none\n')
    expect(await refusal(folder)).toMatch(/^the database in .* does not open, PostgreSQL says ".+": restore the backup/)
  })

  test('by start, by a command and by doctor: exit code 1, and nothing else is said', async () => {
    const folder = copied()
    gone('db/PG_VERSION')(folder)
    const before = stateOf(folder)
    const line = `the database in ${folder} is damaged, db/PG_VERSION is missing: restore the backup of the whole folder`
    const env = { DATA_DIR: folder }
    const server = startServer(env)
    expect([await server.ended, server.output(), server.errors()]).toEqual([1, '', `${line}\n`])
    const command = startCommand(env, ['appeal', 'list'])
    expect([await command.ended, command.output(), command.errors()]).toEqual([1, '', `error: ${line}\n`])
    const doctor = startCommand(env, ['doctor'])
    expect([await doctor.ended, doctor.output()]).toEqual([1, expect.stringContaining(`BROKEN  database: ${line}\n`)])
    expect(stateOf(folder)).toEqual(before)
  })

  test('a command that cannot open the database ends by itself', async () => {
    const folder = copied()
    writeFileSync(join(folder, 'db/postgresql.conf'), 'max_connections = none\n')
    const command = startCommand({ DATA_DIR: folder }, ['appeal', 'list'])
    expect([await command.ended, command.output()]).toEqual([1, ''])
    expect(command.errors()).toMatch(/^error: the database in .* does not open, .*\n$/)
  })
})

describe('the folder itself', () => {
  test('a link to nowhere is refused, and nothing is made there', async () => {
    const folder = join(temporaryFolder(), 'data')
    symlinkSync(`${folder}.away`, folder)
    expect(await refusal(folder)).toBe(`${folder} is a link to something that is not there: mount or restore it`)
    expect(existsSync(`${folder}.away`)).toBe(false)
  })

  test('a link to a folder is followed', async () => {
    const folder = copied()
    renameSync(folder, `${folder}.there`)
    symlinkSync(`${folder}.there`, folder)
    expect(await refusal(folder)).toBe('opened')
  })

  test('that this user may not write, or read, is named', async () => {
    const parent = folderForAll()
    const folder = join(parent, 'data')
    cpSync(sound, folder, { recursive: true })
    giveToNobody(parent)
    for (const [path, mode, usual] of [
      ['.', 0o500, 0o700],
      ['db', 0o000, 0o700],
      ['db/global/pg_control', 0o400, 0o600],
    ] as const) {
      const name = join(folder, path)
      chmodSync(name, mode)
      const before = stateOf(folder)
      expect(await asNobody(() => refusal(folder))).toBe(`cannot use ${name} (EACCES): check that it may be written`)
      expect(stateOf(folder)).toEqual(before)
      chmodSync(name, usual)
    }
  })
})

describe('a first start', () => {
  test('that was cut off half-way is begun anew, whatever it left', async () => {
    for (const left of [['first-start'], ['first-start', 'secret.key', 'keys']]) {
      const folder = copied()
      for (const name of ['secret.key', 'keys'].filter((one) => !left.includes(one))) gone(name)(folder)
      writeFileSync(join(folder, 'first-start'), '')
      gone('db/global')(folder)
      expect(await refusal(folder), left.join()).toBe('opened')
      expect(existsSync(join(folder, 'first-start'))).toBe(false)
    }
  })

  test('that is killed while it makes the database leaves a folder in which the next one makes it', {
    timeout: 180_000,
  }, async () => {
    const folder = join(temporaryFolder(), 'data')
    for (const moment of ['first-start', 'db/global/pg_control']) {
      rmSync(folder, { recursive: true, force: true })
      const server = startServer({ DATA_DIR: folder, PORT: String(await freePort()), DEMO: '0' })
      await expect.poll(() => existsSync(join(folder, moment)), { interval: 1 }).toBe(true)
      server.signal('SIGKILL')
      await server.ended
      expect(await refusal(folder), moment).toBe('opened')
    }
  })
})

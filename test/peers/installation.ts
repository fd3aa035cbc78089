import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openPostgres } from '../../src/platform/postgres.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { statementsOf } from '../support/readme.ts'
import { debianFiles } from './debian.ts'
import { postgresPrograms } from './peers.ts'

/** Passwords in which a shell, systemd and a URL find something of their own. */
export const PASSWORDS = { owner: `ow$HOME&"n';#e r\\`, server: 'se%r&v;er$$' }

export interface Ended {
  code: number | null
  out: string
  err: string
}

/** The guide followed as far as it goes: PostgreSQL with its roles and passwords, settings, and the files for Debian. */
export async function installation() {
  const bin = postgresPrograms() ?? ''
  const server = await startPostgres([], bin)
  onTestFinished(server.stop)
  const asSuperuser = async (database: string, statements: string[]) => {
    const url = new URL(server.url)
    url.pathname = database
    const { pool, close } = openPostgres(url.href, () => undefined, { most: 1 })
    try {
      for (const statement of statements) await pool.query(statement)
      return (await pool.query('show data_directory')).rows[0].data_directory as string
    } finally {
      await close()
    }
  }
  const superuser = `psql -q -d ${server.url.replace(/\/postgres$/, '/undersigned')}`
  const debian = debianFiles({ 'su postgres -c "psql -q': `bash -c "${superuser}` })
  const roles = statementsOf(readFileSync(debian.file('roles.sql'), 'utf8'))
  const quoted = (password: string) => `E'${password.replace(/['\\]/g, '\\$&')}'`
  const data = await asSuperuser('postgres', [
    ...roles,
    `alter role undersigned_owner password ${quoted(PASSWORDS.owner)}`,
    `alter role undersigned_app password ${quoted(PASSWORDS.server)}`,
  ])
  const hba = ['host all postgres 127.0.0.1/32 trust', 'host all all 127.0.0.1/32 scram-sha-256']
  writeFileSync(join(data, 'pg_hba.conf'), `${hba.join('\n')}\n`)
  await asSuperuser('postgres', ['select pg_reload_conf()'])

  const { port } = new URL(server.url)
  const urlOf = (role: string, password: string) =>
    `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/undersigned?application_name=x&connect_timeout=5`
  const env = {
    DATABASE_URL: urlOf('undersigned_app', PASSWORDS.server),
    SECRET_KEY: randomBytes(32).toString('base64'),
    KEY_DIR: join(debian.folder, 'lib/keys'),
  }
  mkdirSync(env.KEY_DIR, { mode: 0o700 })
  debian.settings(
    'env',
    Object.entries(env)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  )
  debian.settings('owner', `DATABASE_URL=${urlOf('undersigned_owner', PASSWORDS.owner)}\n`)

  /** Runs one of the files; `first` is a folder of programs that are found before all others. */
  function run(name: string, args: string[] = [], { input = '', first = '' } = {}): Promise<Ended> {
    const path = [first, bin, process.env.PATH].filter(Boolean).join(':')
    const child = spawn(debian.file(name), args, { env: { PATH: path, TZ: 'UTC' }, cwd: debian.folder })
    const ended: Ended = { code: null, out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ended.out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ended.err += text
    })
    child.stdin.on('error', () => undefined).end(Buffer.from(input, 'latin1'))
    return new Promise((done) => void child.once('close', (code) => done({ ...ended, code })))
  }
  const backups = (kind: 'db' | 'keys'): string[] =>
    readdirSync(join(debian.folder, `backups/undersigned-${kind}`)).sort()
  return { debian, env, port, run, backups, asSuperuser, bin }
}

/** Reads the arguments of every process of the machine, again and again, until `stop`. */
export function watchArguments(): { stop(): string } {
  const seen = new Set<string>()
  const look = () => {
    for (const pid of readdirSync('/proc')) {
      if (!/^\d+$/.test(pid)) continue
      try {
        seen.add(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '))
      } catch {
        // It has ended meanwhile.
      }
    }
  }
  const timer = setInterval(look, 3)
  return {
    stop() {
      clearInterval(timer)
      return [...seen].join('\n')
    },
  }
}

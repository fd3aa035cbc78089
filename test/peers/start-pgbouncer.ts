import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { freePort, NOBODY } from '../support/postgres-server.ts'

/**
 * Starts PgBouncer in front of the database at `url` until the test ends, with its defaults but for `settings`, such as
 * `pool_mode=transaction`. Returns the URL of that database behind it.
 */
export async function startPgBouncer(url: string, settings: string[] = []): Promise<string> {
  // Its user may not enter the folder of the run.
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-pgbouncer-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const server = new URL(url)
  const port = await freePort()
  writeFileSync(join(folder, 'users'), `"${server.username}" ""\n`)
  const lines = [
    '[databases]',
    `* = host=127.0.0.1 port=${server.port}`,
    '[pgbouncer]',
    ...['listen_addr=127.0.0.1', `listen_port=${port}`, 'unix_socket_dir='],
    ...['auth_type=trust', `auth_file=${join(folder, 'users')}`, ...settings],
  ]
  writeFileSync(join(folder, 'pgbouncer.ini'), `${lines.join('\n')}\n`)
  const asRoot = process.getuid?.() === 0
  // PgBouncer refuses to run as root.
  const user = asRoot ? { uid: NOBODY, gid: NOBODY } : {}
  for (const file of asRoot ? [folder, join(folder, 'users'), join(folder, 'pgbouncer.ini')] : [])
    chownSync(file, NOBODY, NOBODY)
  const PATH = `${process.env.PATH}:/usr/sbin`
  const child = spawn('pgbouncer', [join(folder, 'pgbouncer.ini')], {
    ...user,
    env: { PATH },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  child.stderr.on('data', (chunk) => {
    log += chunk
  })
  const gone = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await gone
  })
  server.port = String(port)
  while (!(await answers(server.href))) {
    if (child.exitCode !== null) throw new Error(`PgBouncer did not start: ${log}`)
    await wait(50)
  }
  return server.href
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  return client
    .connect()
    .then(
      () => true,
      () => false,
    )
    .finally(() => client.end().catch(() => undefined))
}

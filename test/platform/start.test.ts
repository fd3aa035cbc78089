import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { processStart } from '../../src/platform/living.ts'
import { serve } from '../../src/platform/serve.ts'
import { bareDatabase, postgresOnly } from '../support/databases.ts'
import { putEmbedded } from '../support/embedded.ts'
import { temporaryFolder } from '../support/folders.ts'
import { freePort } from '../support/postgres-server.ts'
import { startCommand, startNpm, startServer } from '../support/processes.ts'

const SECRET_KEY = Buffer.alloc(32, 1).toString('base64')

async function settings(more: Record<string, string> = {}): Promise<Record<string, string> & { url: string }> {
  const port = await freePort()
  return { PORT: String(port), DATA_DIR: join(temporaryFolder(), 'data'), url: `http://localhost:${port}`, ...more }
}

/** The public list of appeals. */
const appealsAt = async (url: string) => (await (await fetch(`${url}/api/v1/appeals`)).json()) as { appeals: object[] }

const line = (pattern: RegExp) => expect.stringMatching(new RegExp(`^${pattern.source}[^\\n]*\\n$`))

test('npm start: opens, refuses a second process, drains on SIGTERM to npm; the next start has its data, killed or not', {
  timeout: 120_000,
}, async () => {
  const env = await settings()
  const first = startNpm(env, ['start'])
  await first.says(/^Open http:\/\/localhost:\d+$/m)
  await first.says(/^Staff {2}\S+$/m)
  const desk = new RegExp(`Open ${env.url}\nStaff  ${env.url}/staff/demo/[A-Za-z0-9_-]{43}\n$`)
  expect(first.output()).toMatch(desk)
  const health = await fetch(`${env.url}/healthz`)
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok', database: 'up', schema: 'current' }])
  const { pid } = JSON.parse(readFileSync(join(env.DATA_DIR ?? '', 'lock'), 'utf8'))
  const before = await appealsAt(env.url)
  expect(before.appeals).toHaveLength(2)

  const second = startServer({ ...env, PORT: String(await freePort()) })
  expect(await second.ended).toBe(1)
  expect(second.output()).toBe('')
  expect(second.errors()).toEqual(line(new RegExp(`the folder .* is in use by process ${pid} \\(server\\): stop it`)))

  first.signal('SIGTERM')
  await first.ended
  expect(processStart(pid)).toBeUndefined()
  expect(existsSync(join(env.DATA_DIR ?? '', 'lock'))).toBe(false)

  const killed = startServer(env)
  await killed.says(/^Open /m)
  expect(await appealsAt(env.url)).toEqual(before)
  killed.signal('SIGKILL')
  await killed.ended

  const next = startServer(env)
  await next.says(/^Open /m)
  expect(await appealsAt(env.url)).toEqual(before)
  next.signal('SIGINT')
  expect(await next.ended).toBe(0)
  expect(next.errors()).toBe('')
})

describe('PostgreSQL', () => {
  test('is migrated by the command, several at once, and then served without demo data', {
    timeout: 60_000,
  }, async () => {
    const { url, drop } = await bareDatabase()
    onTestFinished(drop)
    const env = await settings({ DATABASE_URL: url, SECRET_KEY })

    const early = startServer(env)
    expect(await early.ended).toBe(1)
    expect(early.errors()).toEqual(line(/the database is behind this version: run migrate as the owner of the tables/))

    const commands = [1, 2, 3].map(() => startCommand(env, ['migrate']))
    expect(await Promise.all(commands.map(({ ended }) => ended))).toEqual([0, 0, 0])

    const server = startServer(env)
    await server.says(/^Open /m)
    expect(await appealsAt(env.url)).toEqual({ appeals: [] })
    server.signal('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(existsSync(join(env.DATA_DIR ?? '', 'db'))).toBe(false)
  })

  test('that is away is refused', async () => {
    const server = startServer(await settings({ DATABASE_URL: 'postgres://127.0.0.1:1/none', SECRET_KEY }))
    expect(await server.ended).toBe(1)
    expect(server.errors()).toEqual(line(/the database cannot be reached \(ECONNREFUSED\)/))
  })
})

postgresOnly('a port in use', (use) => {
  test('is refused', async () => {
    const env = await settings({ DATABASE_URL: use().url ?? '', SECRET_KEY })
    const other = await serve(() => new Response(), Number(env.PORT), '127.0.0.1')
    onTestFinished(() => other.close(0))
    const server = startServer(env)
    expect(await server.ended).toBe(1)
    expect(server.errors()).toEqual(line(new RegExp(`port ${env.PORT} is in use`)))
    expect(server.output()).toBe('')
  })
})

test('a public start without a limit works, and its log names the setting once', { timeout: 60_000 }, async () => {
  const mail = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'no-reply@sign.example.org' }
  const env = await settings({ PUBLIC_URL: 'https://sign.example.org', EMBEDDED_IN_PRODUCTION: '1', ...mail })
  await putEmbedded(env.DATA_DIR ?? '')
  const unlimited = startServer({ ...env, SIGN_LIMIT: '0' })
  await unlimited.says(/^Open https:\/\/sign\.example\.org$/m)
  expect(JSON.parse(unlimited.errors())).toMatchObject({
    level: 'warn',
    event: 'settings.risky',
    setting: 'SIGN_LIMIT',
  })
  unlimited.signal('SIGTERM')
  expect(await unlimited.ended).toBe(0)
  const limited = startServer(env)
  await limited.says(/^Open /m)
  expect(limited.errors()).toBe('')
})

describe('a refusal is one line and an exit code', () => {
  const mail = { SMTP_URL: 'smtps://mail.example.org', MAIL_FROM: 'no-reply@sign.example.org' }
  const inPublic = { PUBLIC_URL: 'https://sign.example.org', EMBEDDED_IN_PRODUCTION: '1', ...mail }
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a public host over http',
      { ...inPublic, PUBLIC_URL: 'http://sign.example.org' },
      /PUBLIC_URL must begin with https/,
    ],
    [
      'a mirror over http',
      { ...inPublic, ALTERNATE_URLS: 'http://a.example.org' },
      /ALTERNATE_URLS must begin with https/,
    ],
    ['an onion that is none', { ...inPublic, ONION_URL: 'https://a.example.org' }, /ONION_URL must be .* onion/],
    [
      'letters that may leave in the clear',
      { SMTP_URL: 'smtp://mail.example.org?requireTLS=false' },
      /SMTP_URL must be/,
    ],
    [
      'an option that is not known',
      { SMTP_URL: 'smtp://127.0.0.1?logger=true' },
      /SMTP_URL must be without the option log/,
    ],
    [
      'the development mailbox on all addresses',
      { HOST: '0.0.0.0' },
      /HOST is 0\.0\.0\.0, but the development mailbox/,
    ],
  ])('%s', async (_name, env, start) => {
    const all = await settings(env)
    const server = startServer(all)
    expect(await server.ended).toBe(1)
    expect(server.errors()).toEqual(line(start))
    expect([server.output(), existsSync(all.DATA_DIR ?? '')]).toEqual(['', false])
  })

  test('a public host without mail', async () => {
    const server = startServer(await settings({ PUBLIC_URL: 'https://sign.example.org' }))
    expect(await server.ended).toBe(1)
    expect(server.errors()).toEqual(line(/PUBLIC_URL is https:\/\/sign.example.org, so letters must be able to leave/))
  })

  test('an argument', async () => {
    const server = startServer(await settings(), ['--port=80'])
    expect(await server.ended).toBe(2)
    expect(server.errors()).toEqual(line(/the server takes no arguments/))
  })
})

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { TOKEN_PATHS } from '../../src/http/token-paths.ts'
import { makeSite, SLUG, startSite } from '../faults/site.ts'
import { freePort } from '../support/postgres-server.ts'
import { debianFiles } from './debian.ts'

test('Caddy takes the file, and writes it as it would be formatted', () => {
  const file = debianFiles().file('Caddyfile')
  const validated = spawnSync('caddy', ['validate', '--adapter', 'caddyfile', '--config', file], { encoding: 'utf8' })
  expect([validated.status, validated.stderr]).toEqual([0, expect.not.stringContaining('"warn"')])
  const formatted = spawnSync('caddy', ['fmt', file], { encoding: 'utf8' })
  expect(formatted.stdout).toBe(readFileSync(file, 'utf8'))
})

test('behind Caddy pages are compressed, those of a token never, and nobody chooses an address by a header', async () => {
  const site = await makeSite('postgres')
  await startSite(site, { TRUST_PROXY: '1', SIGN_LIMIT: '2/100' })
  const port = await freePort()
  // No certificate for this machine, and no port for its administration, which another Caddy may have.
  const { file, folder } = debianFiles({
    'sign.example.org': `http://localhost:${port}`,
    '127.0.0.1:3000': `127.0.0.1:${site.env.PORT}`,
    'log default': 'admin off\n\tlog default',
  })
  const caddy = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file('Caddyfile')], {
    env: { PATH: process.env.PATH, HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  caddy.stderr.on('data', (chunk) => {
    log += chunk
  })
  onTestFinished(async () => {
    caddy.kill()
    await once(caddy, 'exit')
  })
  const url = `http://localhost:${port}`
  const encodingOf = async (path: string) =>
    (await fetch(url + path, { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-encoding')
  await expect.poll(() => encodingOf(`/a/${SLUG}`).catch(String)).toBe('gzip')
  const token = 'a'.repeat(43)
  const ofTokens = TOKEN_PATHS.map((path) => `${path}/${token}`)
  const quiet = [...ofTokens, '/staff', '/staff/sign-in', '/api/v1/staff/appeals']
  for (const path of quiet) expect(await encodingOf(path), path).toBeNull()

  const sign = (to: string, n: number) =>
    fetch(`${to}/api/v1/appeals/${SLUG}/signatures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${n}` },
      body: JSON.stringify({ visibility: 'anonymous', email: `person-${n}@example.org`, consent: true }),
    }).then(({ status }) => status)
  expect([await sign(url, 1), await sign(url, 2), await sign(url, 3)]).toEqual([202, 202, 429])
  // Without the proxy in between the header chooses.
  expect(await sign(site.url, 4)).toBe(202)
  expect(log).not.toMatch(/person-|192\.0\.2\./)
})

import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { newToken } from '../../src/core/random.ts'
import { TOKEN_PATHS } from '../../src/http/token-paths.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { openSite } from './site.ts'

const ONION = `http://${'a'.repeat(56)}.onion`
const COMPRESSING = { headers: { 'Accept-Encoding': 'gzip, br' } }

postgresOnly('an address with a token', (use) => {
  async function open() {
    const deps = await testDeps(use(), { env: { ONION_URL: ONION } })
    await makeCampaign(deps)
    await makeAppeal(deps)
    return { deps, site: await openSite(deps) }
  }

  test.each(TOKEN_PATHS)('%s: nothing stores, indexes, compresses or repeats it', async (path) => {
    const { site } = await open()
    const token = newToken()
    for (const method of ['GET', 'HEAD', 'POST', 'PUT'])
      for (const rest of ['', '?lang=be', '/', '/withdraw', '/no/such/page']) {
        const { status, headers } = await site.ask(`${path}/${token}${rest}`, { method, ...COMPRESSING })
        const what = `${method} ${rest} ${status}`
        expect(headers.get('X-Robots-Tag'), what).toBe('noindex')
        expect(headers.get('Cache-Control'), what).toBe('no-store')
        expect(headers.get('Referrer-Policy'), what).toBe('strict-origin')
        expect(headers.get('Content-Encoding'), what).toBeNull()
        expect(headers.get('ETag'), what).toBeNull()
        const location = rest === '/' && ['GET', 'HEAD'].includes(method) ? `${path}/${token}` : null
        expect(headers.get('Location'), what).toBe(location)
        const others = [...headers].filter(([name]) => name !== 'location')
        expect(JSON.stringify(others), what).not.toContain(token)
        expect(headers.has('Onion-Location'), what).toBe(false)
      }
    expect(site.faults()).toEqual([])
  })

  test('a slash at the end redirects to this site only, whatever stands before the token', async () => {
    const { site } = await open()
    const token = newToken()
    for (const path of [
      `//evil.example/c/${token}/`,
      `/\\evil.example/c/${token}/`,
      `//c/${token}/`,
      `/%63/${token}/`,
    ]) {
      const { status, headers } = await site.app.request(`http://localhost${path}`)
      expect(status, path).toBe(301)
      expect(headers.get('Location'), path).toMatch(/^\/[^/\\]/)
      if (!path.includes('evil')) expect(headers.get('Cache-Control'), path).toBe('no-store')
    }
  })

  test('an address that only begins like one is an ordinary address', async () => {
    const { site } = await open()
    const token = newToken()
    for (const path of [`/cx/${token}`, `/mm/${token}`, `/staff/invitex/${token}`, '/c', '/preview', '/staff/reset']) {
      const { headers } = await site.ask(path, COMPRESSING)
      expect(headers.get('X-Robots-Tag'), path).toBeNull()
      expect(headers.get('Referrer-Policy'), path).toBe('same-origin')
      expect(headers.get('Onion-Location'), path).toBe(`${ONION}${path}`)
    }
    expect((await site.ask('/a/release', COMPRESSING)).headers.get('Content-Encoding')).toBe('br')
  })

  test('a fault puts no token into the log or into the answer to a program', async () => {
    const { deps, site } = await open()
    const token = newToken()
    for (const table of ['pending_signatures', 'inbox', 'endorsements']) {
      await sql`alter table ${sql.table(table)} rename to ${sql.table(`${table}_away`)}`.execute(deps.db)
      onTestFinished(async () => {
        await sql`alter table ${sql.table(`${table}_away`)} rename to ${sql.table(table)}`.execute(deps.db)
      })
    }
    for (const path of TOKEN_PATHS) await site.ask(`${path}/${token}`)
    const pages = site.faults().map((line) => JSON.parse(line).route)
    expect(pages).toEqual(['/c/:token', '/m/:token', '/r/:token', '/e/:token', '/o/:token'])
    const bearer = { headers: { Authorization: `Bearer ${token}` } }
    const answers = [
      await site.ask('/api/v1/signature', bearer),
      await site.ask('/api/v1/signature', { method: 'DELETE', ...bearer }),
      await site.ask('/api/v1/confirmations', { json: { token } }),
      await site.ask('/api/v1/confirmations/reject', { json: { token } }),
      await site.ask('/api/v1/manage-links/open', { json: { token } }),
      await site.ask('/api/v1/endorsement', bearer),
      await site.ask('/api/v1/endorsement-confirmations', { json: { token } }),
    ]
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([500, 'application/problem+json'])
      expect(JSON.stringify([...answer.headers]) + (await answer.text())).not.toContain(token)
    }
    expect(site.faults()).toHaveLength(pages.length + answers.length)
    expect(deps.lines.join()).not.toContain(token)
  })
})

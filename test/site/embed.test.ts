import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { parseAppealFile } from '../../src/appeals/appeal-file.ts'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { importAppeal } from '../../src/appeals/import-appeal.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { readAssets } from '../../src/platform/assets-files.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { appealFile } from '../appeals/example.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { keepName, namesOf } from '../support/moderate.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { textOf } from '../ui/frame.ts'

embeddedOnly('The widget’s page', (use) => {
  async function open(safety: 'open' | 'protected' = 'open', people = 0) {
    const deps = await testDeps(use(), { env: { PUBLIC_URL: 'http://localhost:3000' } })
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', { safety })
    for (let n = 0; n < people; n++)
      await signed(deps, 'release', { address: `a${n}@example.org`, name: `Signer ${n}`, descriptor: 'teacher' })
    await settled(deps, 'release')
    const site = await openSite(deps)
    const ask = async (path: string, headers: Record<string, string> = {}) => {
      const answer = await site.ask(path, { headers })
      return { answer, status: answer.status, html: await answer.text() }
    }
    return { deps, site, ask }
  }

  test('title, number, the latest five names and a button that leads to our page', async () => {
    const { ask } = await open('open', 7)
    const { status, html } = await ask('/embed/release?lang=en')
    expect(status).toBe(200)
    expect(textOf(html)).toMatch(/Open letter The time for release 7 people have signed so far\. .* Sign /)
    expect(html).toContain('<a class="button" href="/a/release?lang=en#sign">')
    expect(html).toContain('<base target="_top"/>')
    expect(html).toContain('<link rel="canonical" href="http://localhost:3000/a/release?lang=en"/>')
    expect(html.match(/Signer \d/g)).toHaveLength(5)
    expect(html).not.toMatch(/<(?:form|input|select|button|textarea)\b/)
    expect((await ask('/embed/release?names=0')).html).not.toContain('Signer')
  })

  test('may be framed by anyone, and is otherwise as strict as every page', async () => {
    const { ask } = await open()
    const { answer, html } = await ask('/embed/release?accent=8a1c1c')
    const [, style = ''] = /<style>(.*?)<\/style>/.exec(html) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(answer.headers.get('Content-Security-Policy')?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'self' 'sha256-${hash}'`,
      "script-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "form-action 'none'",
      'frame-ancestors *',
      "base-uri 'none'",
    ])
    const header = (name: string) => answer.headers.get(name)
    expect(header('Cross-Origin-Resource-Policy')).toBe('cross-origin')
    expect(header('Cross-Origin-Embedder-Policy')).toBe('require-corp')
    expect(header('X-Robots-Tag')).toBeNull()
    expect(html).toMatch(/<link rel="canonical" href="[^"]+\/a\/release/)
    expect(html).not.toContain('noindex')
    expect(header('Referrer-Policy')).toBe('same-origin')
    expect(header('Set-Cookie')).toBeNull()
    expect(Number(/max-age=(\d+)/.exec(header('Cache-Control') ?? '')?.[1])).toBeLessThanOrEqual(30)
    for (const path of ['/a/release', '/a/release/sign', '/', '/embed.js', '/embed/release/more', '/embed'])
      expect((await ask(path)).answer.headers.get('Content-Security-Policy'), path).toContain("frame-ancestors 'none'")
  })

  test('speaks the language that was chosen, else the visitor’s', async () => {
    const { ask } = await open()
    const russian = { 'Accept-Language': 'ru' }
    expect((await ask('/embed/release?lang=be', russian)).html).toContain('<html lang="be">')
    expect((await ask('/embed/release', russian)).html).toContain('<html lang="ru">')
    expect((await ask('/embed/release', russian)).answer.headers.get('Vary')).toContain('Accept-Language')
    expect((await ask('/embed/release?lang=xx', russian)).html).toContain('<html lang="ru">')
    // The title is in a language that the appeal has, and marked with that language.
    expect((await ask('/embed/release?lang=be')).html).toContain('<h1 lang="en">')
  })

  test('of a protected appeal: no names, nothing live, the number as it is held back, how to sign safely', async () => {
    const { deps, ask } = await open('protected', 3)
    for (const { id, version } of await namesOf(deps, OPERATOR, { slug: 'release', look: 'waiting' }))
      await keepName(deps, OPERATOR, { slug: 'release', id, version, reason: 'looked at' })
    expect((await ask('/a/release')).html).toContain('Signer 1')
    const { html } = await ask('/embed/release')
    expect(textOf(html)).toContain('The first signatures are being gathered.')
    expect(html).not.toMatch(/Signer|data-live|\b3\b people/)
    expect(html).toContain('href="/safety?lang=en"')
    const { html: asked } = await ask('/embed/release?names=1')
    expect(asked).not.toContain('Signer')
  })

  test('of an open appeal: its numbers move', async () => {
    const { ask } = await open('open', 1)
    const { html } = await ask('/embed/release?lang=be&accent=%23fc0&theme=dark&names=0&more=x')
    expect(html).toContain('data-live="/api/v1/appeals/release/counts/stream"')
    expect(html).toContain('data-refresh="/embed/release?lang=be&amp;accent=ffcc00&amp;theme=dark&amp;names=0"')
  })

  test('says that signing has ended, and where to read the appeal', async () => {
    const { deps, ask } = await open('open', 2)
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    const { status, html } = await ask('/embed/release')
    expect(status).toBe(200)
    expect(textOf(html)).toContain('Signing has ended.')
    expect(html).toContain('<a class="button" href="/a/release?lang=en">Read the appeal</a>')
    expect(html).not.toContain('#sign')
    // Letters sent before the closing still count, so the number may still move.
    expect(html).toContain('data-live')
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    const stopped = await ask('/embed/release')
    expect(textOf(stopped.html)).toContain('This appeal has ended.')
    expect(stopped.html).not.toContain('Signer')
  })

  test('is a small 404 for drafts, unknown and impossible names alike', async () => {
    const { deps, ask } = await open()
    await importAppeal(deps, OPERATOR, { campaign: CAMPAIGN, draft: parseAppealFile(appealFile()) })
    const pages = ['free-them', 'nothing', '%3Cscript%3E', '..%2F..%2Fetc', 'RELEASE', 'a'.repeat(500)]
    const answers = await Promise.all(pages.map((slug) => ask(`/embed/${slug}?lang=be&theme=light`)))
    for (const { answer, status, html } of answers) {
      expect(status).toBe(404)
      expect(html).toBe(answers[0]?.html)
      expect(answer.headers.get('Content-Security-Policy')).toContain('frame-ancestors *')
      expect(answer.headers.get('Cache-Control')).toBe('no-store')
    }
    expect(textOf(answers[0]?.html ?? '')).toContain('Тут няма старонкі')
  })

  test.each([
    'accent=red',
    'accent=%23fff;%7D%20body%7Bdisplay:none%7D',
    'accent=%3C/style%3E%3Cscript%3Ealert(1)%3C/script%3E',
    'accent=url(https://evil.example)',
    'theme=%22%3E%3Cscript%3E',
    'names=%00',
    'lang=%3Cscript%3E',
  ])('ignores a wrong option: %s', async (query) => {
    const { ask } = await open()
    expect((await ask(`/embed/release?${query}`)).html).toBe((await ask('/embed/release')).html)
  })

  test('the script that partners load is cached, and known again', async () => {
    const { site } = await open()
    const first = await site.ask('/embed.js')
    expect(first.status).toBe(200)
    expect(first.headers.get('Content-Type')).toBe('text/javascript; charset=UTF-8')
    const tag = first.headers.get('ETag') ?? ''
    expect(tag).not.toBe('')
    const again = await site.ask('/embed.js', { headers: { 'If-None-Match': tag } })
    expect(again.status).toBe(304)
    for (const { headers } of [first, again]) {
      expect(headers.get('Cache-Control')).toBe('public, max-age=3600')
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
    }
  })
})

test('while the database is away, a small page says so', async () => {
  const { db, pool, close } = openPostgres('postgres://postgres@127.0.0.1:1/nothing', () => undefined)
  onTestFinished(close)
  const site = await openSite(await testDeps({ kind: 'postgres', db, pool, url: undefined }))
  const answer = await site.ask('/embed/release')
  expect(answer.status).toBe(503)
  expect(answer.headers.get('Retry-After')).toBe('30')
  expect(answer.headers.get('Content-Security-Policy')).toContain('frame-ancestors *')
  expect(textOf(await answer.text())).toMatch(/^The site is paused for a few minutes All appeals/)
  expect(site.faults()).toEqual([])
})

test('all scripts of the widget together weigh less than 6 KB', async () => {
  const { embed, liveJs, widgetJs } = await readAssets()
  const weights = [embed, liveJs, widgetJs].map(({ body }) => gzipSync(body).length)
  expect(weights.reduce((sum, weight) => sum + weight)).toBeLessThan(6 * 1_024)
})

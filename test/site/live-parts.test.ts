import { expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { HOUR } from '../../src/core/clock.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { readAssets } from '../../src/platform/assets-files.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { settled } from '../support/world.ts'
import { liveAppeal, moreSign, SLUG } from './watching.ts'

const PAPER = {
  ...({ visibility: 'anonymous', name: null, descriptor: null, country: null } as const),
  ...({ source: 'collected', by: 'us', day: '2027-03-11', consent: 'on paper' } as const),
}

embeddedOnly('The parts of an open page', (use) => {
  async function site(draft: Parameters<typeof liveAppeal>[1] = {}) {
    const deps = await testDeps(use())
    await liveAppeal(deps, draft)
    const app = createApp(deps, await readAssets())
    const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
    return { deps, get, text: async (path: string) => (await get(path)).text() }
  }

  test.each(LOCALES.flatMap((lang) => [false, true].map((withholdSmallCounts) => ({ lang, withholdSmallCounts }))))(
    'are byte for byte those of the page, in every state: %o',
    async ({ lang, withholdSmallCounts }) => {
      const { deps, text } = await site({ policy: { withholdSmallCounts } })
      const same = async () => {
        const page = await text(`/a/${SLUG}?lang=${lang}`)
        const parts = partsOf(await text(`/a/${SLUG}/live?lang=${lang}`))
        expect(parts).toHaveLength(6)
        expect(parts.filter((part) => !page.includes(part))).toEqual([])
      }
      await same()
      for (let n = 0; n < 2; n++) await addImported(deps, OPERATOR, { slug: SLUG, ...PAPER })
      await settled(deps, SLUG)
      await same()
      for (const n of [1, 1, 23, 25]) {
        await moreSign(deps, n, { name: 'Дар’я <Ільіна>', descriptor: 'daughter' })
        await settled(deps, SLUG)
        await same()
      }
      await closeAppeal(deps, OPERATOR, { slug: SLUG })
      await same()
    },
  )

  test('are not for search engines, cached for seconds, and revalidated with 304', async () => {
    const { get } = await site()
    const answer = await get(`/a/${SLUG}/live?lang=be`)
    expect(answer.headers.get('X-Robots-Tag')).toBe('noindex')
    expect(answer.headers.get('Cache-Control')).toMatch(/max-age=[0-9]\b/)
    expect(await answer.text()).toContain('<html lang="be">')
    const known = { 'If-None-Match': answer.headers.get('ETag') ?? '' }
    expect((await get(`/a/${SLUG}/live?lang=be`, known)).status).toBe(304)
    expect((await get('/a/nowhere/live')).status).toBe(404)
    // The counts are the same, but each language has parts of its own.
    for (const lang of LOCALES)
      expect(await (await get(`/a/${SLUG}/live`, { 'Accept-Language': lang })).text()).toContain(
        `<html lang="${lang}">`,
      )
    expect(answer.headers.get('Vary')).toContain('Accept-Language')
  })

  test('name the stream only while the number is live', async () => {
    const { text, deps } = await site()
    for (const path of [`/a/${SLUG}`, `/a/${SLUG}/live`])
      expect(await text(path)).toContain(`data-live="/api/v1/appeals/${SLUG}/counts/stream"`)
    await closeAppeal(deps, OPERATOR, { slug: SLUG })
    // For a day, letters sent before the closing still count.
    for (const path of [`/a/${SLUG}`, `/a/${SLUG}/live`]) expect(await text(path)).toContain('data-live')
    deps.clock.advance(25 * HOUR)
    for (const path of [`/a/${SLUG}`, `/a/${SLUG}/live`]) expect(await text(path)).not.toContain('data-live')
  })

  test('name no stream where the number moves on the grid', async () => {
    const { text } = await site({ safety: 'protected' })
    for (const path of [`/a/${SLUG}`, `/a/${SLUG}/live`]) expect(await text(path)).not.toContain('data-live')
  })

  test('tell the planned closing, so that every page asks then', async () => {
    const { text } = await site({ closes: '2027-04-01T00:00:00Z' })
    expect(await text(`/a/${SLUG}`)).toContain('data-closes="2027-04-01T00:00:00.000Z"')
  })
})

/** The HTML of each element with `data-part`; all are children of the body. */
function partsOf(html: string): string[] {
  const body = html.slice(html.indexOf('>', html.indexOf('<body')) + 1, html.indexOf('</body>'))
  return body.split(/(?=<(?:div|p)\b[^>]* data-part=)/)
}

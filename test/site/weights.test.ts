import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { readAssets } from '../../src/platform/assets-files.ts'
import { embeddedOnly } from '../support/databases.ts'
import { demoDeps } from '../support/demo.ts'
import { settled, signed } from '../support/world.ts'

/** The bytes of a text as a proxy in front compresses it. */
const packed = (text: string): number => gzipSync(text).length
const KB = 1_024

const assets = await readAssets()
/** The bytes that every page loads beside itself; a page with a moving number loads those of `live`, too. */
const loaded = packed(assets.css.body) + packed(assets.js.body)
const live = packed(assets.liveJs.body)

test('scripts and style sheet weigh no more than they did before they were built', () => {
  expect(packed(assets.js.body) + live).toBeLessThanOrEqual(3_905)
  expect(packed(assets.css.body)).toBeLessThanOrEqual(4_541)
  expect(packed(assets.embed.body)).toBeLessThanOrEqual(1_229)
  expect(packed(assets.widgetCss.body)).toBeLessThanOrEqual(1_445)
})

embeddedOnly('Weights of pages, with the style sheet and the script', (use) => {
  async function demo() {
    const deps = await demoDeps(use())
    return { deps, app: createApp(deps, assets) }
  }

  const weigh = async (answer: Response | Promise<Response>): Promise<number> =>
    packed(await (await answer).text()) + loaded

  test('the form and its answers: at most 30 KB each', async () => {
    const { app } = await demo()
    const typed = { visibility: 'public', name: 'Я'.repeat(100), descriptor: 'я'.repeat(140), consent: 'true' }
    for (const slug of ['time-for-release', 'letter-of-relatives'])
      for (const locale of LOCALES) {
        const path = `/a/${slug}/sign?lang=${locale}`
        const post = (form: Record<string, string>) =>
          app.request(path, { method: 'POST', body: new URLSearchParams(form) })
        const fresh = await app.request(path)
        const sent = await post({ ...typed, email: 'anna@example.org' })
        const wrong = await post({ name: typed.name, descriptor: typed.descriptor })
        expect([fresh.status, sent.status, wrong.status]).toEqual([200, 200, 422])
        for (const answer of [fresh, sent, wrong]) expect(await weigh(answer), path).toBeLessThanOrEqual(30 * KB)
      }
  })

  describe('the appeal page', () => {
    test('at most 60 KB, even with its text', async () => {
      const { app } = await demo()
      for (const slug of ['time-for-release', 'letter-of-relatives'])
        for (const locale of LOCALES) {
          const path = `/a/${slug}?lang=${locale}`
          expect((await weigh(app.request(path))) + live, path).toBeLessThanOrEqual(60 * KB)
        }
    })

    test('is no heavier when the longest names stand under it', async () => {
      const { deps, app } = await demo()
      const long = (length: number, n: number) =>
        Array.from({ length }, (_, i) => String.fromCodePoint(0x430 + ((i * i * 7 + n * 31 + i) % 32))).join('')
      for (let n = 0; n < 25; n++)
        await signed(deps, 'time-for-release', {
          ...{ address: `long-${n}@example.org`, name: long(100, n), descriptor: long(140, n + 1) },
        })
      await settled(deps, 'time-for-release')
      expect((await weigh(app.request('/a/time-for-release?lang=be'))) + live).toBeLessThanOrEqual(60 * KB)
    })
  })
})

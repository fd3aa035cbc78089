import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { DAY, SECOND } from '../../src/core/clock.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { readAssets } from '../../src/platform/assets-files.ts'
import { serve } from '../../src/platform/serve.ts'
import { nodeStreams } from '../../src/platform/streams.ts'
import { sendChanges } from '../../src/site/live.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestOptions, testDeps } from '../support/deps.ts'
import { settled } from '../support/world.ts'
import { liveAppeal, moreSign, SLUG, SOME_TIME, SOON, watchAppeal } from './watching.ts'

/** Values of `readyState` of an EventSource. */
const CONNECTING = 0
const CLOSED = 2

const NAMELESS = { visibility: 'anonymous' } as const

embeddedOnly('The appeal page, when something is in the way of the stream', (use) => {
  const visit = useBrowser()

  /** Starts a server that can stop, and start again on the same port. */
  async function server(options: TestOptions = {}) {
    const deps = await testDeps(use(), options)
    await liveAppeal(deps)
    const assets = await readAssets()
    let running = deps
    let serving = await serve(createApp(deps, assets).fetch, 0, '127.0.0.1')
    const { port } = serving
    const stop = async () => {
      running.streams.end()
      await serving.close(0)
    }
    onTestFinished(stop)
    return {
      deps,
      url: `http://127.0.0.1:${port}`,
      stop,
      async start() {
        running = { ...deps, streams: nodeStreams(100) }
        serving = await serve(createApp(running, assets).fetch, port, '127.0.0.1')
      },
      async grow(n: number) {
        await moreSign(deps, n, NAMELESS)
        await settled(deps, SLUG)
        await sendChanges(running)
      },
      watched: () => running.streams.topics(),
    }
  }

  test('a server that went comes back: the page is there again by itself', async () => {
    const { url, grow, stop, start } = await server()
    await grow(30)
    const page = await visit({ troubled: true })
    const watched = await watchAppeal(page, url)
    await grow(1)
    await watched.until('.count', '31 signatures')
    await stop()
    await grow(1)
    await start()
    // The browser itself reconnects, after the time that the server has named.
    await expect.poll(() => watched.text('.count'), { timeout: 30_000 }).toBe('32 signatures')
    expect(watched.polls()).toBe(0)
  })

  test('a server that stays away: the page says how to reload; back again: the page is live', async () => {
    const { url, grow, stop, start } = await server()
    await grow(30)
    const page = await visit({ troubled: true })
    await page.addInitScript(STREAM_IN_REACH)
    const watched = await watchAppeal(page, url)
    const reload = () => watched.page.getByRole('link', { name: 'reload' }).isVisible()
    await expect.poll(reload).toBe(false)
    await stop()
    const reloadAfterAWhile = async () => {
      await page.clock.runFor(10 * SECOND)
      // Imitates the error event of each of the browser's own tries to reconnect.
      await page.evaluate("stream.readyState === 0 && stream.dispatchEvent(new Event('error'))")
      return reload()
    }
    await expect.poll(reloadAfterAWhile).toBe(true)
    expect(await watched.text('.count')).toBe('30 signatures')
    await grow(1)
    await start()
    await watched.until('.count', '31 signatures', 60_000)
    await expect.poll(reload).toBe(false)
  })

  test('until the time that a stopping server names for reconnecting, the stream stays and the counts are polled', async () => {
    const { url, grow, stop } = await server()
    await grow(30)
    const page = await visit({ troubled: true })
    await page.addInitScript(STREAM_IN_REACH)
    const watched = await watchAppeal(page, url)
    await watched.begun()
    await stop()
    const state = () => page.evaluate<number>('stream.readyState')
    await expect.poll(state).toBe(CONNECTING)
    // With as many streams as are allowed, a server tells them to reconnect within 42 seconds.
    await page.clock.runFor(45 * SECOND)
    await expect.poll(watched.polls).toBeGreaterThan(0)
    expect(await state()).toBe(CONNECTING)
    await page.clock.runFor(20 * SECOND)
    expect(await state()).toBe(CLOSED)
  })

  test('without room for one more stream the page asks for the counts instead', async () => {
    const { url, grow, watched: topics } = await server({ env: { STREAM_LIMIT: '1/1' } })
    await grow(30)
    const luckier = await watchAppeal(await visit(), url)
    await expect.poll(topics).toEqual([SLUG])
    const watched = await watchAppeal(await visit({ troubled: true }), url)
    await grow(1)
    await watched.until('.count', '31 signatures', SOON)
    const polls = watched.polls()
    await watched.page.clock.runFor(SOME_TIME)
    await expect.poll(watched.polls).toBeGreaterThan(polls)
    expect(watched.polls() - polls).toBeLessThanOrEqual(4)
    await grow(19)
    await watched.until('.counter', '50 reached on 12 March 2027', SOME_TIME)
    expect(luckier.polls()).toBe(0)
  })

  test('a browser that knows no streams asks for the counts', async () => {
    const { url, grow } = await server()
    await grow(30)
    const page = await visit()
    await page.addInitScript('delete window.EventSource')
    const watched = await watchAppeal(page, url)
    await grow(1)
    await watched.until('.count', '31 signatures', SOME_TIME)
  })

  test('a hidden tab holds no stream, and is up to date when it is shown again', async () => {
    const { url, grow, watched: topics } = await server()
    await grow(30)
    const watched = await watchAppeal(await visit(), url)
    await expect.poll(topics).toEqual([SLUG])
    await turn(watched.page, 'hidden')
    await expect.poll(topics).toEqual([])
    await grow(1)
    await watched.page.clock.runFor(20 * SOME_TIME)
    expect([await watched.text('.count'), watched.polls(), watched.refreshes()]).toEqual(['30 signatures', 0, 0])
    await turn(watched.page, 'visible')
    await watched.until('.count', '31 signatures')
    await expect.poll(topics).toEqual([SLUG])
  })

  test('an announcement that was due when the tab was hidden is made when it is shown again', async () => {
    const { url, grow } = await server()
    await grow(30)
    const watched = await watchAppeal(await visit(), url)
    await watched.begun()
    await grow(1)
    await watched.until('[role=status]', '31 signatures', 1)
    await grow(1)
    await watched.until('.count', '32 signatures')
    await turn(watched.page, 'hidden')
    await watched.page.clock.runFor(SOME_TIME)
    expect(await watched.text('[role=status]')).toBe('31 signatures')
    await turn(watched.page, 'visible')
    await watched.until('[role=status]', '32 signatures', 1)
  })

  test.each(['before', 'while'])(
    'a change beside the number %s the tab is hidden shows within a minute of its return',
    async (when) => {
      const { url, grow, deps } = await server()
      await grow(30)
      const page = await visit()
      await page.addInitScript(STREAM_IN_REACH)
      const watched = await watchAppeal(page, url)
      await watched.begun()
      await page.evaluate(
        "void (window.told = new Promise((resolve) => stream.addEventListener('page', () => resolve())))",
      )
      if (when === 'while') await turn(page, 'hidden')
      await stopAppeal(deps, OPERATOR, { slug: SLUG })
      await sendChanges(deps)
      if (when === 'before') {
        await page.evaluate('told')
        await turn(page, 'hidden')
      }
      await page.clock.runFor(SECOND)
      await turn(page, 'visible')
      await page.clock.runFor(SOME_TIME)
      await watched.until('#sign', 'Signing has ended.')
      expect(watched.refreshes()).toBe(1)
      await watched.until('[role=status]', 'Signing has ended.', 1)
    },
  )

  test('a stream of a process that is behind never takes the number back', async () => {
    const { url, grow } = await server()
    await grow(30)
    const behind = await (await fetch(`${url}/api/v1/appeals/${SLUG}/counts`)).text()
    await grow(1)
    const page = await visit()
    await page.addInitScript(STREAM_IN_REACH)
    const watched = await watchAppeal(page, url)
    const grew = await onlyGrows(page)
    await page.evaluate(`stream.dispatchEvent(new MessageEvent('counts', { data: ${JSON.stringify(behind)} }))`)
    await grow(1)
    await watched.until('.count', '32 signatures')
    await grew(32)
  })

  test('polled counts of a process that is behind never take the number back, neither the first nor later ones', async () => {
    const { url, grow } = await server()
    await grow(30)
    const behind = { body: await (await fetch(`${url}/api/v1/appeals/${SLUG}/counts`)).text() }
    await grow(1)
    const page = await visit()
    await page.addInitScript('delete window.EventSource')
    const watched = await watchAppeal(page, url)
    const grew = await onlyGrows(page)
    for (const next of [32, 33]) {
      let isAnswered = false
      await page.route(
        '**/counts',
        async (route) => {
          await route.fulfill({ ...behind, contentType: 'application/json' })
          isAnswered = true
        },
        { times: 1 },
      )
      const answered = async () => {
        await page.clock.runFor(SOME_TIME)
        return isAnswered
      }
      await expect.poll(answered).toBe(true)
      await grow(1)
      await watched.until('.count', `${next} signatures`, SOME_TIME)
    }
    await grew(33)
  })

  test('parts from a cache that is behind never take a number back', async () => {
    const { url, grow } = await server()
    await grow(49)
    const page = await visit()
    const watched = await watchAppeal(page, url)
    const behind = await (await fetch(`${url}/a/${SLUG}/live?lang=en`)).text()
    await page.route('**/live?*', (route) => route.fulfill({ body: behind, contentType: 'text/html' }), { times: 1 })
    await grow(1)
    await watched.until('.count', '50 signatures')
    await watched.page.clock.runFor(SOON)
    await expect.poll(watched.refreshes).toBe(1)
    expect(await watched.text('.count')).toBe('50 signatures')
    await watched.until('.counter', '50 reached on 12 March 2027', SOON)
  })

  test('after counts of a server whose clock was ahead the number moves again within a minute', async () => {
    const { url, grow, deps } = await server()
    await grow(30)
    const watched = await watchAppeal(await visit(), url)
    await watched.begun()
    deps.clock.advance(365 * DAY)
    await grow(1)
    await watched.until('.count', '31 signatures', SOON)
    deps.clock.advance(-365 * DAY)
    await grow(1)
    await watched.page.clock.runFor(59 * SECOND)
    expect(await watched.text('.count')).toBe('31 signatures')
    await grow(1)
    await watched.until('.count', '33 signatures', SOON)
    const refreshed = watched.refreshes()
    await watched.page.clock.runFor(30 * SECOND)
    expect(watched.refreshes()).toBeLessThanOrEqual(refreshed + 1)
  })
})

/** Makes the page's stream `window.stream`, so that a test can read its state and fire events that no server sends. */
const STREAM_IN_REACH = `
  EventSource = class extends EventSource {
    constructor(url) { super(url); window.stream = this }
  }`

/** Records every number that the page shows; the returned check expects no fall, and `last` at the end. */
async function onlyGrows(page: Page): Promise<(last: number) => Promise<void>> {
  const number = "Number(document.querySelector('.count').textContent.replace(/\\D/g, ''))"
  await page.evaluate(`
    window.numbers = [${number}]
    new MutationObserver(() => numbers.push(${number}))
      .observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true })`)
  return async (last) => {
    const seen = await page.evaluate<number[]>('numbers')
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBe(last)
  }
}

/** Hides or shows a tab as a browser does, since headless tabs are never hidden. */
const turn = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate(`
    Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))`)

import { expect, onTestFinished, test, vi } from 'vitest'
import { SECOND } from '../../src/core/clock.ts'
import { Memory } from '../../src/core/memory.ts'
import { startBackground } from '../../src/platform/background.ts'
import { nodeStreams } from '../../src/platform/streams.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { eachDatabase } from '../support/databases.ts'
import { listen } from '../support/event-stream.ts'
import { runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'

eachDatabase('the background work for listeners', (use) => {
  /**
   * A listener of an appeal on a server whose timers advance only when the test says so. The work of the start is over,
   * so each later event comes from a timer or a nudge.
   */
  async function watched() {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps, 'release')
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const { streams } = app.deps
    // A start reads the topics twice: at once and after the first settle. Polling here would advance the timers.
    const hasStarted = Promise.withResolvers<void>()
    let reads = 0
    const topics = () => {
      if (++reads === 2) hasStarted.resolve()
      return streams.topics()
    }
    const background = startBackground({ ...app.deps, streams: { ...streams, topics } })
    onTestFinished(() => background.stop())
    await hasStarted.promise
    const stream = await listen(`${app.url}/api/v1/appeals/release/counts/stream`)
    expect(await stream.count(1)).toMatchObject({ data: { total: 0 } })
    return { base: app.deps, deps: background.deps, stream }
  }

  test('counts that another process settles reach a listener within a second', async () => {
    const { base, stream } = await watched()
    const elsewhere = { ...base, memory: new Memory(base.clock), streams: nodeStreams(1) }
    await signed(elsewhere, 'release', { address: 'anna@example.org' })
    await settled(elsewhere, 'release')
    vi.advanceTimersByTime(SECOND - 1)
    expect(await stream.count(2)).toMatchObject({ event: 'counts', data: { total: 1 } })
  })

  test('counts that this process settles reach a listener at once, before any timer', async () => {
    const { base, deps, stream } = await watched()
    for (const total of [1, 2]) {
      const token = await signAs(base, 'release', { address: `person-${total}@example.org` })
      await confirm(deps, { token, as: 'replace', retry: undefined })
      expect(await stream.count(1 + total)).toMatchObject({ event: 'counts', data: { total } })
    }
  })

  test('a sign of life comes at least every 25 seconds', async () => {
    const { stream } = await watched()
    for (let n = 1; n <= 4; n++) {
      vi.advanceTimersByTime(25 * SECOND)
      await stream.comment(n)
    }
  })
})

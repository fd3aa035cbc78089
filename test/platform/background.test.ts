import { expect, onTestFinished, test } from 'vitest'
import { asAddress, type Network } from '../../src/core/secret-text.ts'
import type { Deps } from '../../src/deps.ts'
import { startBackground } from '../../src/platform/background.ts'
import { sign } from '../../src/signing/sign.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { countsOf, makeAppeal, makeCampaign, signAs, signed } from '../support/world.ts'

eachDatabase('the background work', (use) => {
  test('letters leave and live counts move without anybody asking', async () => {
    const base = await testDeps(use())
    await makeCampaign(base)
    await makeAppeal(base, 'release')
    await signed(base, 'release', { address: 'anna@example.org' })
    await signAs(base, 'release', { address: 'maria@example.org' })
    started(base)
    await expect.poll(() => base.mailer.letters?.().map(({ to }) => to)).toContain('maria@example.org')
    await expect.poll(() => countsOf(base, 'release')).toMatchObject({ public: 1 })
  })

  test('a nudge starts a run at once, before the timer would', async () => {
    const base = await testDeps(use())
    await makeCampaign(base)
    await makeAppeal(base, 'release')
    const { deps } = started(base)
    // The first run found nothing, so the timer starts the next one in five seconds.
    await new Promise((done) => setImmediate(done))
    // signAs would look for the letter in the outbox, which the nudge of sign may already have emptied.
    await sign(deps, 'release', {
      submission: {
        ...{ visibility: 'anonymous', name: null, descriptor: null, country: null },
        ...{ address: asAddress('maria@example.org'), locale: 'en' },
      },
      ...{ chain: undefined, origin: deps.config.publicUrl, network: 'test' as Network },
    })
    await expect.poll(() => base.mailer.letters?.().length, { timeout: 3_000 }).toBe(1)
  })

  test('a failing job is logged once, without its message, and the others go on', async () => {
    const base = await testDeps(use())
    const broken = {
      ...base.keys,
      list: () => Promise.reject(new Error('anna@example.org')),
    }
    const { stop } = started({ ...base, keys: broken })
    await expect.poll(() => base.lines.join('')).toContain('"job":"retention"')
    await stop()
    const failures = base.lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'job.failed')
    expect(failures.map(({ job, code }) => [job, code])).toEqual([['retention', 'Error']])
    expect(base.lines.join('')).not.toContain('anna')
  })

  test('after stop nothing begins, however often it is nudged', async () => {
    const base = await testDeps(use())
    await makeCampaign(base)
    await makeAppeal(base, 'release')
    const { deps, stop } = started(base)
    await stop()
    await signAs(deps, 'release', { address: 'maria@example.org' })
    deps.nudge.outbox()
    deps.nudge.settle()
    await stop()
    expect(base.mailer.letters?.()).toEqual([])
  })

  function started(base: Deps) {
    const background = startBackground(base)
    onTestFinished(() => background.stop())
    return background
  }
})

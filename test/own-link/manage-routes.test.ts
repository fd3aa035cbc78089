import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { HOUR } from '../../src/core/clock.ts'
import { isRefusal } from '../../src/core/errors.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { rekeyAppeal } from '../../src/erasure/rekey.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { translator } from '../../src/locale/translate.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite, type TestSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const t = translator('en')

const ANNA = { address: 'anna@example.org', name: 'Anna' }

const SAYS = [
  'manage.kept_nameless_public',
  'manage.kept_anonymous',
  'manage.kept_mark',
  'manage.kept_no_mark',
  'control.withdraw.again',
  'control.withdraw.final',
] as const
type Says = (typeof SAYS)[number]

interface Opened {
  deps: TestDeps
  site: TestSite
  token: Token
}

eachDatabase('the pages of an own link', (use) => {
  async function open(draft: Parameters<typeof makeAppeal>[2] = {}): Promise<Opened> {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', draft)
    return { deps, site: await openSite(deps), token: await signed(deps, 'release', ANNA) }
  }

  /** The sentences of SAYS that the own page or the page for withdrawing shows. */
  async function said({ site, token }: Opened): Promise<Says[]> {
    const [own, withdrawing] = await Promise.all(
      ['', '/withdraw'].map(async (path) => (await site.ask(`/m/${token}${path}`)).text()),
    )
    return SAYS.filter((key) => own?.includes(t(key)) || withdrawing?.includes(t(key)))
  }

  test.each(['waiting', 'counted'] as const)(
    'say what is stored while %s, and after the key was made anew',
    async (state) => {
      const opened = await open()
      const { deps } = opened
      if (state === 'counted') await settled(deps, 'release')
      expect(await said(opened)).toEqual(['manage.kept_mark', 'control.withdraw.again'])
      await rekeyAppeal(deps, OPERATOR, { slug: 'release', replaceGoodKey: true })
      expect(await said(opened)).toEqual(['manage.kept_no_mark', 'control.withdraw.again'])
    },
  )

  test('say from the very second of the closing that signing again is over, and later what the shredding left', async () => {
    const opened = await open({ closes: '2027-03-12T12:00:00Z' })
    const { deps } = opened
    await settled(deps, 'release')
    deps.clock.set('2027-03-12T11:59:59Z')
    expect(await said(opened)).toEqual(['manage.kept_mark', 'control.withdraw.again'])
    deps.clock.set('2027-03-12T12:00:00Z')
    expect(await said(opened)).toEqual(['manage.kept_mark', 'control.withdraw.final'])
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    deps.clock.advance(25 * HOUR)
    await shredDue(deps)
    expect(await said(opened)).toEqual(['manage.kept_no_mark', 'control.withdraw.final'])
  })

  test('say after a stop that the name is gone and the visibility is still stored', async () => {
    const opened = await open()
    await settled(opened.deps, 'release')
    await stopAppeal(opened.deps, OPERATOR, { slug: 'release' })
    const left = ['manage.kept_nameless_public', 'manage.kept_no_mark', 'control.withdraw.final']
    expect(await said(opened)).toEqual(left)
  })

  test('withdrawing needs no body and no content type', async () => {
    const { deps, site, token } = await open()
    expect((await site.ask(`/m/${token}/withdraw`, { method: 'POST' })).status).toBe(200)
    expect(await seeSignature(deps, token).catch((error) => isRefusal(error, 'gone'))).toBe(true)
    expect((await site.ask(`/m/${token}/withdraw`, { method: 'POST' })).status).toBe(410)
    expect(site.faults()).toEqual([])
  })
})

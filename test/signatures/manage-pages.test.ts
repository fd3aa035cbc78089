import { expect, test } from 'vitest'
import { isRefusal } from '../../src/core/errors.ts'
import { seeSignature } from '../../src/signatures/see.ts'
import { openSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, signed } from '../support/world.ts'

const ANNA = { address: 'anna@example.org', name: 'Anna' }

eachDatabase('the pages of an own link', (use) => {
  async function open() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    return { deps, site: await openSite(deps), token: await signed(deps, 'release', ANNA) }
  }

  test('withdrawing needs no body and no content type', async () => {
    const { deps, site, token } = await open()
    expect((await site.ask(`/m/${token}/withdraw`, { method: 'POST' })).status).toBe(200)
    expect(await seeSignature(deps, token).catch((error) => isRefusal(error, 'gone'))).toBe(true)
    expect((await site.ask(`/m/${token}/withdraw`, { method: 'POST' })).status).toBe(410)
    expect(site.faults()).toEqual([])
  })
})

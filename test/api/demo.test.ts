import { expect, test } from 'vitest'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestOptions, testDeps } from '../support/deps.ts'
import { CAMPAIGN_FACTS, makeAppeal, makeCampaign } from '../support/world.ts'
import { openSite } from './site.ts'

eachDatabase('a demo campaign', (use) => {
  async function open(options: TestOptions = {}) {
    const deps = await testDeps(use(), options)
    await makeCampaign(deps)
    return { deps, site: await openSite(deps) }
  }

  test('a demo is served on this machine', async () => {
    const { deps, site } = await open()
    await addCampaign(deps, OPERATOR, { slug: 'demo', name: 'Demo', demo: true, ...CAMPAIGN_FACTS })
    await makeAppeal(deps, 'shown', { campaign: 'demo' })
    expect(await (await site.ask('/')).text()).toContain('/a/shown?')
    for (const path of ['/a/shown', '/a/shown/sign', '/a/shown/names', '/api/v1/appeals/shown', '/dev/mail'])
      expect((await site.ask(path)).status, path).toBe(200)
  })

  test('a demo is not served anywhere else', async () => {
    const { deps, site } = await open({
      env: {
        PUBLIC_URL: 'https://sign.example.org',
        MAIL_FROM: 'no-reply@sign.example.org',
        SMTP_URL: 'smtp://127.0.0.1:1',
        EMBEDDED_IN_PRODUCTION: '1',
      },
    })
    await addCampaign(deps, OPERATOR, { slug: 'demo', name: 'Demo', demo: true, ...CAMPAIGN_FACTS })
    await makeAppeal(deps, 'shown', { campaign: 'demo' })
    await makeAppeal(deps, 'real')
    const listed = (await (await site.ask('/api/v1/appeals')).json()) as { appeals: { slug: string }[] }
    expect(listed.appeals.map(({ slug }) => slug)).toEqual(['real'])
    expect(await (await site.ask('/')).text()).not.toContain('shown')
    for (const path of ['/a/shown', '/a/shown/sign', '/a/shown/names', '/api/v1/appeals/shown', '/dev/mail'])
      expect((await site.ask(path)).status, path).toBe(404)
    const body = { visibility: 'anonymous', email: 'a@example.org', consent: true }
    expect((await site.ask('/api/v1/appeals/shown/signatures', { json: body })).status).toBe(404)
  })
})

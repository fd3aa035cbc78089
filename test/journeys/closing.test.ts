import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { DAY, HOUR } from '../../src/core/clock.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { runApp } from '../support/running-app.ts'
import { countsOf, makeAppeal, makeCampaign } from '../support/world.ts'
import { send, typeIn } from './typing.ts'

postgresOnly('An appeal that ends', (use) => {
  const visit = useBrowser()

  test('tells Ihar, who was too late, and counts Nina, whose letter was under way', async () => {
    const app = await runApp(use(), { now: '2027-06-01T10:00:00Z' })
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    const nina = await visit({ javaScript: false })
    await nina.goto(`${app.url}/a/release/sign`)
    await typeIn(nina, { visibility: 'public', name: 'Nina', email: 'nina@example.org' })
    await send(nina)
    const { link } = await app.letterTo('nina@example.org')

    const ihar = await visit()
    await ihar.goto(`${app.url}/a/release`)
    await typeIn(ihar, { visibility: 'public', name: 'Ihar', email: 'ihar@example.org' })
    app.deps.clock.advance(2 * HOUR)
    await closeAppeal(app.deps, OPERATOR, { slug: 'release' })
    const answer = ihar.waitForResponse((response) => response.request().method() === 'POST')
    await send(ihar)
    expect((await answer).status()).toBe(409)
    await ihar.getByText('Signing ended on 1 June 2027, 12:00 (UTC). Your details were not kept.').waitFor()
    await ihar.getByText('Letters sent before can be confirmed until 2 June 2027, 12:00 (UTC).').waitFor()
    expect(await ihar.content()).not.toContain('ihar@')

    await ihar.getByRole('link', { name: 'The time for release' }).click()
    await ihar.getByText('Closed on 1 June 2027, 12:00 (UTC)').waitFor()
    expect(await ihar.locator('form').count()).toBe(0)

    app.deps.clock.advance(DAY - HOUR)
    await nina.goto(link)
    await nina.getByRole('button', { name: 'Confirm my signature' }).click()
    await nina.getByRole('heading', { name: 'Signed. Thank you.' }).waitFor()
    await app.settle('release')
    expect(await countsOf(app.deps, 'release')).toMatchObject({ public: 1 })
  })
})

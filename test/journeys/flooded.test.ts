import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { runApp } from '../support/running-app.ts'
import { countsOf, makeAppeal, makeCampaign, signAs, signed } from '../support/world.ts'

const VERA = 'vera@example.org'

postgresOnly('Somebody whose mailbox a stranger fills with our letters', (use) => {
  const visit = useBrowser()

  test('withdraws what she signed, and signs anew, with the stranger’s own letters', async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    await signed(app.deps, 'release', { address: VERA, name: 'Vera Bazylevich' })
    await app.settle('release')
    for (let network = 0; network < 12; network++)
      await signAs(app.deps, 'release', { address: VERA, name: 'A Stranger', network: `stranger ${network}` })
    const page = await visit({ javaScript: false })
    const open = async () => page.goto((await app.letterTo(VERA)).link.replace(app.deps.config.publicUrl, app.url))

    // Her link is lost, and no further letter about lost links leaves today. One that the stranger caused will do.
    await open()
    await page.getByRole('link', { name: 'I signed before: my signatures' }).click()
    await page.getByRole('button', { name: 'Give me new links' }).click()
    await page.goto(await page.locator('input[readonly]').inputValue())
    await page.getByRole('link', { name: 'Withdraw' }).click()
    await page.locator('main form button').click()
    await app.settle('release')
    expect(await countsOf(app.deps, 'release')).toMatchObject({ public: 0 })

    // Later she signs again, without her name this time. That letter was used up: she takes another one.
    await open()
    await page.getByRole('link', { name: 'Change what will be signed' }).click()
    await page.locator('#v-anonymous').check({ force: true })
    await page.getByRole('button', { name: 'Confirm my signature' }).click()
    await page.getByRole('heading', { name: 'Signed. Thank you.' }).waitFor()
    await app.settle('release')
    expect(await countsOf(app.deps, 'release')).toMatchObject({ public: 0, anonymous: 1 })
  })
})

import { expect, test } from 'vitest'
import { OPERATOR } from '../../src/staff/actor.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { reportsOf } from '../support/moderate.ts'
import { ALL_VIEWPORTS, faultsOf, TWO_VIEWPORTS } from '../support/page-checks.ts'
import { runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign, signed } from '../support/world.ts'

embeddedOnly('Somebody who finds a name that is not right', (use) => {
  const visit = useBrowser()

  test('reports the name, without JavaScript, from the list and in two languages', { timeout: 60_000 }, async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    const long = { name: 'Aliaksandra-Kanstancyja Radzivil-Sapeha', descriptor: 'sister of a prisoner, Viciebsk' }
    await signed(app.deps, 'release', { address: 'long@example.org', ...long })
    await signed(app.deps, 'release', { address: 'invented@example.org', name: 'Invented Person' })
    await app.settle('release')

    const page = await visit({ javaScript: false })
    await page.goto(`${app.url}/a/release`)
    await page.getByRole('link', { name: 'Report: Invented Person' }).waitFor()
    await page.goto(`${app.url}/a/release/names`)
    await page.getByText('Is a name not right? Press “Report” beside it.').waitFor()
    await page.getByRole('link', { name: 'Report: Invented Person' }).click()
    await page.getByRole('heading', { name: 'Is this not right?' }).waitFor()
    await page.getByText('Invented Person').waitFor()

    await page.getByLabel('In your words (optional)').fill('nobody of that name lives here')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('link', { name: 'Choose what is wrong' }).click()
    // The appeal has no Belarusian text: the interface's other languages are folded away.
    await page.getByText('more', { exact: true }).click()
    await page.getByRole('button', { name: 'Беларуская' }).click()
    expect(await page.getByLabel('Сваімі словамі (неабавязкова)').inputValue()).toBe('nobody of that name lives here')
    await page.getByLabel('Выдуманае імя або рэклама').check()
    await page.getByRole('button', { name: 'Адправіць' }).click()
    await page.getByRole('heading', { name: 'Дзякуй' }).waitFor()
    expect(await reportsOf(app.deps, OPERATOR)).toMatchObject([
      { name: 'Invented Person', reports: [{ reason: 'spam', words: 'nobody of that name lives here' }] },
    ])
    await page.getByRole('link', { name: 'Назад да звароту' }).click()
    await page.getByText('Invented Person').waitFor()
  })

  test('finds every page on the way accessible', { timeout: 120_000 }, async () => {
    const app = await runApp(use(), { demo: true })
    const page = await visit()
    const faults: string[] = []
    await page.goto(`${app.url}/a/time-for-release/names`)
    faults.push(...(await faultsOf(page, 'names-report', TWO_VIEWPORTS)))
    await page.locator('a.report').first().click()
    faults.push(...(await faultsOf(page, 'report', ALL_VIEWPORTS)))
    await page.locator('#words').fill('see https://example.org')
    await page.locator('main form button').click()
    faults.push(...(await faultsOf(page, 'report-422', ALL_VIEWPORTS)))
    await page.locator('#words').fill('')
    await page.locator('#reason-danger').check()
    await page.locator('main form button').click()
    faults.push(...(await faultsOf(page, 'reported', TWO_VIEWPORTS)))
    for (const locale of ['be', 'ru']) {
      await page.goto(`${app.url}/a/time-for-release/names?lang=${locale}`)
      await page.locator('a.report').first().click()
      faults.push(...(await faultsOf(page, `report-${locale}`, TWO_VIEWPORTS)))
    }
    expect(faults).toEqual([])
  })
})

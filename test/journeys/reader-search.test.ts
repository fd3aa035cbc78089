import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign, signed } from '../support/world.ts'

const OLD_PHONE = { width: 360, height: 640, javaScript: false }

embeddedOnly('somebody who looks for their name', (use) => {
  const visit = useBrowser()

  test('finds it on an old phone without JavaScript, in another alphabet, and comes back from the form that reports it', async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    const names = ['Кастусь Вярбіцкі', 'Clara Novik', ...Array.from({ length: 30 }, (_, i) => `Anna ${i}`)]
    for (const [n, name] of names.entries())
      await signed(app.deps, 'release', { address: `${n}@example.org`, name, descriptor: 'nurse, Lida' })
    await app.settle('release')

    const reader = await visit(OLD_PHONE)
    await reader.goto(`${app.url}/a/release/names?lang=en`)
    await reader.getByLabel('Find a name').fill('kastus ver')
    await reader.getByRole('button', { name: 'Search' }).click()
    const head = reader.getByRole('heading', { name: 'Found: 1 name' })
    await head.waitFor()
    expect((await head.boundingBox())?.y).toBeLessThan(200)
    expect(await reader.locator('.names li').allInnerTexts()).toEqual([
      expect.stringMatching(/Кастусь Вярбіцкі\s+nurse, Lida/),
    ])
    expect(reader.url()).toBe(`${app.url}/a/release/names/search?lang=en#found`)

    const [report] = await Promise.all([
      reader.context().waitForEvent('page'),
      reader.getByRole('link', { name: 'Report: Кастусь Вярбіцкі' }).click(),
    ])
    await report.getByRole('heading', { name: 'Is this not right?' }).waitFor()
    await report.close()
    await head.waitFor()

    // The appeal's text is English: the other languages are folded away.
    await reader.locator('.languages summary').click()
    await reader.getByRole('button', { name: 'Беларуская' }).click()
    await reader.getByRole('heading', { name: 'Знойдзена: 1 імя' }).waitFor()
    expect(await reader.getByLabel('Знайсці імя').inputValue()).toBe('kastus ver')
    await reader.getByLabel('Знайсці імя').fill('Петрова')
    await reader.getByLabel('Знайсці імя').press('Enter')
    await reader.getByRole('heading', { name: 'Нічога не знойдзена' }).waitFor()
    await reader.getByRole('link', { name: 'Усе імёны' }).click()
    await reader.getByText('Clara Novik').waitFor()
    expect(new URL(reader.url()).pathname).toBe('/a/release/names')
  })
})

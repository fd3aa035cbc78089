import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { runApp } from '../support/running-app.ts'
import { countsOf, makeAppeal, makeCampaign, signAs } from '../support/world.ts'

postgresOnly('Somebody whose address a stranger has typed', (use) => {
  const visit = useBrowser()

  test('presses “This isn’t me”, and every letter that the stranger caused is dead', async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    await signAs(app.deps, 'release', { address: 'vera@example.org', name: 'A Stranger' })
    const first = await app.letterTo('vera@example.org')
    await signAs(app.deps, 'release', { address: 'vera@example.org', name: 'A Stranger' })
    const second = await app.letterTo('vera@example.org')

    const page = await visit({ javaScript: false })
    const link = (href: string) => href.replace(app.deps.config.publicUrl, app.url)
    // Opening the link changes nothing, however often: the scanners of mail companies open links, too.
    for (let times = 0; times < 3; times++) expect((await page.goto(link(second.link)))?.status()).toBe(200)
    // The page links only to itself in other languages, and to what its token can do besides.
    for (const anchor of await page.locator('a').all())
      expect(await anchor.getAttribute('href')).toMatch(/^(#main|\/(c|r)\/[\w-]{43}(\/change)?\?lang=[a-z]{2})$/)

    const box = page.getByRole('checkbox', { name: 'No letters to this address for 30 days' })
    expect(await box.isChecked()).toBe(false)
    await box.check()
    await page.getByRole('button', { name: 'This isn’t me' }).click()
    await page.getByText('This submission is not counted and its address is deleted.').waitFor()
    await page.getByText(/Until 11 April 2027, 11:00 \(UTC\) no letter of ours goes to this address/).waitFor()
    for (const { link: href } of [first, second]) expect((await page.goto(link(href)))?.status()).toBe(410)
    expect(await countsOf(app.deps, 'release')).toMatchObject({ public: 0 })
    expect(await app.deps.db.selectFrom('pending_signatures').selectAll().execute()).toEqual([])

    // The stranger tries again: the page says what it always says, and no letter comes.
    await signAs(app.deps, 'release', { address: 'Vera@example.org', name: 'A Stranger' })
    await expect(app.letterTo('vera@example.org')).rejects.toThrow('no such letter')
  })
})

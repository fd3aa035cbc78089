import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { runApp } from '../support/running-app.ts'
import { countsOf, makeAppeal, makeCampaign } from '../support/world.ts'
import { send, typeIn } from './typing.ts'

postgresOnly('Darja, who presses Back and Reload', (use) => {
  const visit = useBrowser()

  test('is counted once, and finds her own link again', async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    const page = await visit({ javaScript: false })
    const own = () => page.getByRole('textbox', { name: 'Your link' }).inputValue()
    await page.goto(`${app.url}/a/release/sign`)
    await typeIn(page, { visibility: 'public', name: 'Дар’я', email: 'darja@example.org' })
    await send(page)
    await page.getByRole('heading', { name: 'Open your mailbox' }).waitFor()

    // Back leads to the form, not to the browser's question about sending a form again.
    await page.goBack()
    await page.getByRole('heading', { name: 'Sign this letter' }).waitFor()

    await page.goto((await app.letterTo('darja@example.org')).link)
    await page.getByRole('button', { name: 'Confirm my signature' }).click()
    await page.getByRole('heading', { name: 'Signed. Thank you.' }).waitFor()
    const link = await own()

    // A reload within half an hour shows the same page with the same link.
    await page.reload()
    await page.getByRole('heading', { name: 'Signed. Thank you.' }).waitFor()
    expect(await own()).toBe(link)
    await page.goBack()
    await page.getByText('If you pressed the button before, your signature is counted').waitFor()

    await app.settle('release')
    expect(await countsOf(app.deps, 'release')).toMatchObject({ public: 1 })
    await page.goto(link)
    await page.getByRole('heading', { name: 'Your signature' }).waitFor()
  })

  test('presses a button twice in a row and sees one answer', async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    const page = await visit()
    await page.goto(`${app.url}/a/release/sign`)
    await typeIn(page, { visibility: 'anonymous', email: 'darja@example.org' })
    await send(page)
    await page.goto((await app.letterTo('darja@example.org')).link)
    await page.getByRole('button', { name: 'Confirm my signature' }).dblclick()
    await page.getByRole('heading', { name: 'Signed. Thank you.' }).waitFor()
    await page.goto(await page.getByRole('textbox', { name: 'Your link' }).inputValue())
    await page.getByRole('heading', { name: 'Your signature' }).waitFor()
    await app.settle('release')
    expect(await countsOf(app.deps, 'release')).toMatchObject({ anonymous: 1 })
  })
})

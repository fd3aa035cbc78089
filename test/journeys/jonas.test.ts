import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { runApp } from '../support/running-app.ts'

const APPEAL = 'time-for-release'

postgresOnly('Jonas, at his desk', (use) => {
  const visit = useBrowser()

  test('signs the manifesto with his name for everyone to see, and passes it on', async () => {
    const app = await runApp(use(), { demo: true })
    const page = await visit()
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await page.goto(`${app.url}/a/${APPEAL}`)
    await page.getByText('24 people have signed so far.').waitFor()

    // He is in a hurry, and the form says what is missing. Everything that he typed is still there.
    await page.getByText('Everyone sees my name').click()
    await page.getByLabel('Your name').fill('Jonas Kazlauskas www.example.org')
    await page.getByLabel('A few words about you').fill('nurse, Kaunas')
    await page.getByLabel('E-mail address').fill('jonas.kazlauskas')
    await page.getByLabel('Country').selectOption({ label: 'Lithuania' })
    await button('Sign').click()
    await page.waitForURL(/\/sign/)
    expect(await page.title()).toBe('Error: Sign: The time for release is now')
    const summary = page.getByRole('alert')
    await page.locator('[role="alert"]:focus').waitFor()
    expect(await summary.getByRole('link').allTextContents()).toEqual([
      'No links here, please',
      'Write an e-mail address like name@example.org',
      'Tick the box if you agree',
    ])
    expect(await page.getByLabel('A few words about you').inputValue()).toBe('nurse, Kaunas')
    expect(await page.getByLabel('Country').inputValue()).toBe('LT')
    expect(await page.getByRole('radio', { name: 'Everyone sees my name' }).isChecked()).toBe(true)

    // Each line of the summary leads to its field.
    await summary.getByRole('link', { name: 'No links here, please' }).click()
    await page.locator('#name:focus').waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Jonas Kazlauskas')
    await page.getByLabel('E-mail address').fill('jonas.kazlauskas@gmial.com')
    await page.getByRole('checkbox').check()

    // The form asks once about the domain and takes the address that he chooses.
    await page.keyboard.press('Enter')
    await page.getByText('Did you mean jonas.kazlauskas@gmail.com?').waitFor()
    await button('Use jonas.kazlauskas@gmail.com').click()
    await page.getByRole('heading', { name: 'Open your mailbox' }).waitFor()
    expect(page.url()).not.toContain('jonas')

    // The appeal is open, so its title stands in the subject.
    const letter = await app.letterTo('jonas.kazlauskas@gmail.com')
    expect(letter.subject).toContain('The time for release is now')
    expect(letter.text).toContain((await page.locator('.words').textContent()) ?? '')
    await page.goto(letter.link)
    await page.getByText('Jonas Kazlauskas — everyone sees it').waitFor()
    await button('Confirm my signature').click()
    await page.getByRole('heading', { name: 'Signed. Thank you.' }).waitFor()

    // Sharing comes first, by plain links; his own link can be downloaded.
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('Tell others')
    const share = `${app.url}/a/${APPEAL}?lang=en`
    await button('Copy').first().click()
    await button('Copied').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(share)
    const href = (name: string) => page.getByRole('link', { name }).getAttribute('href')
    expect(await href('Telegram')).toContain(`https://t.me/share/url?url=${encodeURIComponent(share)}`)
    expect(await href('WhatsApp')).toContain(encodeURIComponent(share))
    expect(await href('Viber')).toContain(encodeURIComponent(share))
    expect(await href('E-mail')).toMatch(/^mailto:\?/)
    const own = await page.getByRole('textbox', { name: 'Your link' }).inputValue()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Download').click()])
    expect(download.suggestedFilename()).toBe('link.txt')
    expect(await readFile(await download.path(), 'utf8')).toBe(`${own}\n`)

    // A second later he is in the number and in the list.
    await app.settle(APPEAL)
    await page.getByRole('link', { name: 'Back to the appeal' }).click()
    await page.locator('.count', { hasText: '25 signatures' }).waitFor()
    await page.locator('.names li', { hasText: 'Jonas Kazlauskas' }).getByText('nurse, Kaunas · Lithuania').waitFor()
    await page.goto(`${app.url}/a/${APPEAL}/names`)
    await page.locator('.names li', { hasText: 'Jonas Kazlauskas' }).waitFor()

    // He opens the letter once more.
    expect((await page.goto(letter.link))?.status()).toBe(410)
    await page.getByText('If you pressed the button before, your signature is counted').waitFor()
  })
})

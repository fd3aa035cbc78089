import { expect, test } from 'vitest'
import { SECOND } from '../../src/core/clock.ts'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { ownDatabase } from '../support/own-database.ts'
import { runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { send, typeIn } from './typing.ts'

const TOMASZ = { visibility: 'public', name: 'Tomasz Łuć', words: 'sąsiad', email: 'tomasz@example.org' } as const

postgresOnly('Tomasz, at a bad moment', (use) => {
  const visit = useBrowser()

  test('shares a network address with many others: waits as long as he is told, and sends what he typed', async () => {
    const app = await runApp(use(), { env: { SIGN_LIMIT: '1/600' } })
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    const page = await visit({ javaScript: false, language: 'en' })
    await page.goto(`${app.url}/a/release/sign`)
    await typeIn(page, { visibility: 'anonymous', email: 'other@example.org' })
    await send(page)

    await page.goto(`${app.url}/a/release/sign`)
    await typeIn(page, TOMASZ)
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await send(page)
    expect((await answer).status()).toBe(429)
    const retryAfter = Number((await answer).headers()['retry-after'])
    await page.getByText('What you typed is still here').waitFor()
    expect(await page.getByLabel('Your name').inputValue()).toBe('Tomasz Łuć')
    expect(await page.getByLabel('A few words about you').inputValue()).toBe('sąsiad')
    expect(await page.getByRole('checkbox').isChecked()).toBe(true)

    app.deps.clock.advance(retryAfter * SECOND)
    await send(page)
    await page.getByRole('heading', { name: 'Open your mailbox' }).waitFor()
    await app.letterTo('tomasz@example.org')
  })

  test('comes while the database is away: reads, keeps what he typed, and signs when it is back', async () => {
    const { on, halt, resume } = await ownDatabase()
    const app = await runApp(on)
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    const page = await visit({ javaScript: false })
    await page.goto(`${app.url}/a/release`)
    await typeIn(page, TOMASZ)
    await halt()
    app.deps.clock.advance(2 * SECOND)

    const refused = page.waitForResponse((response) => response.request().method() === 'POST')
    await send(page)
    expect((await refused).status()).toBe(503)
    expect(Number((await refused).headers()['retry-after'])).toBeGreaterThan(0)
    await page.getByText('Signing is paused for a few minutes. Nothing you typed was sent.').waitFor()
    expect(await page.getByLabel('Your name').inputValue()).toBe('Tomasz Łuć')

    // A reader finds the text of the appeal, the last known number and a disabled form.
    const reader = await visit({ javaScript: false })
    const read = await reader.goto(`${app.url}/a/release`)
    expect(read?.status()).toBe(503)
    expect(Number(read?.headers()['retry-after'])).toBeGreaterThan(0)
    await reader.getByText('Let them go home.').waitFor()
    expect(await reader.getByLabel('Your name').isDisabled()).toBe(true)
    expect(await reader.getByRole('button', { name: 'Sign', exact: true }).isDisabled()).toBe(true)
    expect((await reader.goto(`${app.url}/c/${'x'.repeat(43)}`))?.status()).toBe(503)

    await resume()
    app.deps.clock.advance(2 * SECOND)
    await send(page)
    await page.getByRole('heading', { name: 'Open your mailbox' }).waitFor()
    await page.goto((await app.letterTo('tomasz@example.org')).link)
    await page.getByRole('button', { name: 'Confirm my signature' }).click()
    await page.getByRole('heading', { name: 'Signed. Thank you.' }).waitFor()
    expect((await reader.goto(`${app.url}/a/release`))?.status()).toBe(200)
  })
})

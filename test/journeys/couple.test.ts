import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DAY } from '../../src/core/clock.ts'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { countsOf, makeAppeal, makeCampaign } from '../support/world.ts'
import { send, typeIn } from './typing.ts'

const REPLACE = 'This one is mine: replace it'
const MAILBOX = 'the.kazlous@example.org'

/** Fills in the form with that name and opens the link in the letter. */
async function signAs(page: Page, app: RunningApp, name: string): Promise<void> {
  await page.goto(`${app.url}/a/release/sign`)
  await typeIn(page, { visibility: 'public', name, email: MAILBOX })
  await send(page)
  await page.getByRole('heading', { name: 'Open your mailbox' }).waitFor()
  await page.goto((await app.letterTo(MAILBOX)).link)
}

/** Presses that button on the letter's page. A second person is told what another reader of the mailbox can do. */
async function confirm(page: Page, app: RunningApp, button: string, inPlaceOf?: string): Promise<void> {
  const where = inPlaceOf === undefined ? page : page.getByRole('listitem').filter({ hasText: inPlaceOf })
  await where.getByRole('button', { name: button }).click()
  await page.getByRole('heading', { name: 'Signed. Thank you.' }).waitFor()
  const told = page.getByText('Whoever reads this mailbox can ask for your link and change or withdraw your signature.')
  expect(await told.count()).toBe(/another person|someone else/.test(button) ? 1 : 0)
  await app.settle('release')
}

async function namesOn(page: Page, app: RunningApp): Promise<string[]> {
  await page.goto(`${app.url}/a/release`)
  return (await page.locator('.names li > bdi').allTextContents()).sort()
}

postgresOnly('A couple that shares a mailbox', (use) => {
  const visit = useBrowser()

  test('signs twice; a third person replaces one of the signatures', async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    const page = await visit({ javaScript: false })
    const used = page.getByText('This mailbox has already been used to sign')

    await signAs(page, app, 'Halina Kazlova')
    expect(await used.count()).toBe(0)
    await confirm(page, app, 'Confirm my signature')

    await signAs(page, app, 'Boris Kazlou')
    await used.waitFor()
    await confirm(page, app, 'I am another person: add my signature')
    expect(await namesOn(page, app)).toEqual(['Boris Kazlou', 'Halina Kazlova'])

    // Their daughter signs the next day, when letters can be asked for from their home again. The mailbox has two seats,
    // so she can only take the place of one of them, whom she has to choose.
    app.deps.clock.advance(DAY)
    await signAs(page, app, 'Vera Kazlova')
    await page.getByText('Which one is yours?').waitFor()
    expect(await page.getByRole('button', { name: 'I am another person' }).count()).toBe(0)
    await confirm(page, app, REPLACE, 'Boris Kazlou')
    expect(await namesOn(page, app)).toEqual(['Halina Kazlova', 'Vera Kazlova'])
    expect(await countsOf(app.deps, 'release')).toMatchObject({ public: 2 })

    // Then Halina signs again, as a person who signed before.
    await signAs(page, app, 'Halina Kazlova-Novik')
    await confirm(page, app, REPLACE, 'Halina Kazlova')
    expect(await namesOn(page, app)).toEqual(['Halina Kazlova-Novik', 'Vera Kazlova'])
  })

  test('is not told by a protected appeal whether anybody has signed from there', async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps, 'release', { safety: 'protected' })
    const page = await visit({ javaScript: false })
    const asked = async () => page.locator('button').allTextContents()

    await signAs(page, app, 'Halina Kazlova')
    const before = await asked()
    await confirm(page, app, 'Confirm: only I use this mailbox')
    await signAs(page, app, 'Boris Kazlou')
    expect(await asked()).toEqual(before)
    await confirm(page, app, 'Confirm: someone else here signs too')
    expect(await countsOf(app.deps, 'release')).toMatchObject({ public: 2 })
  })
})

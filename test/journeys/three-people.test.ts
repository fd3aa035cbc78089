import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DAY } from '../../src/core/clock.ts'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { countsOf, makeAppeal, makeCampaign } from '../support/world.ts'
import { send, typeIn } from './typing.ts'

const MAILBOX = 'the.kazlous@example.org'
const CONFIRM = 'Confirm my signature'
const ANOTHER = 'I am another person: add my signature'
const REPLACE = 'This one is mine: replace it'

postgresOnly('Three people who share a mailbox', (use) => {
  const visit = useBrowser()

  /** Fills in the form with that name and opens the link in the letter, in a window of their own. */
  async function opens(app: RunningApp, name: string): Promise<Page> {
    const page = await visit({ javaScript: false })
    await page.goto(`${app.url}/a/release/sign`)
    await typeIn(page, { visibility: 'public', name, email: MAILBOX })
    await send(page)
    await page.getByRole('heading', { name: 'Open your mailbox' }).waitFor()
    await page.goto((await app.letterTo(MAILBOX)).link)
    return page
  }

  /** Presses the button that signs; resolves to the own link. */
  async function signs(page: Page, button: string): Promise<string> {
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('heading', { name: 'Signed. Thank you.' }).waitFor()
    return (await page.locator('#own-link').inputValue()).replace(/^.*\/m\//, '/m/')
  }

  /** Presses a button of an outdated page, which then asks. */
  async function isAsked(page: Page, button: string, question: string): Promise<void> {
    await page.getByRole('button', { name: button }).click()
    await page.getByText(question).waitFor()
  }

  test('open their letters together, and nobody’s click erases another; one leaves, and comes back', async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps, 'release', { seats: 3 })
    const names = async () => {
      const page = await visit({ javaScript: false })
      await page.goto(`${app.url}/a/release`)
      return (await page.locator('.names li > bdi').allTextContents()).sort()
    }

    // All three have opened their letter before anybody confirms: no page knows of another signature. Two letters a day
    // can be caused from their home, so Vera's is asked for on the next one.
    const halina = await opens(app, 'Halina Kazlova')
    const boris = await opens(app, 'Boris Kazlou')
    app.deps.clock.advance(DAY)
    const vera = await opens(app, 'Vera Kazlova')
    const linkOfHalina = await signs(halina, CONFIRM)
    await isAsked(boris, CONFIRM, 'This mailbox has already been used to sign')
    await isAsked(vera, CONFIRM, 'This mailbox has already been used to sign')
    const linkOfBoris = await signs(boris, ANOTHER)

    // Vera's page still names Halina alone. It asks once more, and now names both.
    await isAsked(vera, REPLACE, 'Which one is yours?')
    expect((await vera.locator('ul.plain bdi').allTextContents()).sort()).toEqual(['Boris Kazlou', 'Halina Kazlova'])
    const linkOfVera = await signs(vera, ANOTHER)
    await app.settle('release')
    expect(await names()).toEqual(['Boris Kazlou', 'Halina Kazlova', 'Vera Kazlova'])

    // A fourth signature has no seat. Its page offers the three, and no way to sign as another person.
    const neighbour = await opens(app, 'Neighbour')
    await neighbour.getByText('No further person can sign from this mailbox.').waitFor()
    expect(await neighbour.getByRole('button', { name: REPLACE }).count()).toBe(3)
    expect(await neighbour.getByRole('button', { name: ANOTHER }).count()).toBe(0)

    // Boris withdraws with his own link, and the next day signs again on the seat that he has left.
    await boris.goto(app.url + linkOfBoris)
    await boris.getByRole('link', { name: 'Withdraw my signature' }).click()
    await boris.getByRole('button', { name: 'Yes, withdraw' }).click()
    await app.settle('release')
    expect(await names()).toEqual(['Halina Kazlova', 'Vera Kazlova'])
    app.deps.clock.advance(DAY)
    const again = await opens(app, 'Boris Kazlou')
    await signs(again, ANOTHER)
    await app.settle('release')
    expect(await names()).toEqual(['Boris Kazlou', 'Halina Kazlova', 'Vera Kazlova'])
    expect(await countsOf(app.deps, 'release')).toMatchObject({ public: 3 })

    // The links of the two others have worked all the time.
    for (const [link, name] of [
      [linkOfHalina, 'Halina Kazlova'],
      [linkOfVera, 'Vera Kazlova'],
    ] as const) {
      await halina.goto(app.url + link)
      await halina.getByText(name).waitFor()
    }
  })
})

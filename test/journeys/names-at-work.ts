import type { Page } from 'playwright-core'
import type { Visit, VisitorOptions } from '../support/browser.ts'
import type { TestDb } from '../support/databases.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { join } from '../support/staff.ts'
import { makeAppeal, makeCampaign, signed } from '../support/world.ts'
import { STAFF_COOKIES } from './staff-links.ts'

export const SLUG = 'release'

/** An appeal on which names wait for a look. */
export async function startNames(use: () => TestDb, ...names: string[]): Promise<RunningApp> {
  const app = await runApp(use())
  await makeCampaign(app.deps)
  await makeAppeal(app.deps, SLUG, { safety: 'protected' })
  await signNames(app, ...names)
  return app
}

/** People sign publicly, and are counted. */
export async function signNames(app: RunningApp, ...names: string[]): Promise<void> {
  for (const name of names)
    await signed(app.deps, SLUG, { address: `${name.replace(/\W/g, '')}@example.org`, name, descriptor: 'sister' })
  await app.settle(SLUG)
}

/** A moderator in a browser of their own, signed in, on a page of the appeal: that of names, if not said. */
export async function moderatorAt(
  app: RunningApp,
  visit: Visit,
  { handle, at = 'names', ...options }: VisitorOptions & { handle: string; at?: 'names' | 'organisations' },
): Promise<Page> {
  const { token } = await join(app.deps, { handle, role: 'moderator' })
  const page = await visit({ ...options, cookies: STAFF_COOKIES })
  await page.context().addCookies([{ name: 'staff', value: token, url: app.url }])
  await page.goto(`${app.url}/staff/a/${SLUG}/${at}`)
  return page
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The heading of the box that tells what was done. */
export const told = (page: Page) => page.locator('.answer h2').innerText()

/** The names on the page, in their order. */
export const namesOn = (page: Page) => page.locator('.listed h3').allInnerTexts()

import type { Page } from 'playwright-core'
import type { Visit, VisitorOptions } from '../support/browser.ts'
import type { TestDb } from '../support/databases.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { join } from '../support/staff.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { STAFF_COOKIES } from './staff-links.ts'

export const SLUG = 'release'

/** An open appeal that the centre Viasna leads. */
export async function startOrganisations(use: () => TestDb): Promise<RunningApp> {
  const app = await runApp(use())
  await makeCampaign(app.deps)
  const text = { title: 'The time for release', short_title: 'Release', opening: 'to everyone', byline: 'By us' }
  const initiators = [{ name: 'Human Rights Centre “Viasna”', descriptor: '' }]
  await makeAppeal(app.deps, SLUG, {
    ...{ safety: 'protected', texts: { en: { ...text, body: 'Let them go home.', initiators } } },
  })
  return app
}

/** A moderator in a browser of their own, signed in, on the page of organisations. */
export async function moderatorOfOrganisations(
  app: RunningApp,
  visit: Visit,
  { handle, ...options }: VisitorOptions & { handle: string },
): Promise<Page> {
  const { token } = await join(app.deps, { handle, role: 'moderator' })
  const page = await visit({ ...options, cookies: STAFF_COOKIES })
  await page.context().addCookies([{ name: 'staff', value: token, url: app.url }])
  await page.goto(`${app.url}/staff/a/${SLUG}/organisations`)
  return page
}

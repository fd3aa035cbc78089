import type { Page } from 'playwright-core'
import type { Visit, VisitorOptions } from '../support/browser.ts'
import type { TestDb } from '../support/databases.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { moderatorAt, SLUG } from './names-at-work.ts'

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
export const moderatorOfOrganisations = (
  app: RunningApp,
  visit: Visit,
  options: VisitorOptions & { handle: string },
): Promise<Page> => moderatorAt(app, visit, { ...options, at: 'organisations' })

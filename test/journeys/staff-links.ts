import type { Page } from 'playwright-core'
import { findCampaign } from '../../src/campaigns/store.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { invite } from '../../src/staff/team/invite.ts'
import type { RunningApp } from '../support/running-app.ts'
import { codeOf } from '../support/staff.ts'
import { CAMPAIGN } from '../support/world.ts'

/** The cookies of a browser in which staff signed in. */
export const STAFF_COOKIES = ['staff', 'staff-device']

/** The address that `staff add` prints. */
export async function inviteLink({ deps, url }: RunningApp, campaign = CAMPAIGN): Promise<string> {
  const { id = '' } = (await findCampaign(deps.db, campaign)) ?? {}
  const { token } = await invite(deps, OPERATOR, { campaignId: id, role: 'owner' })
  return `${url}/staff/invite/${token}`
}

/** The secret as the page shows it to those who cannot scan. */
export const secretOn = async (page: Page): Promise<string> =>
  (await page.locator('code.secret').innerText()).replaceAll(/\s/g, '')

/** The app on the person's phone shows another code every 30 seconds. */
export function codeNow({ deps }: RunningApp, secret: string): string {
  deps.clock.advance(30_000)
  return codeOf(secret, deps.clock.now())
}

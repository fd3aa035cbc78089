import { findCampaign } from '../../src/campaigns/store.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import type { Role } from '../../src/staff/roles.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import type { TestSite } from '../api/site.ts'
import type { TestDeps } from './deps.ts'
import { CAMPAIGN } from './world.ts'

/** Asks the staff API with one token, below `/api/v1/staff`; a body makes it a POST. */
export type AskStaffApi = (path: string, json?: unknown) => Promise<Response>

/** A new token of the role, for everything but what asks for the second factor again. */
export async function staffApi(
  deps: TestDeps,
  site: TestSite,
  role: Role,
  campaign = CAMPAIGN,
  access: 'read' | 'write' = 'write',
): Promise<AskStaffApi> {
  const campaignId = (await findCampaign(deps.db, campaign))?.id ?? ''
  const wanted = { campaignId, name: 'a program', role, access, days: 30 } as const
  const { token } = await addToken(deps, OPERATOR, wanted)
  const { host } = new URL(deps.config.staffUrl)
  const headers = { Host: host, Authorization: `Bearer ${token}` }
  return (path, json) => site.ask(`/api/v1/staff${path}`, { headers, ...(json !== undefined && { json }) })
}

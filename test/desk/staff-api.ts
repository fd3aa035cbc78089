import { findCampaign } from '../../src/campaigns/store.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import type { Role } from '../../src/staff/roles.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import type { Asking } from '../api/site.ts'
import type { TestDeps } from '../support/deps.ts'
import { CAMPAIGN } from '../support/world.ts'
import { openDesk } from './desk.ts'

export interface StaffApi {
  /** Asks `/api/v1/staff` + path as a program of that role. The body is an object that a test looks into. */
  ask(path: string, asking?: Asking & { role?: Role; access?: 'read' | 'write'; campaign?: string }): Promise<Answered>
  faults(): string[]
}

interface Answered {
  status: number
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects in it
  body: any
}

/** The staff API, asked with tokens that are made when they are first needed. */
export async function openStaffApi(deps: TestDeps): Promise<StaffApi> {
  const desk = await openDesk(deps)
  const tokens = new Map<string, string>()

  async function tokenOf(role: Role, access: 'read' | 'write', campaign: string): Promise<string> {
    const key = `${role} ${access} ${campaign}`
    const known = tokens.get(key)
    if (known) return known
    const campaignId = (await findCampaign(deps.db, campaign))?.id ?? ''
    const { token } = await addToken(deps, OPERATOR, { campaignId, name: 'a program', role, access, days: 30 })
    tokens.set(key, token)
    return token
  }

  return {
    async ask(path, { role = 'owner', access = 'write', campaign = CAMPAIGN, headers, ...asking } = {}) {
      const token = await tokenOf(role, access, campaign)
      const answer = await desk.ask(`/api/v1/staff${path}`, {
        ...asking,
        headers: { ...headers, Authorization: `Bearer ${token}` },
      })
      const text = await answer.text()
      return { status: answer.status, text, body: JSON.parse(text) }
    },
    faults: () => desk.site.faults(),
  }
}

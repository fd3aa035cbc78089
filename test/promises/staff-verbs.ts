import { findCampaign } from '../../src/campaigns/store.ts'
import { rekeyStaff } from '../../src/erasure/rekey-staff.ts'
import { makeResetLink } from '../../src/staff/access/make-reset-link.ts'
import { staffLinkId } from '../../src/staff/access/reset-link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { changeFactor, offerFactor } from '../../src/staff/own-account/change-factor.ts'
import { changePassphrase } from '../../src/staff/own-account/change-passphrase.ts'
import { renewRecoveryCodes } from '../../src/staff/own-account/renew-recovery-codes.ts'
import { actorOf } from '../../src/staff/sessions/session.ts'
import { changeRole } from '../../src/staff/team/change-role.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { removeMember } from '../../src/staff/team/remove-member.ts'
import { takeBackInvitation } from '../../src/staff/team/take-back-invitation.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { revokeToken } from '../../src/staff/tokens/revoke-token.ts'
import type { TestDeps } from '../support/deps.ts'
import { acceptLink, codeOf, join, PASSPHRASE, sessionOf } from '../support/staff.ts'
import { everyLossVerb } from './loss-verbs.ts'

/** Does once everything that concerns staff themselves. `name`: what a token is for. */
export async function everyStaffVerb(
  deps: TestDeps,
  { campaign, address, name }: { campaign: string; address: string; name: string },
): Promise<void> {
  const campaignId = (await findCampaign(deps.db, campaign))?.id ?? ''
  const member = await join(deps, { campaign, address })
  const session = { ...(await sessionOf(deps, member.token)), steppedUp: true }
  await changePassphrase(deps, session, { passphrase: member.passphrase, next: `${PASSPHRASE} again` }, [])
  deps.clock.advance(60_000)
  const { kept, secret } = await offerFactor(deps, session)
  await changeFactor(deps, session, { kept, code: codeOf(secret, deps.clock.now()) })
  await renewRecoveryCodes(deps, session)
  const { token } = await makeResetLink(deps, OPERATOR, { handle: member.handle })
  deps.clock.advance(60_000)
  await acceptLink(deps, { token, purpose: 'reset' }, { passphrase: PASSPHRASE })
  const owner = await join(deps, { handle: 'red-barn', campaign })
  const helper = actorOf({ ...(await sessionOf(deps, owner.token)), steppedUp: true })
  await everyLossVerb(deps, helper, { campaign, address: `m.${address}`, other: `n.${address}` })
  await changeRole(deps, helper, { handle: member.handle, role: 'editor' })
  const invited = await invite(deps, helper, { campaignId, role: 'editor', address })
  await takeBackInvitation(deps, helper, { id: staffLinkId(deps, invited.token).toString('hex') })
  const wanted = { campaignId, name, role: 'owner', access: 'write', days: 30, stepUp: true } as const
  const { id } = await addToken(deps, OPERATOR, wanted)
  await revokeToken(deps, OPERATOR, { id })
  await rekeyStaff(deps, OPERATOR, { slug: campaign, replaceGoodKey: true })
  await removeMember(deps, OPERATOR, { handle: member.handle, last: true })
}

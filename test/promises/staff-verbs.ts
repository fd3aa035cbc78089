import { findCampaign } from '../../src/campaigns/store.ts'
import { rekeyStaff } from '../../src/erasure/rekey-staff.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { addToken } from '../../src/staff/add-token.ts'
import { changeFactor, offerFactor } from '../../src/staff/change-factor.ts'
import { changePassphrase } from '../../src/staff/change-passphrase.ts'
import { changeRole } from '../../src/staff/change-role.ts'
import { invite } from '../../src/staff/invite.ts'
import { makeResetLink } from '../../src/staff/make-reset-link.ts'
import { removeMember } from '../../src/staff/remove-member.ts'
import { renewRecoveryCodes } from '../../src/staff/renew-recovery-codes.ts'
import { staffLinkId } from '../../src/staff/reset-link.ts'
import { revokeToken } from '../../src/staff/revoke-token.ts'
import { actorOf } from '../../src/staff/session.ts'
import { takeBackInvitation } from '../../src/staff/take-back-invitation.ts'
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

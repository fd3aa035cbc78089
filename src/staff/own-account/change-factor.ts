import { randomUUID } from 'node:crypto'
import { dayOf } from '../../core/clock.ts'
import { Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Begun } from '../access/begin-access.ts'
import { keepStep, openStep } from '../access/kept-step.ts'
import { deleteLinksOf } from '../access/link-store.ts'
import { lockAccountAlone } from '../account-store.ts'
import { act, read } from '../act.ts'
import { holdStaffKey, staffKey } from '../key/staff-key.ts'
import { replaceFactors } from '../means/factor-store.ts'
import { codeHash, wrongCode } from '../means/second-factor.ts'
import { newTotpSecret, totpStep, totpUri } from '../means/totp.ts'
import { takeCode } from '../means/used-code-store.ts'
import { actorOf, type Session } from '../sessions/session.ts'
import { deleteSessionsOf } from '../sessions/session-store.ts'
import { prepareChangeLetter, tellOfChange } from './own-letter.ts'

const wantedOf = ({ account }: Session) =>
  ({ action: 'account.factor_changed', campaign: account.campaign.id }) as const

/** A new secret for the app, not stored yet. `kept`: a form's secret that is shown again. Needs a step-up. */
export const offerFactor = (
  deps: Deps,
  session: Session,
  kept?: string,
): Promise<Pick<Begun, 'secret' | 'uri' | 'kept'>> =>
  read(deps, actorOf(session), wantedOf(session), async () => {
    const { handle, campaign } = session.account
    const key = await staffKey(deps, campaign.id)
    const now = deps.clock.now()
    const shown = kept === undefined ? null : openStep(key, session.id, kept, now)
    const secret = shown?.secret ?? newTotpSecret()
    const uri = totpUri(secret, { issuer: campaign.name, handle })
    return { secret, uri, kept: keepStep(key, session.id, { handle, phc: '', secret }, now) }
  })

/**
 * Replaces the account's factor once a code of the new one was given, and ends its other sessions: they may be on the lost
 * phone. Tells the person by letter and notice; a link for a lost factor dies. Refuses with unauthorized (`code`), malformed and unavailable.
 */
export async function changeFactor(
  deps: Deps,
  session: Session,
  { kept, code, locale }: { kept: string; code: string; locale?: Locale | undefined },
): Promise<void> {
  const { id: accountId, campaign } = session.account
  const key = await staffKey(deps, campaign.id)
  const step = openStep(key, session.id, kept, deps.clock.now())
  if (!step) throw new Refusal('malformed')
  const timeStep = totpStep(step.secret, code, deps.clock.now())
  if (timeStep === null) throw wrongCode()
  const letter = await prepareChangeLetter(deps, { id: accountId, campaignId: campaign.id, locale }, 'factor')
  await act(deps, actorOf(session), wantedOf(session), {
    work: async (trx, now) => {
      await holdStaffKey(trx, campaign.id, key)
      if (!(await lockAccountAlone(trx, accountId))) throw wrongCode()
      const id = randomUUID()
      const secret = key.seal({ column: 'secret', row: id }, step.secret)
      await replaceFactors(trx, { id, account_id: accountId, kind: 'totp', secret, since: dayOf(now) })
      await takeCode(trx, accountId, codeHash(key, id, timeStep), now)
      await deleteSessionsOf(trx, accountId, session.id)
      await deleteLinksOf(trx, accountId, ['factor'])
      await tellOfChange(trx, accountId, { notices: ['factor'], letter }, now)
      return { result: undefined, entry: { subject: accountId } }
    },
  })
  deps.nudge.outbox()
}

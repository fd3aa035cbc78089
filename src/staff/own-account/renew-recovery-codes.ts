import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale/locale.ts'
import { lockAccount } from '../account-store.ts'
import { act } from '../act.ts'
import { countRecoveryRows, replaceRecoveryCodes } from '../means/recovery-code-store.ts'
import { newRecoveryCodes, recoveryHashes } from '../means/recovery-codes.ts'
import { wrongCode } from '../means/second-factor.ts'
import { actorOf, type Session } from '../sessions/session.ts'
import { prepareChangeLetter, tellOfChange } from './own-letter.ts'

/** Ten new recovery codes in the place of the old ones; tells the person by letter and notice. Needs a step-up. */
export async function renewRecoveryCodes(
  deps: Deps,
  session: Session,
  { locale }: { locale?: Locale | undefined } = {},
): Promise<string[]> {
  const { id, campaign } = session.account
  const codes = newRecoveryCodes()
  const letter = await prepareChangeLetter(deps, { id, campaignId: campaign.id, locale }, 'codes')
  await act(
    deps,
    actorOf(session),
    { action: 'account.codes_renewed', campaign: campaign.id },
    {
      work: async (trx, now) => {
        if (!(await lockAccount(trx, id))) throw wrongCode()
        await replaceRecoveryCodes(trx, id, recoveryHashes(deps, id, codes))
        await tellOfChange(trx, id, { notices: ['codes'], letter }, now)
        return { result: undefined, entry: { subject: id } }
      },
    },
  )
  deps.nudge.outbox()
  return codes
}

/** How many of the account's recovery codes are left. */
export const countRecoveryCodes = (deps: Pick<Deps, 'db'>, session: Session): Promise<number> =>
  countRecoveryRows(deps.db, session.account.id)

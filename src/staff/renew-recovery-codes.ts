import type { Deps } from '../deps.ts'
import { lockAccount } from './account-store.ts'
import { act } from './act.ts'
import { countRecoveryRows, replaceRecoveryCodes } from './recovery-code-store.ts'
import { newRecoveryCodes, recoveryHashes } from './recovery-codes.ts'
import { wrongCode } from './second-factor.ts'
import { actorOf, type Session } from './session.ts'

/** Ten new recovery codes in the place of the old ones. Needs a step-up. */
export async function renewRecoveryCodes(deps: Deps, session: Session): Promise<string[]> {
  const { id, campaign } = session.account
  const codes = newRecoveryCodes()
  return act(
    deps,
    actorOf(session),
    { action: 'account.codes_renewed', campaign: campaign.id },
    {
      work: async (trx) => {
        if (!(await lockAccount(trx, id))) throw wrongCode()
        await replaceRecoveryCodes(trx, id, recoveryHashes(deps, id, codes))
        return { result: codes, entry: { subject: id } }
      },
    },
  )
}

/** How many of the account's recovery codes are left. */
export const countRecoveryCodes = (deps: Pick<Deps, 'db'>, session: Session): Promise<number> =>
  countRecoveryRows(deps.db, session.account.id)

import { Refusal } from '../../core/errors.ts'
import { newToken } from '../../core/random.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale/locale.ts'
import { readAccountLink } from '../access/link.ts'
import { deleteLinksOf, takeLink, takeLinkTry } from '../access/link-store.ts'
import { MOST_LINK_TRIES } from '../access/reset-link.ts'
import { lockAccountAlone, setPassphrase } from '../account-store.ts'
import { act } from '../act.ts'
import { holdStaffKey, staffKey } from '../key/staff-key.ts'
import { newDevice } from '../means/device.ts'
import { normalPassphrase, passphraseProblem } from '../means/passphrase.ts'
import { readCode, wrongCode } from '../means/second-factor.ts'
import { prepareChangeLetter, tellOfChange } from '../own-account/own-letter.ts'
import type { TypedCode } from '../sessions/enter-code.ts'
import { deleteSessionsOf, insertSession } from '../sessions/session-store.ts'
import { newSession } from '../sessions/session-token.ts'
import type { SignedIn } from '../sessions/sign-in.ts'

export interface ForgottenPassphrase extends TypedCode {
  passphrase: string
  locale?: Locale | undefined
}

/**
 * Sets a new passphrase by the link of a letter, together with a code of the app or a recovery code: the mailbox alone
 * does not do, and learns nothing of the account. Ends all sessions and older links of this kind, and begins one. Refuses
 * with invalid (`passphrase`), unauthorized (`code`: wrong, used, or five codes were given on this page; recovery codes are
 * always taken), gone and unavailable.
 */
export async function setForgottenPassphrase(
  deps: Deps,
  link: Token,
  { passphrase, locale, ...typed }: ForgottenPassphrase,
  forbidden: readonly string[],
): Promise<SignedIn> {
  const { id, account } = await readAccountLink(deps, { token: link, purpose: 'passphrase' })
  const { campaign } = account
  const problem = passphraseProblem(passphrase, { handle: account.handle, forbidden })
  const refused = problem && new Refusal('invalid', { errors: [{ path: 'passphrase', message: problem }] })
  // "It holds your handle or a title" tells whose account it is, and so comes after a right code.
  if (refused && problem !== 'staff.passphrase.guessable') throw refused
  const key = await staffKey(deps, campaign.id)
  const phc = await deps.passwords.hash(normalPassphrase(passphrase), { known: false })
  const sealed = key.seal({ column: 'passphrase', row: account.id }, phc)
  const hasTry = typed.code ? await takeLinkTry(deps.db, id, MOST_LINK_TRIES) : false
  const code = await readCode(deps, account, typed, { hasTry })
  const letter = await prepareChangeLetter(deps, { id: account.id, campaignId: campaign.id, locale }, 'passphrase')
  const token = newToken()
  await act(
    deps,
    { is: 'staff', id: account.id, campaign: campaign.id, role: account.role, steppedUp: false },
    { action: 'account.passphrase_reset', campaign: campaign.id },
    {
      work: async (trx, now) => {
        await holdStaffKey(trx, campaign.id, key)
        if (!(await lockAccountAlone(trx, account.id))) throw new Refusal('gone')
        if (!(await code.take(trx))) throw wrongCode()
        // The code stays good: nothing of this transaction does.
        if (refused) throw refused
        if (!(await takeLink(trx, id))) throw new Refusal('gone')
        await setPassphrase(trx, account.id, sealed)
        await deleteLinksOf(trx, account.id, ['passphrase'])
        await deleteSessionsOf(trx, account.id)
        await insertSession(trx, newSession(deps, token, { accountId: account.id, signedIn: true, now }))
        await tellOfChange(trx, account.id, { notices: ['passphrase'], letter }, now)
        return { result: undefined, entry: { subject: account.id } }
      },
    },
  )
  await code.forgetTries()
  deps.nudge.outbox()
  return { is: 'signed_in', token, device: newDevice(deps, account.id) }
}

import { Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale/locale.ts'
import { deleteLinksOf } from '../access/link-store.ts'
import { findMeans, lockAccountAlone, setPassphrase } from '../account-store.ts'
import { act } from '../act.ts'
import { staffKey } from '../key/staff-key.ts'
import { knownDevice } from '../means/device.ts'
import { normalPassphrase, passphraseProblem } from '../means/passphrase.ts'
import { forgetTries, takeTry } from '../means/tries.ts'
import { actorOf, type Session } from '../sessions/session.ts'
import { deleteSessionsOf } from '../sessions/session-store.ts'
import { prepareChangeLetter, tellOfChange } from './own-letter.ts'

export interface PassphraseChange {
  passphrase: string
  next: string
  /** The cookie of a known device, unchecked. */
  device?: string | undefined
  /** The page's language, for the letter where the account has none. */
  locale?: Locale | undefined
}

/**
 * Replaces the account's passphrase and ends its other sessions; forgotten links die. Tells the person by letter and notice. Refuses with invalid (errors by field: `passphrase` when
 * the present one is wrong or its tries are spent, `next`) and unavailable.
 */
export async function changePassphrase(
  deps: Deps,
  session: Session,
  { passphrase, next, device: cookie, locale }: PassphraseChange,
  forbidden: readonly string[],
): Promise<void> {
  const { id, handle, campaign } = session.account
  const problem = passphraseProblem(next, { handle, forbidden })
  if (problem) throw new Refusal('invalid', { errors: [{ path: 'next', message: problem }] })
  const key = await staffKey(deps, campaign.id)
  const place = { column: 'passphrase', row: id } as const
  const device = knownDevice(deps, id, cookie)
  const by = { known: device !== null }
  const one = { accountId: id, device, kind: 'passphrase' } as const
  const hasTry = await takeTry(deps, one)
  const present = (await findMeans(deps.db, id))?.passphrase ?? null
  const isRight = await deps.passwords.verify(present && key.open(place, present), normalPassphrase(passphrase), by)
  if (!present || !hasTry || !isRight) throw wrong()
  const sealed = key.seal(place, await deps.passwords.hash(normalPassphrase(next), by))
  const letter = await prepareChangeLetter(deps, { id, campaignId: campaign.id, locale }, 'passphrase')
  await act(
    deps,
    actorOf(session),
    { action: 'account.passphrase_changed', campaign: campaign.id },
    {
      work: async (trx, now) => {
        const locked = await lockAccountAlone(trx, id)
        if (!locked?.passphrase?.equals(present)) throw wrong()
        await setPassphrase(trx, id, sealed)
        await deleteSessionsOf(trx, id, session.id)
        await deleteLinksOf(trx, id, ['passphrase'])
        await tellOfChange(trx, id, { notices: ['passphrase'], letter }, now)
        return { result: undefined, entry: { subject: id } }
      },
    },
  )
  deps.nudge.outbox()
  await forgetTries(deps, one)
}

const wrong = () => new Refusal('invalid', { errors: [{ path: 'passphrase', message: 'staff.passphrase.wrong' }] })

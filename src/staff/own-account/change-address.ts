import { parseAddress } from '../../core/email.ts'
import { Refusal } from '../../core/errors.ts'
import { newToken } from '../../core/random.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import { isLocale, type Locale } from '../../locale/locale.ts'
import { readAccountLink } from '../access/link.ts'
import { deleteLinksOf, insertAccountLink, takeLink } from '../access/link-store.ts'
import { STAFF_LINK_TIME, staffLinkId } from '../access/reset-link.ts'
import { findMailbox, lockAccountAlone } from '../account-store.ts'
import { act } from '../act.ts'
import { holdStaffKey, staffKey } from '../key/staff-key.ts'
import { linkEnd, prepareStaffLetter, queueOwnLetter } from '../letters/letters.ts'
import { confirmAddress, findWaiting, insertReset } from '../losses/reset-store.ts'
import { RESET_WAIT, stopHash } from '../losses/waiting-reset.ts'
import { actorOf, type Session } from '../sessions/session.ts'
import { applyAddress } from './apply-address.ts'
import { prepareOwnLetter } from './own-letter.ts'

/**
 * Asks for another address of the account's letters: one letter confirms it, one to the present address stops it for 24
 * hours. Needs a step-up. Refuses with invalid (`address`), conflict (`reset_waits`; `letters_spent`: three such letters
 * have left today) and unavailable.
 */
export async function askForAddress(
  deps: Deps,
  session: Session,
  { address, locale }: { address: string; locale: Locale },
): Promise<void> {
  const { id: accountId, campaign } = session.account
  const parsed = parseAddress(address)
  if (!parsed.ok) throw new Refusal('invalid', { errors: [{ path: 'address', message: 'sign.error.email' }] })
  const [token, stop] = [newToken(), newToken()]
  const id = staffLinkId(deps, token)
  const now = deps.clock.now()
  const expiresAt = linkEnd(now, STAFF_LINK_TIME)
  const dueAt = linkEnd(now, RESET_WAIT)
  const prepare = async () => {
    const key = await staffKey(deps, campaign.id)
    const mailbox = await findMailbox(deps.db, accountId)
    const before = mailbox?.address ?? null
    const language = isLocale(mailbox?.locale) ? mailbox.locale : locale
    // Nobody has shown yet that the mailbox is the person's: its silence and its limit hold.
    const content = {
      kind: 'staff_address',
      to: parsed.address,
      token,
      locale: language,
      validUntil: expiresAt,
    } as const
    return {
      ...{ key, before, address: key.seal({ column: 'address', row: id.toString('hex') }, parsed.address) },
      letter: await prepareStaffLetter(deps, { ...content, ownAccount: false }),
      warning: await prepareOwnLetter(
        deps,
        { id: accountId, campaignId: campaign.id, locale },
        { kind: 'staff_address_old', token: stop, validUntil: dueAt },
      ),
    }
  }
  await act(
    deps,
    actorOf(session),
    { action: 'account.address_asked', campaign: campaign.id },
    {
      prepare,
      work: async (trx, at, prepared) => {
        await holdStaffKey(trx, campaign.id, prepared.key)
        if (!(await lockAccountAlone(trx, accountId))) throw new Refusal('gone')
        const present = (await findMailbox(trx, accountId))?.address ?? null
        // Another change was made in the meantime: the warning would go to the wrong mailbox.
        if (present ? !prepared.before?.equals(present) : prepared.before) throw new Refusal('unavailable')
        if (await findWaiting(trx, accountId)) throw new Refusal('conflict', { reason: 'reset_waits' })
        const row = { account_id: accountId, what: 'address', stop_hash: stopHash(deps, stop), due_at: dueAt } as const
        if (prepared.warning) await insertReset(trx, { ...row, asked_by: null })
        await deleteLinksOf(trx, accountId, ['address'])
        const link = { id, purpose: 'address', campaignId: campaign.id, accountId, expiresAt } as const
        await insertAccountLink(trx, { ...link, address: prepared.address })
        for (const letter of [prepared.letter, prepared.warning])
          if (letter && !(await queueOwnLetter(trx, accountId, letter, at)))
            throw new Refusal('conflict', { reason: 'letters_spent' })
        return { result: undefined, entry: { subject: accountId } }
      },
    },
  )
  deps.nudge.outbox()
}

/**
 * Confirms an address by the link of its letter. It holds at once where the account had none, else when 24 hours are over
 * in which nobody stopped it. Refuses with gone and unavailable.
 */
export async function confirmNewAddress(deps: Deps, token: Token): Promise<'changed' | 'waits'> {
  const { id, account, address: sealed } = await readAccountLink(deps, { token, purpose: 'address' })
  const { id: accountId, campaign } = account
  if (!sealed) throw new Refusal('gone')
  const key = await staffKey(deps, campaign.id)
  const text = key.open({ column: 'address', row: id.toString('hex') }, sealed)
  const address = key.seal({ column: 'address', row: accountId }, text)
  return act(
    deps,
    { is: 'staff', id: accountId, campaign: campaign.id, role: account.role, steppedUp: false },
    { action: 'account.address_confirmed', campaign: campaign.id },
    {
      work: async (trx, now) => {
        await holdStaffKey(trx, campaign.id, key)
        if (!(await lockAccountAlone(trx, accountId)) || !(await takeLink(trx, id))) throw new Refusal('gone')
        if (await confirmAddress(trx, accountId, address)) return { result: 'waits', entry: { subject: accountId } }
        if ((await findMailbox(trx, accountId))?.address) throw new Refusal('gone')
        await applyAddress(trx, { accountId, address, letter: null }, now)
        return { result: 'changed', entry: { action: 'account.address_changed', subject: accountId } }
      },
    },
  )
}

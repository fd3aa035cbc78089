import { oneByOne } from '../../core/one-by-one.ts'
import { newToken } from '../../core/random.ts'
import type { Trx } from '../../db/database.ts'
import type { StaffResetKind } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import { deleteLinksOf, insertAccountLink } from '../access/link-store.ts'
import { STAFF_LINK_TIME, staffLinkId } from '../access/reset-link.ts'
import { lockAccountAlone } from '../account-store.ts'
import { act } from '../act.ts'
import { system } from '../actor.ts'
import { holdStaffKey, staffKey } from '../key/staff-key.ts'
import { linkEnd, queueOwnLetter } from '../letters/letters.ts'
import { applyAddress } from '../own-account/apply-address.ts'
import { prepareChangeLetter, prepareOwnLetter } from '../own-account/own-letter.ts'
import { findDueResets, takeDueReset } from './reset-store.ts'

interface DueReset {
  what: StaffResetKind
  stop_hash: Buffer
  /** The new address, sealed for its account. */
  address: Buffer | null
  /** The account's id. */
  id: string
  campaign_id: string
}

/**
 * Makes the links of resets that nobody stopped, and changes confirmed addresses. A link for the factor leaves by letter;
 * one for both, or without an address, waits for an owner to hand it over. While the clock is in doubt nothing is due.
 * A reset that fails stops no other; its error is thrown at the end.
 */
export async function resetsDue(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  if (!deps.clockGuard.trusts(now)) return
  const due = await findDueResets(deps.db, now)
  await oneByOne(due, (reset) => (reset.what === 'address' ? changeAddress(deps, reset) : makeLink(deps, reset)))
  if (due.length > 0) deps.nudge.outbox()
}

async function changeAddress(deps: Deps, reset: DueReset): Promise<void> {
  const { id, campaign_id: campaign, address } = reset
  const key = await staffKey(deps, campaign)
  // To the address that it had: its mailbox hears that no more letters come.
  const letter = await prepareChangeLetter(deps, { id, campaignId: campaign }, 'address')
  await act(
    deps,
    system('staff-resets'),
    { action: 'account.address_changed', campaign },
    {
      work: async (trx, now) => {
        await holdStaffKey(trx, campaign, key)
        if (!address || !(await take(trx, reset, now))) return NOTHING
        await applyAddress(trx, { accountId: id, address, letter }, now)
        return { result: undefined, entry: { subject: id } }
      },
    },
  )
}

async function makeLink(deps: Deps, reset: DueReset): Promise<void> {
  const { id, campaign_id: campaign, what } = reset
  const key = await staffKey(deps, campaign)
  const token = newToken()
  const linkId = staffLinkId(deps, token)
  const expiresAt = linkEnd(deps.clock.now(), STAFF_LINK_TIME)
  const letter =
    what === 'factor'
      ? await prepareOwnLetter(
          deps,
          { id, campaignId: campaign },
          { kind: 'staff_factor', token, validUntil: expiresAt },
        )
      : null
  const sealed = key.seal({ column: 'token', row: linkId.toString('hex') }, token)
  await act(
    deps,
    system('staff-resets'),
    { action: 'staff.reset_due', campaign },
    {
      work: async (trx, now) => {
        await holdStaffKey(trx, campaign, key)
        if (!(await take(trx, reset, now))) return NOTHING
        const purpose = what === 'factor' ? 'factor' : 'reset'
        await deleteLinksOf(trx, id, [purpose])
        const isMailed = letter !== null && (await queueOwnLetter(trx, id, letter, now))
        const link = { id: linkId, purpose, campaignId: campaign, accountId: id, expiresAt } as const
        await insertAccountLink(trx, { ...link, token: isMailed ? undefined : sealed })
        return { result: undefined, entry: { subject: id, detail: { what } } }
      },
    },
  )
}

const NOTHING = { result: undefined, entry: null }

/** Takes the reset unless somebody stopped it, removed the account, or another process was first. */
const take = async (trx: Trx, { id, stop_hash }: DueReset, now: Date): Promise<boolean> =>
  (await lockAccountAlone(trx, id)) !== undefined && takeDueReset(trx, stop_hash, now)

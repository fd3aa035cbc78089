import { keyedHash } from '../core/crypto.ts'
import { canonicalAddress, mailCompany } from '../core/email.ts'
import type { Deps, Letter } from '../deps.ts'
import { composeLetter } from '../mail/compose.tsx'
import { isOutboxKeyExpired, readOutboxKey, silenceKeys, tallyKey } from './day-key.ts'
import type { Leased } from './queue-store.ts'
import { openLetter, type QueuedLetter } from './seal.ts'
import type { ToTally } from './tally-store.ts'
import type { Verdicts } from './verdicts.ts'

/** A letter that is ready to be sent. */
export interface Ready {
  row: Leased
  company: string
  toTally: ToTally
  /** The hashes of the canonical address under the silence keys of all months whose silences may still last. */
  silenceHashes: Buffer[]
  letter: Letter
  /** About an account of staff, to its own person: heeds no silence, and counts for no limit of the address. */
  ownAccount: boolean
}

/** Opens and composes leased letters. Unreadable, muted and expired letters are added to `verdicts` instead. */
export async function openLeased(deps: Deps, rows: Leased[], verdicts: Verdicts): Promise<Ready[]> {
  const now = deps.clock.now()
  const [dayKey, monthKeys] = await Promise.all([tallyKey(deps, now), silenceKeys(deps, now)])
  const ready: Ready[] = []
  for (const row of rows) {
    const queued = await open(deps, row)
    // An unreadable letter is given up only when its key has expired: until then the operator may repair the key store.
    if (!queued && isOutboxKeyExpired(row.key_day, now)) verdicts.expire(row, 'other', 'key')
    else if (!queued) verdicts.tryAgain(row, 'other', 'key', now)
    if (!queued) continue

    const { muted, firstOfNetwork, ownAccount = false, ...content } = queued
    const company = mailCompany(content.to)
    if (muted) verdicts.done.push(row.id)
    else if (row.expires_at <= now) verdicts.expire(row, company, 'expired')
    else {
      const address = canonicalAddress(content.to)
      const silenceHashes = monthKeys.map((key) => keyedHash(key, address))
      ready.push({
        row,
        company,
        toTally: {
          id: row.id,
          addressHash: keyedHash(dayKey, address),
          purposeHash: keyedHash(dayKey, address, row.appeal_id ?? 'no-appeal', content.kind),
          firstOfNetwork,
        },
        silenceHashes,
        letter: composeLetter(content),
        ownAccount,
      })
    }
  }
  return ready
}

async function open(deps: Deps, row: Leased): Promise<QueuedLetter | null> {
  const key = await readOutboxKey(deps, row.key_day)
  try {
    if (key) return openLetter(key, row.appeal_id, row.id, row.sealed)
  } catch {
    // The error may quote the letter, so the log only says that the letter is unreadable.
  }
  deps.log.error('outbox.unreadable', { keyDay: row.key_day, key: key !== null })
  return null
}

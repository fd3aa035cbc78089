import { keyedHash } from '../core/crypto.ts'
import { canonicalAddress, mailCompany } from '../core/email.ts'
import type { Deps, Letter } from '../deps.ts'
import { composeLetter } from '../mail/compose.tsx'
import { isOutboxKeyOver, readOutboxKey, silenceKeys, tallyKey } from './day-key.ts'
import type { Leased } from './queue.ts'
import { openLetter, type QueuedLetter } from './seal.ts'
import type { Verdicts } from './verdicts.ts'

/** A letter that is ready to be sent. */
export interface Ready {
  row: Leased
  company: string
  /** Of the canonical address, under the tally key of the day. */
  tallyHash: Buffer
  /** Of the same, under the keys of the months whose silences may still last. */
  silenceHashes: Buffer[]
  letter: Letter
}

/** Opens and composes leased letters; what cannot or need not be sent gets its verdict. */
export async function openLeased(deps: Deps, rows: Leased[], verdicts: Verdicts): Promise<Ready[]> {
  const now = deps.clock.now()
  const [hashKey, quietKeys] = await Promise.all([tallyKey(deps, now), silenceKeys(deps, now)])
  const ready: Ready[] = []
  for (const row of rows) {
    const queued = await open(deps, row)
    // A key that has had its time opens nothing any more. Before that it is a fault that somebody may mend.
    if (!queued && isOutboxKeyOver(row.key_day, now)) verdicts.giveUp(row, 'other', 'key')
    else if (!queued) verdicts.tryAgain(row, 'other', 'key', now)
    if (!queued) continue

    const { muted, ...content } = queued
    const company = mailCompany(content.to)
    if (muted) verdicts.done.push(row.id)
    else if (row.expires_at <= now) verdicts.giveUp(row, company, 'expired')
    else {
      const address = canonicalAddress(content.to)
      const silenceHashes = quietKeys.map((key) => keyedHash(key, address))
      ready.push({
        row,
        company,
        tallyHash: keyedHash(hashKey, address),
        silenceHashes,
        letter: composeLetter(content),
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
    // The reason may quote the letter: that it cannot be opened is all that is told.
  }
  deps.log.error('outbox.unreadable', { keyDay: row.key_day, key: key !== null })
  return null
}

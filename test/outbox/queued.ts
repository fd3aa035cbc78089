import { randomUUID } from 'node:crypto'
import { after, ceilHour, floorMinute, HOUR } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { asAddress, type Token } from '../../src/core/secret-text.ts'
import type { Deps } from '../../src/deps.ts'
import type { LetterContent } from '../../src/mail/kinds.ts'
import { outboxKey } from '../../src/outbox/day-key.ts'
import { type LetterLimits, sealLetter } from '../../src/outbox/seal.ts'

type Queued = LetterContent<'confirmation'> & LetterLimits

export const letterOf = (to: string, validUntil: Date, more: Partial<Queued> = {}): Queued => ({
  kind: 'confirmation',
  to: asAddress(to),
  token: newToken(),
  words: 'blue lantern',
  locale: 'en',
  origin: 'https://sign.example.org',
  validUntil,
  title: null,
  muted: false,
  firstOfNetwork: false,
  ...more,
})

/** Queues a letter as sign does; returns the id of its row and its token. */
export async function queue(
  deps: Deps,
  to: string,
  more: Partial<Queued> & { lasts?: number; appealId?: string | null } = {},
): Promise<{ id: string; token: Token }> {
  const { lasts = 72 * HOUR, appealId = randomUUID(), ...letterMore } = more
  const now = deps.clock.now()
  const { day, key } = await outboxKey(deps, now)
  const id = randomUUID()
  const expiresAt = ceilHour(after(now, lasts))
  const letter = letterOf(to, expiresAt, letterMore)
  await deps.db
    .insertInto('outbox')
    .values({
      id,
      appeal_id: appealId,
      pending_id: null,
      key_day: day,
      sealed: sealLetter(key, appealId, id, letter),
      due_at: floorMinute(now),
      expires_at: expiresAt,
      leased_until: null,
      batch_id: null,
    })
    .execute()
  return { id, token: letter.token }
}

/** Queues `count` letters, each to an address of its own. */
export const queueMany = (deps: Deps, count: number): Promise<{ id: string; token: Token }[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => queue(deps, `person${n}@example.org`)))

import { randomUUID } from 'node:crypto'
import { floorMinute } from '../core/clock.ts'
import type { Deps } from '../deps.ts'
import { outboxKey } from './day-key.ts'
import { type QueuedLetter, sealLetter } from './seal.ts'

/** The columns of an outbox row that every letter has; the caller adds appeal, pending row and expiry. */
export interface PreparedLetter {
  id: string
  /** The day of the outbox key that sealed the letter. */
  keyDay: string
  sealed: Buffer
  dueAt: Date
}

/** Seals a letter for the statement that queues it. Throws `unavailable` when the key store cannot be reached. */
export async function prepareLetter(
  deps: Deps,
  appealId: string | null,
  letter: QueuedLetter,
): Promise<PreparedLetter> {
  const now = deps.clock.now()
  const { day, key } = await outboxKey(deps, now)
  const id = randomUUID()
  return { id, keyDay: day, sealed: sealLetter(key, appealId, id, letter), dueAt: floorMinute(now) }
}

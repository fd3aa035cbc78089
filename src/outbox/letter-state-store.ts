import type { Db } from '../db/database.ts'

/**
 * The state of a letter to staff: it waits, has left, or the mail company refused it. A letter that a silence or a limit
 * stopped counts as sent, so that nobody learns of either.
 */
export type LetterState = 'waiting' | 'sent' | 'refused'

/** The states of letters by their ids. */
export async function letterStates(db: Db, ids: readonly string[]): Promise<Map<string, LetterState>> {
  if (ids.length === 0) return new Map()
  const [waiting, refused] = await Promise.all([
    db.selectFrom('outbox').select('id').where('id', 'in', ids).execute(),
    db.selectFrom('letters_refused').select('id').where('id', 'in', ids).execute(),
  ])
  const states = new Map<string, LetterState>(ids.map((id) => [id, 'sent']))
  for (const { id } of waiting) states.set(id, 'waiting')
  for (const { id } of refused) states.set(id, 'refused')
  return states
}

import { createSecretKey, type KeyObject } from 'node:crypto'
import { after, DAY, dayOf, MINUTE, monthOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'

type KeyDeps = Pick<Deps, 'keys' | 'memory'>

/** The last letters of a day run out when the fourth day after it begins. */
const OUTBOX_DAYS = 4
/** A letter that was leased before midnight may be tallied after it. */
const TALLY_DAYS = 2

/**
 * The outbox key of today, durable before any row uses it; write its day into the row. Throws `unavailable` when the
 * key store cannot be reached.
 */
export async function outboxKey(deps: KeyDeps, now: Date): Promise<{ day: string; key: KeyObject }> {
  const day = dayOf(now)
  return { day, key: await madeKey(deps, `outbox-${day}`) }
}

/** The key under which the addresses of today's letters are hashed to be tallied. */
export const tallyKey = (deps: KeyDeps, now: Date): Promise<KeyObject> => madeKey(deps, `tally-${dayOf(now)}`)

/** The outbox key of that day; null when there is none any more, or it cannot be opened with our SECRET_KEY. */
export async function readOutboxKey(deps: KeyDeps, day: string): Promise<KeyObject | null> {
  const name = `outbox-${day}`
  const { value } = await deps.memory.recall(
    `${PREFIX}read ${name}`,
    async () => {
      const bytes = await deps.keys.read(name)
      return bytes && createSecretKey(bytes)
    },
    MINUTE,
  )
  return value
}

/** Whether the outbox key of that day has had its time, so that nothing sealed under it can be opened again. */
export const isOutboxKeyOver = (day: string, now: Date): boolean => day <= daysBefore(now, OUTBOX_DAYS)

/**
 * Destroys the keys whose time is over, and the tallies that they made: outbox keys after four days, tally keys
 * after the day that follows theirs, silence keys after the month that follows theirs. Gives the names destroyed.
 */
export async function destroyOldKeys(deps: KeyDeps & Pick<Deps, 'db'>, now: Date): Promise<string[]> {
  const isOver = (name: string): boolean => {
    const [purpose, since = ''] = [name.slice(0, name.indexOf('-')), name.slice(name.indexOf('-') + 1)]
    if (purpose === 'outbox') return isOutboxKeyOver(since, now)
    if (purpose === 'tally') return since <= daysBefore(now, TALLY_DAYS)
    return purpose === 'silence' && since < monthBefore(now)
  }
  const old = (await deps.keys.list()).filter(isOver)
  for (const name of old) await deps.keys.destroy(name)
  if (old.length > 0) deps.memory.forget(PREFIX)
  await deps.db.deleteFrom('letter_tallies').where('key_day', '<=', daysBefore(now, TALLY_DAYS)).execute()
  return old
}

const PREFIX = 'outbox-key '

async function madeKey(deps: KeyDeps, name: string): Promise<KeyObject> {
  const made = await deps.memory.recall(
    `${PREFIX}made ${name}`,
    async () => createSecretKey(await deps.keys.make(name)),
    MINUTE,
  )
  // A key that has not been seen for a minute may have been destroyed since.
  if (made.stale) throw new Refusal('unavailable', { reason: 'keys' })
  return made.value
}

const daysBefore = (now: Date, days: number): string => dayOf(after(now, -days * DAY))

const monthBefore = (now: Date): string => monthOf(after(new Date(monthOf(now)), -DAY))

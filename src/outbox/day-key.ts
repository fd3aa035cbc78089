import { createSecretKey, type KeyObject } from 'node:crypto'
import { after, DAY, dayOf, MINUTE, monthOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { OUTBOX_DAYS, SILENCE, TALLY_DAYS } from './durations.ts'

type KeyDeps = Pick<Deps, 'keys' | 'memory'>

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

/** The key under which addresses that ask for silence are hashed this month; write the month into the row. */
export async function silenceKey(deps: KeyDeps, now: Date): Promise<{ month: string; key: KeyObject }> {
  const month = monthOf(now)
  return { month, key: await madeKey(deps, `silence-${month}`) }
}

/** The key of this month, and those of the earlier ones whose silences have not all run out. */
export async function silenceKeys(deps: KeyDeps, now: Date): Promise<KeyObject[]> {
  const keys = [(await silenceKey(deps, now)).key]
  for (let month = monthBefore(monthOf(now)); !isSilenceKeyOver(month, now); month = monthBefore(month)) {
    const key = await readKey(deps, `silence-${month}`)
    if (key) keys.push(key)
  }
  return keys
}

/** The outbox key of that day; null when there is none any more, or it cannot be opened with our SECRET_KEY. */
export const readOutboxKey = (deps: KeyDeps, day: string): Promise<KeyObject | null> => readKey(deps, `outbox-${day}`)

async function readKey(deps: KeyDeps, name: string): Promise<KeyObject | null> {
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

/** The names of the keys whose time is over at that moment, of letters, tallies and silences. */
export async function oldKeys(deps: Pick<Deps, 'keys'>, now: Date): Promise<string[]> {
  const isOver = (name: string): boolean => {
    const [purpose, since = ''] = [name.slice(0, name.indexOf('-')), name.slice(name.indexOf('-') + 1)]
    if (purpose === 'outbox') return isOutboxKeyOver(since, now)
    if (purpose === 'tally') return since <= daysBefore(now, TALLY_DAYS)
    return purpose === 'silence' && isSilenceKeyOver(since, now)
  }
  return (await deps.keys.list()).filter(isOver)
}

/**
 * Destroys the keys whose time is over: outbox keys after four days, tally keys after the day that follows theirs,
 * silence keys when the last silence of their month is over. Gives the names destroyed.
 */
export async function destroyOldKeys(deps: KeyDeps, now: Date): Promise<string[]> {
  const old = await oldKeys(deps, now)
  for (const name of old) await deps.keys.destroy(name)
  if (old.length > 0) deps.memory.forget(PREFIX)
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

const isSilenceKeyOver = (month: string, now: Date): boolean => month < monthOf(after(now, -SILENCE))

const monthBefore = (month: string): string => monthOf(after(new Date(month), -DAY))

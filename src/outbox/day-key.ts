import { createSecretKey, type KeyObject } from 'node:crypto'
import { after, dayOf, daysBefore, MINUTE, monthOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Cell } from '../core/memory.ts'
import type { Deps } from '../deps.ts'
import { OUTBOX_DAYS, SILENCE, TALLY_DAYS } from './durations.ts'

type KeyDeps = Pick<Deps, 'keys' | 'memory'>

const MADE_KEYS: Cell<KeyObject> = { name: 'day-key-made', fresh: MINUTE }
/** Null: there is no such key any more. */
const READ_KEYS: Cell<KeyObject | null> = { name: 'day-key-read', fresh: MINUTE }
const KEY_NAMES: Cell<string[]> = { name: 'day-key-names', fresh: MINUTE }

/**
 * Today's outbox key. The key is durable when this returns; the caller writes its day into the row. Throws
 * `unavailable` when the key store cannot be reached.
 */
export async function outboxKey(deps: KeyDeps, now: Date): Promise<{ day: string; key: KeyObject }> {
  const day = dayOf(now)
  return { day, key: await ensureKey(deps, `outbox-${day}`) }
}

/** Today's key for hashing addresses, so that the letters to one address can be tallied. */
export const tallyKey = (deps: KeyDeps, now: Date): Promise<KeyObject> => ensureKey(deps, `tally-${dayOf(now)}`)

/** This month's key for hashing addresses that ask for silence. The caller writes the month into the row. */
export async function silenceKey(deps: KeyDeps, now: Date): Promise<{ month: string; key: KeyObject }> {
  const month = monthOf(now)
  return { month, key: await ensureKey(deps, `silence-${month}`) }
}

/** The silence key of this month, and of every other month of which there is one, whatever month the clock says. */
export async function silenceKeys(deps: KeyDeps, now: Date): Promise<KeyObject[]> {
  const { month, key } = await silenceKey(deps, now)
  const { value: names } = await deps.memory.recall(KEY_NAMES, '', () => deps.keys.list())
  const others = names.filter((name) => name.startsWith('silence-') && name !== `silence-${month}`)
  const keys = await Promise.all(others.map((name) => readKey(deps, name)))
  return [key, ...keys.filter((other) => other !== null)]
}

/** The outbox key of a day; null when the key is gone or cannot be opened with our SECRET_KEY. */
export const readOutboxKey = (deps: KeyDeps, day: string): Promise<KeyObject | null> => readKey(deps, `outbox-${day}`)

async function readKey(deps: KeyDeps, name: string): Promise<KeyObject | null> {
  const { value } = await deps.memory.recall(READ_KEYS, name, async () => {
    const bytes = await deps.keys.read(name)
    return bytes && createSecretKey(bytes)
  })
  return value
}

/** Whether the outbox key of a day has expired. Letters sealed under an expired key can never be opened again. */
export const isOutboxKeyExpired = (day: string, now: Date): boolean => day <= daysBefore(now, OUTBOX_DAYS)

/** The names of keys of days and months to come, which only a clock that was ahead can have made. */
export async function keysToCome(deps: Pick<Deps, 'keys'>, now: Date): Promise<string[]> {
  const tomorrow = daysBefore(now, -1)
  return (await deps.keys.list()).filter((name) => {
    const [, date = ''] = /^(?:outbox|tally|silence)-(.*)$/.exec(name) ?? []
    return date > tomorrow
  })
}

/** The names of the outbox, tally and silence keys that have expired. */
export async function expiredKeys(deps: Pick<Deps, 'keys'>, now: Date): Promise<string[]> {
  const isExpired = (name: string): boolean => {
    const [purpose, date = ''] = [name.slice(0, name.indexOf('-')), name.slice(name.indexOf('-') + 1)]
    if (purpose === 'outbox') return isOutboxKeyExpired(date, now)
    if (purpose === 'tally') return date <= daysBefore(now, TALLY_DAYS)
    return purpose === 'silence' && isSilenceKeyExpired(date, now)
  }
  return (await deps.keys.list()).filter(isExpired)
}

/**
 * Destroys the expired keys and returns their names. Outbox keys expire after four days, tally keys after the day that
 * follows their own, silence keys with the last silence of their month.
 */
export async function destroyExpiredKeys(deps: KeyDeps, now: Date): Promise<string[]> {
  const expired = await expiredKeys(deps, now)
  for (const name of expired) await deps.keys.destroy(name)
  if (expired.length > 0) for (const cell of [MADE_KEYS, READ_KEYS, KEY_NAMES]) deps.memory.forget(cell)
  return expired
}

async function ensureKey(deps: KeyDeps, name: string): Promise<KeyObject> {
  const made = await deps.memory.recall(MADE_KEYS, name, async () => createSecretKey(await deps.keys.make(name)))
  // A stale key was read more than a minute ago: another process may have destroyed the key meanwhile.
  if (made.stale) throw new Refusal('unavailable', { reason: 'keys' })
  return made.value
}

const isSilenceKeyExpired = (month: string, now: Date): boolean => month < monthOf(after(now, -SILENCE))

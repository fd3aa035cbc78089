import { HOUR, SECOND } from '../../core/clock.ts'
import { databaseTime } from '../../db/database.ts'
import type { ClockDoubt } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import { keysToCome } from '../../outbox/day-key.ts'
import { LONGEST_STOP } from '../../platform/clock-guard.ts'
import { readWatch } from '../../platform/clock-watch-store.ts'
import { broken, type Check, type Finding, note, sound } from '../finding.ts'

const WHY: Record<ClockDoubt, string> = {
  jumped: 'the clock of a server jumped by an hour or more',
  stopped: 'no server had run for more than 25 hours',
  differs: "the clock of a server differs from the database's by an hour or more",
}

export const checkClock: Check = async (deps) => [
  await againstDatabase(deps),
  ...(await whatServersSaw(deps)),
  ...(await keysOfDaysToCome(deps)),
]

async function againstDatabase(deps: Deps): Promise<Finding> {
  const before = deps.clock.now().getTime()
  const database = (await databaseTime(deps.db)).getTime()
  const after = deps.clock.now().getTime()
  const off = database < before ? before - database : Math.max(0, database - after)
  if (off < 5 * SECOND) return sound('clock', "agrees with the database's")
  const found = `differs from the database's by ${Math.round(off / SECOND)} s`
  return broken('clock', found, 'let both machines keep time with NTP (timedatectl set-ntp true)')
}

/** The doubts that keep from destroying what has had its time, and an hour to come that a server took for the present. */
async function whatServersSaw(deps: Deps): Promise<Finding[]> {
  const { trustedHour, heldUntil, doubt } = await readWatch(deps.db)
  const now = deps.clock.now().getTime()
  const held = doubt && heldUntil ? heldUntil.getTime() - now : 0
  if (doubt && heldUntil && held > 0 && held <= HOUR)
    return [
      note(
        'clock',
        `nothing is destroyed because of its age until ${minuteOf(heldUntil)}: ${WHY[doubt]}`,
        'set it right before then if it is wrong; otherwise there is nothing to do',
      ),
    ]
  if (!trustedHour) return []
  const age = now - trustedHour.getTime()
  if (age > LONGEST_STOP)
    return [
      note(
        'clock',
        `no server has run since ${minuteOf(trustedHour)}: the next one destroys nothing in its first hour`,
        'see that the clock is right, then let the server run',
      ),
    ]
  if (age >= -HOUR) return []
  const mend = 'a clock was ahead for longer than an hour, or is behind now: see Clock in SECURITY.md'
  return [note('clock', `a server took ${minuteOf(trustedHour)} for the present, which is still to come`, mend)]
}

async function keysOfDaysToCome(deps: Deps): Promise<Finding[]> {
  const names = await keysToCome(deps, deps.clock.now())
  if (names.length === 0) return []
  const found = `there are keys of days to come, from a clock that was ahead: ${names.join(', ')}`
  return [note('clock', found, 'delete their files (….key) in KEY_DIR once no letter waits, or they stay until then')]
}

const minuteOf = (time: Date): string => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`

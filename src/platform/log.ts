import type { Clock } from '../core/clock.ts'
import type { Log, LogFields } from '../deps.ts'

const LEVELS = ['debug', 'info', 'warn', 'error'] as const

/** A log of JSON lines, `{time, level, event, …fields}`, from level `least` up. `write` gets each line with its end. */
export function jsonLog(least: (typeof LEVELS)[number], clock: Clock, write: (line: string) => void): Log {
  const from = LEVELS.indexOf(least)
  const at =
    (level: (typeof LEVELS)[number]) =>
    (event: string, fields: LogFields = {}) => {
      if (LEVELS.indexOf(level) < from) return
      write(`${JSON.stringify({ time: clock.now().toISOString(), level, event, ...fields })}\n`)
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

import type { ChangeCause } from '../../db/schema.ts'
import { day, inMonth } from '../../locale/dates.ts'
import type { Frame } from '../../ui/frame.ts'

/** Why the number moved, on a day; of withdrawals, in the month that begins on that day. */
export interface CountLine {
  day: string
  cause: ChangeCause
  /** Of a decision by the staff, or the source of what was added; empty otherwise. */
  reason: string
  n: number
}

/** Of withdrawals, fewer are not named: a small month could point at a person. */
const FEW = 10
const OPEN_LINES = 3

/** The public lines about the number, newest first; the older ones behind a fold. */
export function CountLines({ frame, lines }: { frame: Frame; lines: readonly CountLine[] }) {
  // Who may see a name is no matter of the number.
  const shown = lines.filter(({ cause, n }) => cause !== 'changed' && n !== 0)
  if (shown.length === 0) return null
  return (
    <div class="lines">
      <Lines frame={frame} lines={shown.slice(0, OPEN_LINES)} />
      {shown.length > OPEN_LINES && (
        <details>
          <summary>{frame.t('site.lines')}</summary>
          <Lines frame={frame} lines={shown.slice(OPEN_LINES)} />
        </details>
      )}
    </div>
  )
}

function Lines({ frame, lines }: { frame: Frame; lines: readonly CountLine[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li>
          {sentence(frame, line)}
          {reason(frame, line) && (
            <>
              {': '}
              <bdi>{reason(frame, line)}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Staff write their reason. What the organisers added they collected, unless a lawyer conveyed it. */
function reason({ t }: Frame, { cause, reason }: CountLine): string {
  if (cause !== 'added') return reason
  return reason === 'conveyed' ? t('site.source.conveyed') : ''
}

function sentence({ t, locale }: Frame, line: CountLine): string {
  const n = Math.abs(line.n)
  if (line.cause === 'withdrawn') {
    const month = inMonth(locale, line.day)
    return n < FEW ? t('site.line.withdrawnFew', { month }) : t('site.line.withdrawn', { n, month })
  }
  if (line.cause === 'changed') return ''
  return t(`site.line.${line.cause}`, { n, day: day(locale, line.day) })
}

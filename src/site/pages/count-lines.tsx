import type { LineCause } from '../../db/values.ts'
import { day, inMonth } from '../../locale/dates.ts'
import type { Frame } from '../../ui/frame.ts'

/** A public line that says why the number moved: on `day`, or for withdrawals in the month that begins on `day`. */
export interface CountLine {
  day: string
  cause: LineCause
  /** The staff's reason for a decision, or the source of added signatures; empty otherwise. */
  reason: string
  /** Null: fewer than ten withdrawals. */
  n: number | null
}

/** The least number of withdrawals in a month that is shown: a smaller one could point at a person. */
const LEAST_WITHDRAWN = 10

/** The public lines about the number, newest first. */
export function CountLines({ frame, lines }: { frame: Frame; lines: readonly CountLine[] }) {
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map((line) => (
        <li>
          <CountLineWords frame={frame} line={line} />
        </li>
      ))}
    </ul>
  )
}

/** One public line in words. */
export function CountLineWords({ frame, line }: { frame: Frame; line: CountLine }) {
  const why = reason(frame, line)
  return (
    <>
      {sentence(frame, line)}
      {why && (
        <>
          {': '}
          <bdi>{why}</bdi>
        </>
      )}
    </>
  )
}

/** The reason to show after a line: the staff's words, or that a lawyer conveyed the added signatures; else empty. */
function reason({ t }: Frame, { cause, reason }: CountLine): string {
  if (cause !== 'added') return reason
  return reason === 'conveyed' ? t('site.source.conveyed') : ''
}

function sentence({ t, locale }: Frame, line: CountLine): string {
  const n = Math.abs(line.n ?? 0)
  if (line.cause === 'withdrawn') {
    const month = inMonth(locale, line.day)
    return n < LEAST_WITHDRAWN ? t('site.line.withdrawnFew', { month }) : t('site.line.withdrawn', { n, month })
  }
  return t(`site.line.${line.cause}`, { n, day: day(locale, line.day) })
}

import type { ChangeLine } from '../../appeals/change.ts'
import { day, fullDateTime } from '../../locale/dates.ts'
import type { Frame } from '../../ui/frame.ts'

/** The dated lines about what changed of the appeal after people had signed, the newest first. */
export function ChangeLines({ frame, changes }: { frame: Frame; changes: readonly ChangeLine[] }) {
  if (changes.length === 0) return null
  return (
    <ul>
      {changes.map((change) => (
        <li>{sentence(frame, change)}</li>
      ))}
    </ul>
  )
}

function sentence({ t, locale }: Frame, change: ChangeLine): string {
  const on = day(locale, change.day)
  if (change.what !== 'closing') return t(`site.change.${change.what}`, { day: on })
  const { closedBefore, closedAfter } = change
  const before = closedBefore ? fullDateTime(locale, closedBefore) : ''
  const after = closedAfter ? fullDateTime(locale, closedAfter) : ''
  if (!closedBefore) return t('site.change.closing_set', { day: on, after })
  if (!closedAfter) return t('site.change.closing_dropped', { day: on, before })
  const isEarlier = closedAfter < closedBefore
  return t(isEarlier ? 'site.change.closing_earlier' : 'site.change.closing_later', { day: on, before, after })
}

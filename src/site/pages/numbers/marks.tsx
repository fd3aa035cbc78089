import { type Appeal, lettersEnd } from '../../../appeals/appeal.ts'
import { day, fullDateTime } from '../../../locale/dates.ts'
import type { Frame } from '../../../ui/frame.ts'

interface MarksProps {
  frame: Frame
  appeal: Appeal
  destroyedOn: string | null
}

/** When the coded marks of mailboxes were destroyed, or when they will be. */
export function Marks({ frame, appeal, destroyedOn }: MarksProps) {
  const { t } = frame
  return (
    <section id="marks">
      <h2>{t('numbers.marks')}</h2>
      <p>{t('numbers.marks.text')}</p>
      <p>{whenOf(frame, appeal, destroyedOn)}</p>
    </section>
  )
}

function whenOf({ t, locale }: Frame, appeal: Appeal, destroyedOn: string | null): string {
  if (destroyedOn !== null) return t('site.ended.shredded', { day: day(locale, destroyedOn) })
  if (appeal.stoppedAt) return t('numbers.marks.now')
  const end = lettersEnd(appeal)
  return end ? t('numbers.marks.until', { at: fullDateTime(locale, end) }) : t('numbers.marks.later')
}

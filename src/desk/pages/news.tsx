import { day, fullDateTime } from '../../locale/dates.ts'
import type { WaitingReset } from '../../staff/losses/waiting-reset.ts'
import { type News, noticesText } from '../../staff/own-account/news.ts'
import { Button } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'

/** News of the account and changes that wait, on each of its pages until its person has stopped or read them. */
export function AccountNews({ frame, news }: { frame: Frame; news: News | undefined }) {
  if (!news || (news.notices.length === 0 && !news.waiting)) return null
  const { t, lang } = frame
  return (
    <section class="news" aria-label={t('staff.notices')}>
      {news.waiting && (
        <form action={`/staff/account/stop?lang=${lang}`} method="post">
          <p>
            <WaitingText frame={frame} waiting={news.waiting} /> {t('staff.waiting.not_agreed')}
          </p>
          <Button weight="equal">{t('staff.stop.button')}</Button>
        </form>
      )}
      {news.notices.length > 0 && (
        <form action={`/staff/account/notices?lang=${lang}`} method="post">
          <input type="hidden" name="seen" value={noticesText(news.notices)} />
          <ul>
            {news.notices.map(({ what, day: on }) => (
              <li>
                {day(frame.locale, on)}: {t(`staff.notice.${what}`)}
              </li>
            ))}
          </ul>
          <Button weight="quiet">{t('staff.notice.read')}</Button>{' '}
          <a href={`/staff/forgotten?lang=${lang}`}>{t('staff.notice.not_you')}</a>
        </form>
      )}
    </section>
  )
}

/** The change that waits, and its time. */
export const WaitingText = ({ frame, waiting }: { frame: Frame; waiting: WaitingReset }) => (
  <>{frame.t(`staff.waiting.${waiting.what}`, { time: fullDateTime(frame.locale, waiting.dueAt) })}</>
)

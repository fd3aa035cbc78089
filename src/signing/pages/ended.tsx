import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import { fullDateTime } from '../../locale/dates.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'

export interface EndedPageProps {
  frame: Frame
  appeal: Appeal
  text: AppealText
  /** Whether a form was sent, rather than the page opened. */
  isSent: boolean
}

/** 409: the appeal takes no more signatures. Answers the sign page and its form after the closing. */
export function EndedPage({ frame, appeal, text, isSent }: EndedPageProps) {
  const { t, locale, lang } = frame
  const ended = appeal.closedAt ?? appeal.closesAt
  return (
    <Layout frame={frame} title={t('gone.ended.heading')} noindex>
      <div class="narrow">
        <h1>{t('gone.ended.heading')}</h1>
        <p>
          {ended && `${t('gone.ended.when', { time: fullDateTime(locale, ended) })} `}
          {isSent && `${t('gone.ended.text')} `}
          {appeal.lateUntil &&
            !appeal.stoppedAt &&
            !appeal.shreddedAt &&
            t('gone.ended.late', { time: fullDateTime(locale, appeal.lateUntil) })}
        </p>
        <p>
          {t('gone.ended.back')}:{' '}
          <a href={`/a/${appeal.slug}?lang=${lang}`} lang={text.locale}>
            <bdi>{text.shortTitle}</bdi>
          </a>
        </p>
      </div>
    </Layout>
  )
}

import type { AppealText } from '../../appeals/appeal.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'

interface ReportThanksProps {
  frame: Frame
  text: AppealText
  title: string
  thanks: string
  back: { href: string; label: string }
}

/** The answer to a report, the same for stored and dropped reports. */
export function ReportThanks({ frame, text, title, thanks, back }: ReportThanksProps) {
  return (
    <Layout frame={frame} title={title}>
      <div class="narrow">
        <h1>{frame.t('reporting.thanks.heading')}</h1>
        <p>{thanks}</p>
        <p>
          <a href={back.href}>{back.label}</a>
        </p>
        <p class="muted" lang={text.locale}>
          <bdi>{text.shortTitle}</bdi>
        </p>
      </div>
    </Layout>
  )
}

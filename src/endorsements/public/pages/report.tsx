import type { Appeal, AppealText } from '../../../appeals/appeal.ts'
import type { FieldError } from '../../../core/errors.ts'
import { AsWritten } from '../../../locale/as-written.tsx'
import { ReportThanks } from '../../../moderation/pages/report-thanks.tsx'
import { ReportTrouble } from '../../../moderation/pages/report-trouble.tsx'
import { Button, ErrorSummary, TextField } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Layout } from '../../../ui/layout.tsx'
import { organisationsPath } from '../paths.ts'

export interface OrganisationReportPageProps {
  /** The frame's language switch posts the form ORGANISATION_REPORT_FORM, so typed words are not lost. */
  frame: Frame
  appeal: Appeal
  /** The address to which the form is posted. */
  action: string
  /** Null while the database, which alone knows the name, is away. */
  name: string | null
  words: string
  errors?: readonly FieldError[]
  tooMany?: boolean
  paused?: boolean
}

export const ORGANISATION_REPORT_FORM = 'report-form'

/** `/a/:slug/organisations/:id/report`: the form to report a listed organisation. */
export function OrganisationReportPage(props: OrganisationReportPageProps) {
  const { frame, action, name, words, errors = [] } = props
  const { t } = frame
  const title = t('organisations.report.title')
  const back = backTo(frame, props.appeal)
  return (
    <Layout frame={frame} title={errors.length > 0 ? `${t('ui.errorPrefix')}${title}` : title} noindex>
      <div class="narrow">
        <h1>{t('organisations.mistake')}</h1>
        {name !== null && (
          <p class="of-appeal">
            <AsWritten>{name}</AsWritten>
          </p>
        )}
        <p>{t('organisations.report.what')}</p>
        <p>{t('organisations.report.own')}</p>
        <form id={ORGANISATION_REPORT_FORM} action={action} method="post" novalidate>
          <ErrorSummary t={t} errors={errors} />
          <ReportTrouble {...props} />
          <TextField
            id="words"
            label={t('reporting.words')}
            hint={t('reporting.words_hint')}
            value={words}
            errors={errors}
          />
          <p class="buttons">
            <Button>{t('reporting.button')}</Button>
          </p>
        </form>
        <p>
          <a href={back.href}>{back.label}</a>
        </p>
      </div>
    </Layout>
  )
}

/** The answer to a report, the same for stored and dropped reports. */
export function OrganisationReportedPage({ frame, appeal, text }: { frame: Frame; appeal: Appeal; text: AppealText }) {
  const { t } = frame
  return (
    <ReportThanks
      frame={frame}
      text={text}
      title={t('organisations.report.title')}
      thanks={t('organisations.report.thanks')}
      back={backTo(frame, appeal)}
    />
  )
}

const backTo = ({ t, lang }: Frame, { slug }: Appeal) => ({
  href: organisationsPath(slug, lang),
  label: t('organisations.back'),
})

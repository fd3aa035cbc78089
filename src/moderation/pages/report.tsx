import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import type { FieldError } from '../../core/errors.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { REPORT_REASONS } from '../report.ts'
import type { ReportedName } from '../report-store.ts'
import { ReportThanks } from './report-thanks.tsx'
import { ReportTrouble } from './report-trouble.tsx'

/** The values of the form as typed. */
export interface ReportValues {
  reason: string
  words: string
}

export interface ReportPageProps {
  /** The frame's language switch posts the form REPORT_FORM, so typed values are not lost. */
  frame: Frame
  appeal: Appeal
  /** The path of the page, to which the form is posted. */
  path: string
  /** Null while the database, which alone knows the name, is away. */
  reported: ReportedName | null
  values: ReportValues
  errors?: readonly FieldError[]
  tooMany?: boolean
  paused?: boolean
}

export const REPORT_FORM = 'report-form'

/** `/a/:slug/report/:id`: the form to report a public name. Shows the name, so the page is `noindex` like the list. */
export function ReportPage(props: ReportPageProps) {
  const { frame, path, reported, values, errors = [] } = props
  const { t, lang } = frame
  const title = t('reporting.title')
  const back = backTo(frame, props.appeal)
  return (
    <Layout frame={frame} title={errors.length > 0 ? `${t('ui.errorPrefix')}${title}` : title} noindex>
      <div class="narrow">
        <h1>{t('reporting.heading')}</h1>
        {reported && <Reported {...reported} />}
        <p>{t('reporting.what')}</p>
        <form id={REPORT_FORM} action={`${path}?lang=${lang}`} method="post" novalidate>
          <ErrorSummary t={t} errors={errors} targets={{ reason: `reason-${REPORT_REASONS[0]}` }} />
          <ReportTrouble {...props} />
          <Reasons {...props} />
          <TextField
            id="words"
            label={t('reporting.words')}
            hint={t('reporting.words_hint')}
            value={values.words}
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

const Reported = ({ name, descriptor }: ReportedName) => (
  <p class="of-appeal">
    <AsWritten>{name}</AsWritten>
    {descriptor && (
      <>
        {' · '}
        <AsWritten>{descriptor}</AsWritten>
      </>
    )}
  </p>
)

function Reasons({ frame: { t }, values, errors = [] }: ReportPageProps) {
  const error = errors.find(({ path }) => path === 'reason')
  return (
    <fieldset class="reasons" aria-describedby={error && 'reason-error'}>
      <legend>{t('reporting.legend')}</legend>
      {error && (
        <p class="error" id="reason-error">
          {error.message}
        </p>
      )}
      {REPORT_REASONS.map((reason) => (
        <div class="check">
          <label for={`reason-${reason}`}>
            <input
              id={`reason-${reason}`}
              type="radio"
              name="reason"
              value={reason}
              checked={values.reason === reason}
              autocomplete="off"
            />
            <span>{t(`reporting.reason.${reason}`)}</span>
          </label>
        </div>
      ))}
    </fieldset>
  )
}

/** The answer to a report, the same for stored and dropped reports. */
export function ReportedPage({ frame, appeal, text }: { frame: Frame; appeal: Appeal; text: AppealText }) {
  const { t } = frame
  return (
    <ReportThanks
      frame={frame}
      text={text}
      title={t('reporting.title')}
      thanks={t('reporting.thanks.text')}
      back={backTo(frame, appeal)}
    />
  )
}

const backTo = ({ t, lang }: Frame, { slug }: Appeal) => ({
  href: `/a/${slug}?lang=${lang}`,
  label: t('site.names.back'),
})

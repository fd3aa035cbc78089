import type { FieldError } from '../../../core/errors.ts'
import { Button, ErrorSummary } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { PauseAnswer, type PauseReason } from '../pause-answer.tsx'
import { ACCESS_FORM } from './access.tsx'
import { Factor } from './factor.tsx'

export interface AccessFactorPageProps {
  /** The frame's language switch comes from `accessSwitch`. */
  frame: Frame
  path: string
  begun: { secret: string; uri: string; kept: string }
  /** The QR code, an SVG element. */
  picture: string
  errors?: readonly FieldError[]
  answer?: PauseReason | undefined
}

/** The second step behind a link: the app. The first step stands in the form, sealed. */
export function AccessFactorPage({ frame, path, begun, picture, errors = [], answer }: AccessFactorPageProps) {
  const { t, lang } = frame
  const title = t('staff.access.title')
  return (
    <DeskLayout frame={frame} title={title} errors={errors} token>
      <div class="narrow">
        <p class="step">{t('staff.access.step', { n: 2 })}</p>
        <h1>{t('staff.factor.heading')}</h1>
        <ErrorSummary t={t} errors={errors} />
        <PauseAnswer t={t} reason={answer} />
        <form id={ACCESS_FORM} action={`${path}?lang=${lang}`} method="post" novalidate>
          <input type="hidden" name="kept" value={begun.kept} />
          <Factor frame={frame} secret={begun.secret} uri={begun.uri} picture={picture} errors={errors} />
          <Button>{t('staff.next')}</Button>
        </form>
      </div>
    </DeskLayout>
  )
}

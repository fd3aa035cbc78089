import type { FieldError } from '../../../core/errors.ts'
import type { Account } from '../../../staff/account.ts'
import { Button, ErrorSummary } from '../../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import { Factor } from '../access/factor.tsx'
import { DeskLayout } from '../layout.tsx'

export interface ChangeFactorPageProps {
  /** The frame's language switch comes from `factorSwitch`. */
  frame: Frame
  account: Account
  offered: { secret: string; uri: string; kept: string }
  /** The QR code, an SVG element. */
  picture: string
  errors?: readonly FieldError[]
}

const FORM = 'factor-form'
const pathIn = (lang: string): string => `/staff/account/factor?lang=${lang}`

/** The language switch: buttons that post the form, so that the secret stays the same. */
export const factorSwitch = (language: string): SwitchItem => ({ language, form: FORM, action: pathIn(language) })

/** `/staff/account/factor`: a new secret, which is stored once a code of it was given. */
export function ChangeFactorPage({ frame, account, offered, picture, errors = [] }: ChangeFactorPageProps) {
  const { t, lang } = frame
  const title = t('staff.change.factor')
  return (
    <DeskLayout frame={frame} title={title} errors={errors} account={account} current="/staff/account">
      <div class="narrow">
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        <p>{t('staff.change.factor_text')}</p>
        <form id={FORM} action={pathIn(lang)} method="post" novalidate>
          <input type="hidden" name="kept" value={offered.kept} />
          <Factor frame={frame} secret={offered.secret} uri={offered.uri} picture={picture} errors={errors} />
          <Button>{t('staff.next')}</Button>
        </form>
        <p>
          <a href={`/staff/account?lang=${lang}`}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}

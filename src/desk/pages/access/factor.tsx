import { raw } from 'hono/html'
import type { FieldError } from '../../../core/errors.ts'
import { asWritten } from '../../../locale/as-written.tsx'
import { TextField } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'

export interface FactorProps {
  frame: Frame
  /** Base32. */
  secret: string
  /** The `otpauth:` URL. */
  uri: string
  /** The QR code of `uri`, an SVG element. */
  picture: string
  errors: readonly FieldError[]
}

/** A secret for the app in three ways, and the field for its first code; stands in a form. */
export function Factor({ frame: { t }, secret, uri, picture, errors }: FactorProps) {
  return (
    <>
      <p>{t('staff.factor.text')}</p>
      <p>
        <a class="button equal" href={uri}>
          {t('staff.factor.open')}
        </a>
      </p>
      <p>{t('staff.factor.scan')}</p>
      <div class="qr">{raw(picture)}</div>
      <p>
        {t('staff.factor.by_hand')} <code {...asWritten('secret')}>{inGroups(secret)}</code>
      </p>
      <TextField
        id="code"
        type="digits"
        label={t('staff.factor.code')}
        autocomplete="one-time-code"
        required
        errors={errors}
      />
    </>
  )
}

const inGroups = (secret: string): string => secret.replace(/.{4}(?=.)/g, '$& ')

import type { Translate } from '../../../locale/translate.ts'
import { TextField } from '../../../ui/form.tsx'

/** A recovery code in the place of a code, folded away until somebody needs it. */
export const RecoveryField = ({ t, value }: { t: Translate; value?: string | undefined }) => (
  <details open={Boolean(value)}>
    <summary>{t('staff.no_app')}</summary>
    <TextField id="recovery" type="exact" label={t('staff.recovery')} hint={t('staff.recovery.hint')} value={value} />
  </details>
)

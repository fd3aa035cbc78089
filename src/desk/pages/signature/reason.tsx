import { Button, TextField } from '../../../ui/form.tsx'
import { ACT_FORM, type ActPageProps, actPath } from './act-form.ts'
import { ActLayout } from './act-layout.tsx'

/** The first page of an act: what it does, and the reason for it. */
export function ReasonPage(props: ActPageProps) {
  const { frame, appeal, signature, act, reason, errors = [] } = props
  const { t, lang } = frame
  return (
    <ActLayout {...props}>
      <p>{t(`signature.${act}.will`)}</p>
      <form id={ACT_FORM} action={`${actPath(appeal.slug, signature.id, act)}?lang=${lang}`} method="post" novalidate>
        <input type="hidden" name="version" value={signature.version} />
        <TextField
          id="reason"
          label={t('signature.reason')}
          hint={t(act === 'remove' ? 'signature.reason.log' : 'signature.reason.public')}
          value={reason}
          errors={errors}
          required
        />
        <Button>{t('signature.next')}</Button>
      </form>
    </ActLayout>
  )
}

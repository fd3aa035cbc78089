import { asWritten } from '../../locale/as-written.tsx'
import type { Frame } from '../../ui/frame.ts'
import { DeskLayout } from './layout.tsx'

/** `/staff/forgotten`: the ways back. */
export function ForgottenPage({ frame }: { frame: Frame }) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('staff.forgotten.heading')}>
      <div class="narrow">
        <h1>{t('staff.forgotten.heading')}</h1>
        <h2>{t('staff.forgotten.app')}</h2>
        <p>{t('staff.forgotten.app_text')}</p>
        <h2>{t('staff.forgotten.passphrase')}</h2>
        <p>
          {t('staff.forgotten.passphrase_text')}{' '}
          <code {...asWritten('command')}>npm run cli -- staff reset HANDLE</code>
        </p>
        <p>{t('staff.forgotten.mail')}</p>
        <p>
          <a href={`/staff/sign-in?lang=${lang}`}>{t('staff.sign_in')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}

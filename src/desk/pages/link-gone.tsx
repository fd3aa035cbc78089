import type { Frame } from '../../ui/frame.ts'
import { DeskLayout } from './layout.tsx'

/** 410: a link of staff that was used, is too old, was taken back or never was. `isDemo`: of the demo's earlier start. */
export function LinkGonePage({ frame, isDemo }: { frame: Frame; isDemo?: boolean }) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('error.410.title')} token>
      <div class="narrow">
        <h1>{t('error.410.title')}</h1>
        <p>{t(isDemo ? 'staff.gone.demo' : 'staff.gone.text')}</p>
        {!isDemo && (
          <p>
            <a href={`/staff/sign-in?lang=${lang}`}>{t('staff.sign_in')}</a>
          </p>
        )}
      </div>
    </DeskLayout>
  )
}

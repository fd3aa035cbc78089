import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'

/** The kind of link, or how an invitation ended, as far as its row still tells. */
export type GoneLink = 'reset' | 'demo' | 'invite' | 'used' | 'taken_back'

const WORDS = {
  reset: ['error.410.title', 'staff.gone.text'],
  demo: ['error.410.title', 'staff.gone.demo'],
  invite: ['staff.gone.invite', 'staff.gone.invite_text'],
  used: ['staff.gone.used', 'staff.gone.used_text'],
  taken_back: ['staff.gone.taken_back', 'staff.gone.taken_back_text'],
} as const

/** 410: a link of staff that was used, is too old, was taken back or never was. */
export function LinkGonePage({ frame, link }: { frame: Frame; link: GoneLink }) {
  const { t, lang } = frame
  const [title, text] = WORDS[link]
  const mayHaveAccount = link !== 'demo' && link !== 'taken_back'
  return (
    <DeskLayout frame={frame} title={t(title)} token>
      <div class="narrow">
        <h1>{t(title)}</h1>
        <p>{t(text)}</p>
        {mayHaveAccount && (
          <p>
            <a href={`/staff/sign-in?lang=${lang}`}>{t('staff.sign_in')}</a>
          </p>
        )}
      </div>
    </DeskLayout>
  )
}

import type { Frame } from '../../ui/frame.ts'
import type { ShownAppeal } from '../shown-appeal.ts'
import { AppealTitle } from './appeal-title.tsx'

interface AppealHeadProps {
  frame: Frame
  appeal: ShownAppeal
  /** The pages of the appeal above this one, the uppermost first. */
  above?: readonly { href: string; label: string }[]
}

/** The head of each page of an appeal: the way back to all appeals, the title, and the public page. */
export function AppealHead({ frame, appeal, above = [] }: AppealHeadProps) {
  const { t, lang } = frame
  return (
    <div class="of-appeal">
      <p>
        <a href={`/staff?lang=${lang}`}>{t('desk.nav.appeals')}</a>
        {' › '}
        <AppealTitle frame={frame} appeal={appeal} />
        {above.map(({ href, label }) => (
          <>
            {' › '}
            <a href={href}>{label}</a>
          </>
        ))}
      </p>
      {appeal.publicPage && (
        <p>
          <a href={appeal.publicPage}>{t('names.public')}</a>
        </p>
      )}
    </div>
  )
}

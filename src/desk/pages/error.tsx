import { asWritten } from '../../locale/as-written.tsx'
import type { MessageKey } from '../../locale/translate.ts'
import type { ErrorStatus } from '../../ui/error-page.tsx'
import type { Frame } from '../../ui/frame.ts'
import { DeskLayout } from './layout.tsx'

export interface DeskErrorPageProps {
  frame: Frame
  status: ErrorStatus
  /** The id under which the log has the error; for 500. */
  id?: string | undefined
}

/** The page of an error of the desk. It is the same for everybody: it names nobody and no appeal. */
export function DeskErrorPage({ frame, status, id }: DeskErrorPageProps) {
  const { t, lang } = frame
  const title = t(`error.${status}.title` satisfies MessageKey)
  return (
    <DeskLayout frame={frame} title={title}>
      <h1>{title}</h1>
      <p>
        {t(`error.${status}.text` satisfies MessageKey)} {id && <code {...asWritten('id')}>{id}</code>}
      </p>
      <p>
        <a href={`/staff?lang=${lang}`}>{t('desk.nav.appeals')}</a>
      </p>
    </DeskLayout>
  )
}

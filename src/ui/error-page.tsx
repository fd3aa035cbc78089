import { asWritten } from '../locale/as-written.tsx'
import type { MessageKey } from '../locale/translate.ts'
import type { Frame } from './frame.ts'
import { Layout } from './layout.tsx'

/** Statuses with words of their own; any other status is shown with the words of the nearest. */
export type ErrorStatus = 400 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503

export interface ErrorPageProps {
  frame: Frame
  status: ErrorStatus
  /** The id under which the log has the error; for 500. */
  id?: string | undefined
  /** Appeals to go to instead; for 404, 405 and 410. */
  openAppeals?: readonly { href: string; title: string; lang: string }[]
}

/** The page of an error: a sentence on what happened and one on what to do, without blame. Never indexed. */
export function ErrorPage({ frame, status, id, openAppeals = [] }: ErrorPageProps) {
  const { t, locale } = frame
  const title = t(`error.${status}.title` satisfies MessageKey)
  return (
    <Layout frame={frame} title={title} noindex>
      <div class="narrow">
        <h1>{title}</h1>
        <p>
          {t(`error.${status}.text` satisfies MessageKey)} {id && <code {...asWritten('id')}>{id}</code>}
        </p>
        {openAppeals.length > 0 && (
          <>
            <h2>{t('error.openAppeals')}</h2>
            <ul class="plain">
              {openAppeals.map((appeal) => (
                <li>
                  <a href={appeal.href} lang={appeal.lang}>
                    {appeal.title}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        {openAppeals.length === 0 && (
          <p>
            <a href={`/?lang=${locale}`}>{t('ui.home')}</a>
          </p>
        )}
      </div>
    </Layout>
  )
}

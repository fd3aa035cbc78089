import type { Letter } from '../deps.ts'
import { asWritten } from '../locale/as-written.tsx'
import { dateTime } from '../locale/dates.ts'
import type { Frame } from '../ui/frame.ts'
import { Layout } from '../ui/layout.tsx'

export interface DevMailPageProps {
  /** The frame, with a language switch that links to this page. */
  frame: Frame
  /** The letters, newest first. */
  letters: readonly (Letter & { at: Date })[]
}

/** `/dev/mail`: the letters that would have been sent, while no mail company is configured. */
export function DevMailPage({ frame, letters }: DevMailPageProps) {
  const { t, locale } = frame
  return (
    <Layout frame={frame} title={t('letter.box.heading')} noindex>
      <div class="narrow">
        <h1>{t('letter.box.heading')}</h1>
        <p>{t('letter.box.about')}</p>
        <p>
          <a class="button quiet" href={`/dev/mail?lang=${locale}`}>
            {t('letter.box.reload')}
          </a>
        </p>
        {letters.length === 0 && <p>{t('letter.box.empty')}</p>}
        {letters.map((letter) => (
          <article {...asWritten('mail')}>
            <h2>
              <bdi>{letter.subject}</bdi>
            </h2>
            <p class="hint">
              {t('letter.box.to')}: <bdi class="address">{letter.to}</bdi> · {t('letter.box.sent_at')}:{' '}
              <time datetime={letter.at.toISOString()}>{dateTime(locale, letter.at)}</time>
            </p>
            {paragraphsOf(letter.text).map((paragraph) => (
              <p>{LINK.test(paragraph) ? <a href={paragraph}>{paragraph}</a> : paragraph}</p>
            ))}
          </article>
        ))}
      </div>
    </Layout>
  )
}

/** Matches a paragraph that is only one of our links with a token. */
const LINK = /^https?:\/\/[^\s/]+\/[a-z/-]+\/[A-Za-z0-9_-]{43}$/

const paragraphsOf = (text: string): string[] => text.trim().split(/\n{2,}/)

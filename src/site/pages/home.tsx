import type { Appeal } from '../../appeals/appeal.ts'
import { readingOf } from '../../appeals/reading.ts'
import { dayOf } from '../../core/clock.ts'
import { day } from '../../locale/dates.ts'
import { groups } from '../../locale/numbers.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { textLanguage } from '../../ui/text-language.ts'
import type { FrontCounts } from '../front-counts.ts'
import { type Headline, headlineOf } from '../headline.ts'

type Listed = readonly { appeal: Appeal; counts: FrontCounts }[]

export interface HomePageProps {
  frame: Frame
  /** The reader's languages, best first. */
  preferred: readonly string[]
  /** The open appeals, in the order in which they are shown. */
  open: Listed
  ended: Listed
}

/** `/`: the appeals that can be signed, and those that have ended. */
export function HomePage({ frame, preferred, open, ended }: HomePageProps) {
  const { t } = frame
  return (
    <Layout frame={frame} title={t('site.home.title')} description={t('site.home.lead')}>
      <h1>{t('site.home.title')}</h1>
      <p class="lead narrow">{t('site.home.lead')}</p>
      {open.length === 0 ? (
        <p>{t('site.home.none')}</p>
      ) : (
        <ul class="appeals">
          {open.map(({ appeal, counts }) => (
            <Entry frame={frame} preferred={preferred} appeal={appeal} heading="h2">
              <p class="tally">{sentence(headlineOf(t, counts, true))}</p>
              <Beside frame={frame} counts={counts} />
            </Entry>
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <section aria-labelledby="ended">
          <h2 id="ended">{t('site.home.ended')}</h2>
          <ul class="appeals">
            {ended.map(({ appeal, counts }) => (
              <Entry frame={frame} preferred={preferred} appeal={appeal} heading="h3">
                <Result headline={headlineOf(t, counts, false)} />
                <Beside frame={frame} counts={counts} />
                <p class="small">{endedOn(frame, appeal)}</p>
              </Entry>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  )
}

const sentence = ({ n, words }: Headline): string => (n === null ? words : `${groups(n)} ${words}`)

/** The organisations, unless theirs is the number above. */
const Beside = ({ frame: { t }, counts }: { frame: Frame; counts: FrontCounts }) =>
  counts.organisations > 0 && (counts.total || counts.imported > 0) ? (
    <p class="small">{t('organisations.and', { n: counts.organisations })}</p>
  ) : null

/** The number of an ended appeal; nothing where there is none, since the line below says that it ended. */
const Result = ({ headline }: { headline: Headline }) =>
  headline.n === null ? null : <p class="tally">{sentence(headline)}</p>

/** Says when signing ended: a planned closing takes effect to the second, though the job that closes may run later. */
function endedOn({ t, locale }: Frame, { closedAt, closesAt }: Appeal): string {
  const at = closedAt ?? closesAt
  return at ? t('site.counter.closed', { at: day(locale, dayOf(at)) }) : t('site.ended')
}

interface EntryProps extends Pick<HomePageProps, 'frame' | 'preferred'> {
  appeal: Appeal
  heading: 'h2' | 'h3'
  children?: unknown
}

function Entry({ frame, preferred, appeal, heading: Heading, children }: EntryProps) {
  const { text, lang } = readingOf(appeal, preferred)
  const own = textLanguage(frame, text)
  return (
    <li>
      <p class="kind">
        {frame.t(`site.kind.${appeal.kind}`)}
        {text.opening && (
          <>
            {' · '}
            <bdi {...own}>{text.opening}</bdi>
          </>
        )}
      </p>
      <Heading>
        <a href={`/a/${appeal.slug}?lang=${lang}`} {...own}>
          {text.title}
        </a>
      </Heading>
      {text.byline && (
        <p class="muted">
          <bdi {...own}>{text.byline}</bdi>
        </p>
      )}
      {children}
    </li>
  )
}

import { type Appeal, textFor } from '../../appeals/appeal.ts'
import { dayOf } from '../../core/clock.ts'
import type { PublicCounts } from '../../count/counts.ts'
import { day } from '../../locale/dates.ts'
import { groups } from '../../locale/numbers.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { type Headline, headlineOf } from '../headline.ts'

type Listed = readonly { appeal: Appeal; counts: PublicCounts }[]

export interface HomePageProps {
  frame: Frame
  /** The open appeals, in the order in which they are shown. */
  open: Listed
  ended: Listed
}

/** `/`: the appeals that can be signed, and those that have ended. */
export function HomePage({ frame, open, ended }: HomePageProps) {
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
            <Entry frame={frame} appeal={appeal} heading="h2">
              <p class="tally">{sentence(headlineOf(t, counts, true))}</p>
            </Entry>
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <section aria-labelledby="ended">
          <h2 id="ended">{t('site.home.ended')}</h2>
          <ul class="appeals">
            {ended.map(({ appeal, counts }) => (
              <Entry frame={frame} appeal={appeal} heading="h3">
                <Result headline={headlineOf(t, counts, false)} />
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

/** The number of an ended appeal; nothing where there is none, since the line below says that it ended. */
const Result = ({ headline }: { headline: Headline }) =>
  headline.n === null ? null : <p class="tally">{sentence(headline)}</p>

/** Says when signing ended: a planned closing takes effect to the second, though the job that closes may run later. */
function endedOn({ t, locale }: Frame, { closedAt, closesAt }: Appeal): string {
  const at = closedAt ?? closesAt
  return at ? t('site.counter.closed', { at: day(locale, dayOf(at)) }) : t('site.ended')
}

interface EntryProps {
  frame: Frame
  appeal: Appeal
  heading: 'h2' | 'h3'
  children?: unknown
}

function Entry({ frame: { t, locale }, appeal, heading: Heading, children }: EntryProps) {
  const text = textFor(appeal, locale)
  const lang = text.locale === locale ? undefined : text.locale
  const href = `/a/${appeal.slug}?lang=${locale}`
  return (
    <li>
      <p class="kind">
        {t(`site.kind.${appeal.kind}`)}
        {text.opening && (
          <>
            {' · '}
            <bdi lang={lang}>{text.opening}</bdi>
          </>
        )}
      </p>
      <Heading>
        <a href={href} lang={lang}>
          {text.title}
        </a>
      </Heading>
      {text.byline && (
        <p class="muted">
          <bdi lang={lang}>{text.byline}</bdi>
        </p>
      )}
      {children}
    </li>
  )
}

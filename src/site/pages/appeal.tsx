import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import { dayOf } from '../../core/clock.ts'
import { day, fullDateTime } from '../../locale/dates.ts'
import { groups } from '../../locale/numbers.ts'
import type { PublicCounts } from '../../signatures/counts.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { previewOf } from '../preview.ts'
import type { CountLine } from './count-lines.tsx'
import { Counter } from './counter.tsx'
import { NameList, type ShownName } from './name-list.tsx'
import { WhoIsBehind } from './who.tsx'

export interface AppealPageProps {
  frame: Frame
  appeal: Appeal
  /** What textFor gives for the reader's language. */
  text: AppealText
  /** The text's body as HTML that is safe to show, headings from h2 on. */
  body: string
  counts: PublicCounts
  held: { n: number; since: string | null }
  milestones: readonly { n: number; day: string }[]
  lines: readonly CountLine[]
  /** At most twenty. */
  latest: readonly ShownName[]
  /** The sign form; disabled while `stale`. Not shown once signing has ended. */
  form: Child
  /** Whether signatures are taken at this moment. */
  open: boolean
  /** Whether a lost link can still be asked for. */
  recoverable?: boolean
  /** The database is away: this is what was last known. */
  stale: boolean
}

/** `/a/:slug`: the letter, the number and the form, in the order in which they are read aloud. */
export function AppealPage(props: AppealPageProps) {
  const { frame, appeal, text, recoverable } = props
  const preview = previewOf(frame, appeal, text)
  return (
    <Layout frame={frame} title={text.title} description={preview.description} preview={preview}>
      <div class="appeal">
        <div class="letter-side">
          <Notices {...props} />
          <Head {...props} />
          <Body {...props} />
          <SignBar {...props} />
        </div>
        <SignBox {...props} />
        <div class="after">
          <Latest {...props} />
          <WhoIsBehind frame={frame} campaign={appeal.campaign} />
          {recoverable && (
            <p>
              <a href={`/a/${appeal.slug}/manage?lang=${frame.locale}`}>{frame.t('recover.heading')}</a>
            </p>
          )}
        </div>
      </div>
    </Layout>
  )
}

/** What lies in the text's language, where that is not the page's. */
const langOf = ({ frame, text }: AppealPageProps) => (text.locale === frame.locale ? undefined : text.locale)

function Notices({ frame: { t, locale }, appeal, text, open, stale }: AppealPageProps) {
  return (
    <>
      {appeal.campaign.demo && <p class="notice">{t('site.notice.demo')}</p>}
      {text.locale !== locale && <p class="notice">{t('site.notice.language')}</p>}
      {stale && <p class="notice">{t('site.paused')}</p>}
      {!open && !stale && <p class="notice">{t(appeal.stoppedAt ? 'site.notice.stopped' : 'site.notice.closed')}</p>}
      {open && appeal.policy.mailboxNotice && (
        <p class="notice">
          {t('site.notice.protected')} <a href={`/safety?lang=${locale}`}>{t('site.notice.protectedLink')}</a>
        </p>
      )}
    </>
  )
}

function Head(props: AppealPageProps) {
  const { frame, appeal, text, counts, held, milestones, lines, open, stale } = props
  const { t, locale } = frame
  const lang = langOf(props)
  return (
    <>
      <p class="kind">
        {t(`site.kind.${appeal.kind}`)} · <bdi lang={lang}>{text.opening}</bdi>
      </p>
      <h1 lang={lang}>{text.title}</h1>
      <p class="byline">
        <bdi lang={lang}>{text.byline}</bdi>
        {appeal.openedOn && ` · ${t('site.opened', { day: day(locale, appeal.openedOn) })}`}
      </p>
      <Counter
        frame={frame}
        href={`/a/${appeal.slug}?lang=${locale}`}
        counts={counts}
        held={held}
        withhold={appeal.policy.withholdSmallCounts}
        milestones={milestones}
        lines={lines}
        closedAt={open || stale ? null : (appeal.closedAt ?? appeal.closesAt)}
      />
      {open && (
        <a class="skip" href="#sign">
          {t('site.sign')}
        </a>
      )}
    </>
  )
}

function Body(props: AppealPageProps) {
  const { frame, appeal, text, body } = props
  const { t } = frame
  const lang = langOf(props)
  return (
    <>
      <div class="letter" lang={lang}>
        {raw(body)}
      </div>
      {text.addressees.length > 0 && (
        <section class="block">
          <h2>{t('site.ask')}</h2>
          <dl class="asks" lang={lang}>
            {text.addressees.map(({ name, ask }) => (
              <>
                <dt>{name}</dt>
                <dd>{ask}</dd>
              </>
            ))}
          </dl>
        </section>
      )}
      {text.initiators.length > 0 && (
        <section class="block">
          <h2>{t('site.initiators')}</h2>
          <dl class="people" lang={lang}>
            {text.initiators.map(({ name, descriptor }) => (
              <>
                <dt>
                  <bdi>{name}</bdi>
                </dt>
                <dd>
                  <bdi>{descriptor}</bdi>
                </dd>
              </>
            ))}
          </dl>
        </section>
      )}
      <p class="print-only">
        {new URL(frame.site.origins[0] ?? 'http://localhost').host}/a/{appeal.slug}
      </p>
    </>
  )
}

/** On a phone it stays at the foot of the window for as long as the letter is read. */
function SignBar({ frame: { t }, counts, open }: AppealPageProps) {
  if (!open) return null
  return (
    <p class="sign-bar">
      <a class="button main" href="#sign">
        {t('site.sign')}
      </a>
      {counts.total !== null && counts.total > 1 && <strong>{groups(counts.total)}</strong>}
    </p>
  )
}

function SignBox({ frame: { t, locale }, appeal, form, open }: AppealPageProps) {
  const late = appeal.lateUntil && !appeal.stoppedAt ? appeal.lateUntil : null
  return (
    <section class="sign-box" id="sign" aria-label={t('site.sign')}>
      {open ? (
        form
      ) : (
        <p>
          <strong>{t('site.ended')}</strong>{' '}
          {appeal.shreddedAt
            ? t('site.ended.shredded', { day: day(locale, dayOf(appeal.shreddedAt)) })
            : late && t('site.ended.late', { at: fullDateTime(locale, late) })}
        </p>
      )}
    </section>
  )
}

function Latest({ frame, appeal, counts, latest }: AppealPageProps) {
  const { t, locale } = frame
  if (latest.length === 0) return null
  // How many of the imported ones have a public name is not among the counts.
  const exact = counts.public !== null && counts.imported === 0
  const all = exact ? t('site.allNamesN', { n: counts.public ?? 0 }) : t('site.allNames')
  return (
    <section class="block">
      <h2>{t('site.latest')}</h2>
      <NameList frame={frame} slug={appeal.slug} names={latest} />
      <p class="muted report-hint">{t('reporting.intro')}</p>
      <a class="more" href={`/a/${appeal.slug}/names?lang=${locale}`}>
        {all}
      </a>
    </section>
  )
}

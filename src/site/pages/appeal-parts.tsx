import { type Appeal, type AppealText, isOfOrganisations } from '../../appeals/appeal.ts'
import type { ChangeLine } from '../../appeals/change.ts'
import { dayOf } from '../../core/clock.ts'
import type { ListedOrganisation } from '../../endorsements/organisation.ts'
import { organisationsPath } from '../../endorsements/public/paths.ts'
import { day, fullDateTime } from '../../locale/dates.ts'
import { languageName } from '../../locale/languages.ts'
import type { Frame } from '../../ui/frame.ts'
import type { FrontCounts } from '../front-counts.ts'
import type { CountLine } from './count-lines.tsx'
import { Counter } from './counter.tsx'
import { LiveNumber, type LiveUrls, liveAttributes } from './live.tsx'
import { NameList, type ShownName } from './name-list.tsx'
import { numbersPath } from './numbers/numbers-path.ts'
import { Organisations } from './organisations-part.tsx'

export interface AppealPartsProps {
  frame: Frame
  appeal: Appeal
  /** The text that the reader gets, and whether a text in the interface's language is missing. */
  text: AppealText
  missing: boolean
  counts: FrontCounts
  held: { n: number; since: string | null }
  milestones: readonly { n: number; day: string }[]
  lines: readonly CountLine[]
  changes: readonly ChangeLine[]
  /** The newest names, at most twenty. */
  latest: readonly ShownName[]
  /** The organisations that the page names, initiators first. */
  organisations: readonly Pick<ListedOrganisation, 'name' | 'nameEn' | 'names'>[]
  /** Whether signatures are taken at this moment. */
  open: boolean
  /** Whether the database is away, and the page shows what was last known. */
  stale: boolean
  /** Whether the number can still move. */
  moving: boolean
  /** Addresses from which the page's script learns of changes; null when nothing moves while the page is open. */
  live?: LiveUrls | null
  /** The next moment at which the number can move, for an appeal without live counts. */
  nextUpdate?: Date | null
}

/** The parts alone, fetched by an open page's script: each replaces the part with the same `data-part`. */
export function AppealParts(props: AppealPartsProps) {
  const { frame, text } = props
  return (
    <html lang={frame.locale}>
      <head>
        <meta charset="utf-8" />
        <title>{text.title}</title>
      </head>
      <body {...liveAttributes(frame, props.live)}>
        <Notices {...props} />
        <AppealCounter {...props} />
        <Organisations {...props} />
        <SignBar {...props} />
        <Ended {...props} />
        <Latest {...props} />
      </body>
    </html>
  )
}

export function Notices({ frame: { t, locale }, appeal, text, missing, open, stale }: AppealPartsProps) {
  return (
    <div data-part="notices">
      {appeal.campaign.demo && <p class="notice">{t('site.notice.demo')}</p>}
      {missing && <p class="notice">{t('site.notice.language', { language: languageName(locale, text.locale) })}</p>}
      {stale && <p class="notice">{t('site.paused')}</p>}
      {!open && !stale && <p class="notice">{t(appeal.stoppedAt ? 'site.notice.stopped' : 'site.notice.closed')}</p>}
      {open && appeal.policy.mailboxNotice && (
        <p class="notice">
          {t('site.notice.protected')} <a href={`/safety?lang=${locale}`}>{t('site.notice.protectedLink')}</a>
        </p>
      )}
    </div>
  )
}

export function AppealCounter(props: AppealPartsProps) {
  const { frame, appeal, open, stale } = props
  return (
    <Counter
      frame={frame}
      href={`/a/${appeal.slug}?lang=${frame.lang}`}
      howWeCount={numbersPath(appeal, frame)}
      organisations={organisationsPath(appeal.slug, frame.lang)}
      ofOrganisations={isOfOrganisations(appeal)}
      counts={props.counts}
      held={props.held}
      withhold={appeal.policy.withholdSmallCounts}
      milestones={props.milestones}
      lines={props.lines}
      changes={props.changes}
      closedAt={open || stale ? null : (appeal.closedAt ?? appeal.closesAt)}
      moving={props.moving}
      nextUpdate={props.nextUpdate}
    />
  )
}

/** A link to the form, and the total. On a phone the bar stays at the foot of the window while the letter is read. */
export function SignBar({ frame: { t }, appeal, counts, open }: AppealPartsProps) {
  return (
    <p class="sign-bar" data-part="bar" hidden={!open}>
      {open && (
        <a class="button main" href="#sign">
          {t(isOfOrganisations(appeal) ? 'organisations.endorse' : 'site.sign')}
        </a>
      )}
      {open && counts.total !== null && counts.total > 1 && <LiveNumber n={counts.total} />}
    </p>
  )
}

/** The notice that signing has ended. On an open page it stays in sight beside a form that was being filled in. */
export function Ended({ frame: { t, locale }, appeal, open }: AppealPartsProps) {
  const late = appeal.lateUntil && !appeal.stoppedAt ? appeal.lateUntil : null
  return (
    <div class="ended" data-part="ended">
      {!open && (
        <p class="end" data-aloud>
          <strong>{t('site.ended')}</strong>{' '}
          {appeal.shreddedAt
            ? t('site.ended.shredded', { day: day(locale, dayOf(appeal.shreddedAt)) })
            : late && t('site.ended.late', { at: fullDateTime(locale, late) })}
        </p>
      )}
    </div>
  )
}

export function Latest({ frame, appeal, counts, latest }: AppealPartsProps) {
  const { t, lang } = frame
  // The counts do not tell how many imported signatures have a public name, nor how many names wait for a look.
  const exact = counts.public !== null && counts.imported === 0 && !appeal.policy.namesWait
  const all = exact ? t('site.allNamesN', { n: counts.public ?? 0 }) : t('site.allNames')
  return (
    <div data-part="latest">
      {latest.length > 0 && (
        <section class="block">
          <h2>{t('site.latest')}</h2>
          <NameList frame={frame} slug={appeal.slug} names={latest} />
          <p class="muted report-hint">{t('reporting.intro')}</p>
          <a class="more" href={`/a/${appeal.slug}/names?lang=${lang}`}>
            {all}
          </a>
        </section>
      )}
    </div>
  )
}

import type { Appeal, AppealText } from '../../../appeals/appeal.ts'
import type { Policy } from '../../../appeals/policy.ts'
import type { PublicNumbers } from '../../../count/series/numbers.ts'
import { isByDay } from '../../../count/series/series-step.ts'
import { organisationsPath } from '../../../endorsements/public/paths.ts'
import { asWritten } from '../../../locale/as-written.tsx'
import { fullDateTime } from '../../../locale/dates.ts'
import { groups } from '../../../locale/numbers.ts'
import type { MessageKey } from '../../../locale/translate.ts'
import { Contact } from '../../../ui/contact.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Layout } from '../../../ui/layout.tsx'
import { textLanguage } from '../../../ui/text-language.ts'
import { headlineOf } from '../../headline.ts'
import { previewOf } from '../../preview.ts'
import { CountLines } from '../count-lines.tsx'
import { Held } from '../held.tsx'
import { Countries } from './countries.tsx'
import { ListCheck } from './list-check.tsx'
import { Marks } from './marks.tsx'
import { OrganisationsApart } from './organisations-apart.tsx'
import { SeriesSection } from './series-section.tsx'
import { SplitTable } from './split-table.tsx'
import { Counted, Imported, Mailboxes } from './what-counts.tsx'

export interface NumbersPageProps {
  frame: Frame
  appeal: Appeal
  text: AppealText
  numbers: PublicNumbers
  /** How many organisations are listed. */
  organisations: number
  /** The number of signatures that are being checked, and the day on which the check began. */
  held: { n: number; since: string | null }
  /** Whether signatures are taken at this moment. */
  open: boolean
}

/** `/a/:slug/numbers`: what the number is made of, how it grew, and how to check it. */
export function NumbersPage(props: NumbersPageProps) {
  const { frame, appeal, text, numbers } = props
  const { t, lang } = frame
  const title = `${t('numbers.title')} · ${text.shortTitle}`
  const description = t('numbers.lead')
  const preview = { ...previewOf(frame, appeal, text, '/numbers'), title, description }
  const { pressContact } = appeal.campaign
  return (
    <Layout frame={frame} title={title} description={description} preview={preview}>
      <div class="narrow">
        <h1>{t('numbers.title')}</h1>
        <p class="of-appeal">
          <a href={`/a/${appeal.slug}?lang=${lang}`} {...textLanguage(frame, text)}>
            {text.title}
          </a>
        </p>
        <Notices {...props} />
        <Headline {...props} />
        <section id="split">
          <h2>{t('numbers.split')}</h2>
          <SplitTable frame={frame} appeal={appeal} counts={numbers.counts} />
        </section>
        <SeriesSection frame={frame} appeal={appeal} numbers={numbers} />
        <Counted frame={frame} />
        <Mailboxes frame={frame} seats={appeal.seats} />
        <Imported frame={frame} n={numbers.counts.imported} />
        <OrganisationsApart frame={frame} n={props.organisations} href={organisationsPath(appeal.slug, lang)} />
        {numbers.countries && <Countries frame={frame} countries={numbers.countries} />}
        <section id="corrections">
          <h2>{t('numbers.corrections')}</h2>
          <p>{t(numbers.corrections.length > 0 ? 'numbers.corrections.text' : 'numbers.corrections.none')}</p>
          <CountLines frame={frame} lines={numbers.corrections} />
        </section>
        <Marks frame={frame} appeal={appeal} destroyedOn={numbers.destroyedOn} />
        {numbers.list && <ListCheck frame={frame} list={numbers.list} />}
        {pressContact && (
          <section id="press">
            <h2>{t('site.who.press')}</h2>
            <p>
              <Contact text={pressContact} />
            </p>
          </section>
        )}
        <p {...asWritten('print-only')}>
          {new URL(frame.site.origins[0] ?? 'http://localhost').host}/a/{appeal.slug}/numbers
        </p>
      </div>
    </Layout>
  )
}

function Notices({ frame: { t }, appeal, open }: NumbersPageProps) {
  return (
    <>
      {appeal.campaign.demo && <p class="notice">{t('site.notice.demo')}</p>}
      {!open && <p class="notice">{t(appeal.stoppedAt ? 'site.notice.stopped' : 'site.notice.closed')}</p>}
    </>
  )
}

/** The number as everywhere else, and of which moment it is. */
function Headline({ frame, appeal, numbers, held, open }: NumbersPageProps) {
  const { t, locale } = frame
  const { counts } = numbers
  const { n, words } = headlineOf(t, counts, open)
  const moves = whenItMoves(appeal.policy)
  return (
    <div class="counter">
      {n === null ? (
        <p class="sentence">{words}</p>
      ) : (
        <p class="count">
          <strong>{groups(n)}</strong> {words}
        </p>
      )}
      <p class="small">
        <time datetime={counts.asOf}>{t('numbers.asOf', { at: fullDateTime(locale, new Date(counts.asOf)) })}</time>{' '}
        {open && moves && t(moves)}
      </p>
      <Held frame={frame} held={held} withhold={appeal.policy.withholdSmallCounts} />
    </div>
  )
}

/** When the number moves, where a reader would else wonder. Live counts of which small ones are held back move at once. */
function whenItMoves(policy: Policy): MessageKey | null {
  if (isByDay(policy)) return 'numbers.behind'
  return policy.liveCounts ? null : 'numbers.hourly'
}

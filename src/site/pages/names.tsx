import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import { asWritten } from '../../locale/as-written.tsx'
import { day } from '../../locale/dates.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { textLanguage } from '../../ui/text-language.ts'
import { isSearchOffered } from '../is-search-offered.ts'
import { NameList, type ShownName } from './name-list.tsx'
import { SearchForm } from './search-form.tsx'

export interface NamesPageProps {
  frame: Frame
  appeal: Appeal
  text: AppealText
  /** The names of one page: at most a hundred, by alphabet or (policy.namesByDay) by day and then alphabet. */
  names: readonly ShownName[]
  /** Links to the first name of each letter; empty when names are sorted by day. */
  letters: readonly { letter: string; href: string }[]
  /** The address of the next page; null on the last page. */
  next: string | null
  /** Whether this is the first page. */
  first: boolean
}

/** `/a/:slug/names`: the public names, on pages that search engines must not index. */
export function NamesPage(props: NamesPageProps) {
  const { frame, appeal, text, names, next, first } = props
  const { t, locale, lang } = frame
  const here = `/a/${appeal.slug}`
  return (
    <Layout frame={frame} title={`${t('site.names.title')} · ${text.shortTitle}`} noindex>
      <h1>{t('site.names.title')}</h1>
      <p>
        <a href={`${here}?lang=${lang}`} {...textLanguage(frame, text)}>
          {text.title}
        </a>
      </p>
      {!appeal.stoppedAt && (
        <p class="muted narrow">
          {t('site.names.intro')} {appeal.policy.namesByDay && t('site.names.byDay')}
        </p>
      )}
      {isSearchOffered(appeal) && <SearchForm frame={frame} slug={appeal.slug} />}
      <Letters {...props} />
      {names.length === 0 && <p>{t(appeal.stoppedAt ? 'site.notice.stopped' : 'site.names.none')}</p>}
      {appeal.policy.namesByDay
        ? byDay(names).map(([date, ofDay]) => (
            <section>
              <h2>{day(locale, date)}</h2>
              <NameList frame={frame} slug={appeal.slug} names={ofDay} wide />
            </section>
          ))
        : names.length > 0 && <NameList frame={frame} slug={appeal.slug} names={names} wide />}
      {names.length > 0 && <p class="muted report-hint">{t('reporting.intro')}</p>}
      <p class="buttons">
        {!first && (
          <a class="button quiet" href={`${here}/names?lang=${lang}`}>
            {t('site.names.start')}
          </a>
        )}
        {next && (
          <a class="button equal" href={next} rel="next">
            {t('site.names.next')}
          </a>
        )}
      </p>
    </Layout>
  )
}

function Letters({ frame: { t }, letters }: NamesPageProps) {
  if (letters.length < 2) return null
  return (
    <nav class="letters" aria-label={t('site.names.jump')}>
      <ul>
        {letters.map(({ letter, href }) => (
          <li>
            <a href={href} {...asWritten()}>
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Groups names by day, in their given order. */
function byDay(names: readonly ShownName[]): [string, ShownName[]][] {
  const days = new Map<string, ShownName[]>()
  for (const name of names) days.set(name.signedOn, [...(days.get(name.signedOn) ?? []), name])
  return [...days]
}

import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import { Answer, Button } from '../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { textLanguage } from '../../ui/text-language.ts'
import { type Found, FoundHead, foundTitle, type Search } from './found-head.tsx'
import { NameList, type ShownName } from './name-list.tsx'
import { SearchForm, searchPath } from './search-form.tsx'

export interface FoundNamesPageProps {
  /** The frame's language switch comes from `searchSwitch`. */
  frame: Frame
  appeal: Appeal
  text: AppealText
  search: Search
  /** Null: nothing was searched, for too many requests of one network, or while the database is away. */
  found: (Found & { names: readonly ShownName[] }) | null
  tooMany?: boolean
}

const SEARCH_AGAIN = 'search-again'

/** The language switch: buttons that search again, for the same page. */
export const searchSwitch =
  (slug: string) =>
  (language: string): SwitchItem => ({ language, form: SEARCH_AGAIN, action: searchPath(slug, language) })

/**
 * The answer of `/a/:slug/names/search`: the names that were found. Its title stays in the browser's history, and never
 * has the words of the search.
 */
export function FoundNamesPage(props: FoundNamesPageProps) {
  const { frame, appeal, text, search, found, tooMany } = props
  const { t, lang } = frame
  const { slug } = appeal
  const title = t('site.names.title')
  const told = found ? foundTitle({ t, search, found }) : t(tooMany ? 'error.429.title' : 'error.503.title')
  return (
    <Layout frame={frame} title={`${told} · ${title} · ${text.shortTitle}`} noindex>
      <h1>{title}</h1>
      <p>
        <a href={`/a/${slug}?lang=${lang}`} {...textLanguage(frame, text)}>
          {text.title}
        </a>
        {' · '}
        <a href={`/a/${slug}/names?lang=${lang}`}>{t('site.names.search.all')}</a>
      </p>
      <SearchForm frame={frame} slug={slug} q={search.q} />
      <form id={SEARCH_AGAIN} action={searchPath(slug, lang)} method="post">
        <Fields {...search} />
      </form>
      {found ? (
        <Results frame={frame} slug={slug} search={search} found={found} />
      ) : (
        <Answer title={told}>{t(tooMany ? 'site.names.search.too_many' : 'error.503.text')}</Answer>
      )}
    </Layout>
  )
}

interface ResultsProps extends Pick<FoundNamesPageProps, 'frame' | 'search'> {
  slug: string
  found: NonNullable<FoundNamesPageProps['found']>
}

function Results({ frame, slug, search, found }: ResultsProps) {
  const { t, lang } = frame
  const page = (after: string | undefined, weight: 'quiet' | 'equal', label: string) => (
    <form action={searchPath(slug, lang)} method="post">
      <Fields q={search.q} after={after} />
      <Button weight={weight}>{label}</Button>
    </form>
  )
  return (
    <>
      <FoundHead t={t} search={search} found={found} />
      {found.names.length > 0 && <NameList frame={frame} slug={slug} names={found.names} wide newTab />}
      <div class="buttons">
        {search.after !== undefined && page(undefined, 'quiet', t('site.names.start'))}
        {found.next !== null && page(found.next, 'equal', t('site.names.next'))}
      </div>
    </>
  )
}

const Fields = ({ q, after }: Search) => (
  <>
    <input type="hidden" name="q" value={q} />
    {after !== undefined && <input type="hidden" name="after" value={after} />}
  </>
)

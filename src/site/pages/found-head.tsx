import { searchWords } from '../../locale/folding/search-words.ts'
import type { Translate } from '../../locale/translate.ts'

/** A search for names, as it was asked. */
export interface Search {
  q: string
  /** The cursor after which the page begins; undefined: at the first name. */
  after?: string | undefined
}

/** A page of what a search found. */
export interface Found {
  names: readonly unknown[]
  /** The cursor of the page after; null: there is none. */
  next: string | null
  /** More names fit than a search finds. */
  moreFit: boolean
  /** False while names of before still get their search keys. */
  complete: boolean
}

interface FoundHeadProps {
  t: Translate
  search: Search
  found: Found
}

/** The id of the head of results, which browsers scroll to and give the focus. */
export const FOUND_HEAD = 'found'

/** How many names were found, in few words. */
export function foundTitle({ t, search: { q, after }, found: { names, next, moreFit } }: FoundHeadProps): string {
  const n = names.length
  if (searchWords(q).length === 0) return t('site.names.search.nothing')
  if (moreFit) return t('site.names.search.more')
  if (n === 0) return t(after === undefined ? 'site.names.search.none' : 'names.none.further')
  return t(after === undefined && next === null ? 'site.names.search.found' : 'site.names.search.page', { n })
}

/** The head of results: how many there are, and whether some are missing. */
export function FoundHead({ t, search, found }: FoundHeadProps) {
  const { names, moreFit, complete } = found
  const isSearch = searchWords(search.q).length > 0
  const isNothing = names.length === 0 && search.after === undefined
  return (
    <div id={FOUND_HEAD} class="found" role="status" tabindex={-1} aria-labelledby="found-title">
      <h2 id="found-title">{foundTitle({ t, search, found })}</h2>
      {moreFit && <p>{t('site.names.search.more.text', { n: names.length })}</p>}
      {isSearch && isNothing && <p>{t('site.names.search.none.text')}</p>}
      {isSearch && !complete && <p>{t('site.names.search.incomplete')}</p>}
      {names.length > 0 && <p class="hint">{t('site.names.search.new_tab')}</p>}
    </div>
  )
}

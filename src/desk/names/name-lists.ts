import type { NameFilter } from '../../moderation/name-store.ts'

/** The lists of an appeal's names, in the order of the page. */
export const NAME_LISTS = ['waiting', 'reported', 'shown', 'hidden', 'held', 'imported'] as const
export type NameList = (typeof NAME_LISTS)[number]

/** The lists that a search can be kept to. */
export const SEARCHED_LISTS = ['waiting', 'shown', 'hidden', 'held', 'imported'] as const
type SearchedList = (typeof SEARCHED_LISTS)[number]

/** The names in each list; the reported ones are read by their reports. */
export const FILTERS: Record<SearchedList, NameFilter> = {
  waiting: { look: 'waiting' },
  shown: { look: 'shown' },
  hidden: { look: 'hidden' },
  held: { state: 'held' },
  imported: { source: 'imported' },
}

/** A page of a list. */
export interface ListPlace {
  slug: string
  list: NameList
  /** The cursor after which the page begins; undefined: at the first name. */
  after?: string | undefined
}

/** A page of what a search found. Forms alone carry it: no address holds the words. */
export interface SearchPlace extends Omit<ListPlace, 'list'> {
  q: string
  /** Null: in all lists. */
  list: SearchedList | null
}

export type NamesPlace = ListPlace | SearchPlace

export const isSearch = (place: NamesPlace): place is SearchPlace => 'q' in place

/** The id of the box that answers a decision. */
export const ANSWER_BOX = 'done'

/** The address of a page of a list in a language. */
export const namesPath = ({ slug, list, after }: ListPlace, lang: string): string =>
  `/staff/a/${slug}/names?list=${list}${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}&lang=${lang}`

/** Where searches are sent. */
export const searchPath = ({ slug }: Pick<NamesPlace, 'slug'>, lang: string): string =>
  `/staff/a/${slug}/names/search?lang=${lang}`

/**
 * Where the forms of a page are sent, those of a search with `PlaceFields`. The answer begins with its box, which browsers
 * scroll to and give the focus.
 */
export const decidePath = (place: NamesPlace, lang: string): string =>
  `${isSearch(place) ? searchPath(place, lang) : namesPath(place, lang)}#${ANSWER_BOX}`

import type { NameFilter } from '../moderation/name-store.ts'

/** The lists of an appeal's names, in the order of the page. */
export const NAME_LISTS = ['waiting', 'reported', 'shown', 'hidden', 'held', 'imported'] as const
export type NameList = (typeof NAME_LISTS)[number]

/** The names in each list; the reported ones are read by their reports. */
export const FILTERS: Record<Exclude<NameList, 'reported'>, NameFilter> = {
  waiting: { look: 'waiting' },
  shown: { look: 'shown' },
  hidden: { look: 'hidden' },
  held: { state: 'held' },
  imported: { source: 'imported' },
}

/** A page of a list. */
export interface NamesPlace {
  slug: string
  list: NameList
  /** The cursor after which the page begins; undefined: at the first name. */
  after?: string | undefined
}

/** The id of the box that answers a decision. */
export const ANSWER_BOX = 'done'

/** The address of a page of a list in a language. */
export const namesPath = ({ slug, list, after }: NamesPlace, lang: string): string =>
  `/staff/a/${slug}/names?list=${list}${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}&lang=${lang}`

/** Where the forms of that page are sent. The answer begins with its box, which browsers scroll to and give the focus. */
export const decidePath = (place: NamesPlace, lang: string): string => `${namesPath(place, lang)}#${ANSWER_BOX}`

import type { Queue } from '../../endorsements/decide/queue-store.ts'

/** The lists of an appeal's organisations, in the order of the page. */
export const ORGANISATION_LISTS = ['waiting', 'reported', 'listed', 'declined', 'removed'] as const satisfies Queue[]

/** A page of a list. */
export interface OrganisationsPlace {
  slug: string
  list: Queue
  /** The cursor after which the page begins; undefined: at the first organisation. */
  after?: string | undefined
}

/** The id of the box that tells what was done. */
export const ANSWER_BOX = 'done'

/** The address of the page of an appeal's organisations in a language; without a list of those that wait. */
export function organisationsPath(
  { slug, list, after }: { slug: string } & Partial<OrganisationsPlace>,
  lang: string,
): string {
  const place = list === undefined ? '' : `list=${list}&`
  const from = after === undefined ? '' : `after=${encodeURIComponent(after)}&`
  return `/staff/a/${slug}/organisations?${place}${from}lang=${lang}`
}

/** The address of the page on which a list of organisations is entered. */
export const enterPath = (slug: string, lang: string): string => `/staff/a/${slug}/organisations/enter?lang=${lang}`

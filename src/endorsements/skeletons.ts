import { unicodeHost } from '../core/unicode-host.ts'
import { skeletonOf } from './decide/look-alike.ts'
import { namesOf } from './names.ts'
import type { Organisation } from './organisation.ts'
import { websitePlace } from './website-place.ts'

/**
 * The skeletons of an organisation's names and of its place on the web, as its row keeps them: rows that share one stand
 * beside each other in the queue.
 */
export function skeletonsOf(organisation: Pick<Organisation, 'name' | 'nameEn' | 'names' | 'website'>): string[] {
  const { website } = organisation
  const place = website === null ? null : websitePlace(website)
  // Capital and small letters of Greek look like different Latin ones.
  const names = namesOf(organisation).flatMap((each) => [skeletonOf(each), skeletonOf(each.toLowerCase())])
  return [
    ...new Set([
      ...names.filter((skeleton) => skeleton !== '').map((skeleton) => `name:${skeleton}`),
      ...(place === null ? [] : [`web:${skeletonOf(unicodeHost(place))}`]),
    ]),
  ]
}

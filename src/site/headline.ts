import type { PublicCounts } from '../count/counts.ts'
import type { Translate } from '../locale/translate.ts'
import type { FrontCounts } from './front-counts.ts'

/** The number of an appeal in one line, for every place without a counter. */
export interface Headline {
  /** Stands before the words; null when there is no number to show (none yet, held back): `words` is then a sentence. */
  n: number | null
  words: string
}

type Told = Pick<PublicCounts, 'total' | 'imported'> & Partial<Pick<FrontCounts, 'organisations'>>

/** The total; while it is held back, the imported signatures, which stand alone; without any, the organisations. */
export function headlineOf(t: Translate, { total, imported, organisations = 0 }: Told, isOpen: boolean): Headline {
  if (total) return { n: total, words: t('site.counter.many', { n: total }) }
  if (total === null && imported > 0) {
    const collected = t('site.counter.collected', { n: imported })
    return { n: imported, words: isOpen ? `${collected}; ${t('site.counter.more')}` : collected }
  }
  if (organisations > 0) return { n: organisations, words: t('organisations.many', { n: organisations }) }
  if (!isOpen) return { n: null, words: t('site.ended') }
  return { n: null, words: t(total === null ? 'site.counter.first' : 'site.counter.none') }
}

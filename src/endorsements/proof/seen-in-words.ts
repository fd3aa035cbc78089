import type { SeenFact } from '../../db/schema-endorsements.ts'
import type { Translate } from '../../locale/translate.ts'

/** The facts that a check saw, a sentence each. */
export const seenInWords = (t: Translate, seen: readonly SeenFact[]): string[] =>
  seen.map(({ is, at = '', name = '', to = '', found = [], status }) => {
    const isTold = found.length > 0 && (is === 'dns_other' || is === 'file_no_line')
    const texts = found.map((text) => t('proof.seen.text', { text })).join(', ')
    return t(`proof.seen.${isTold ? (`${is}_found` as const) : is}`, {
      ...{ at, name, to, found: texts, status: String(status ?? '') },
    })
  })

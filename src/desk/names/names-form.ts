import { Refusal } from '../../core/errors.ts'
import { isUuid } from '../../core/uuid.ts'
import { type FormPair, fieldsOf } from '../../http/form-body.ts'
import { MOST_DECISIONS } from '../../moderation/decide-names.ts'
import { type MadeDecision, madeIn, type SeenDecision, seenIn } from './name-fields.ts'
import { SEARCHED_LISTS, type SearchPlace } from './name-lists.ts'

/** The form of a page of names, as it was sent. */
export interface SentNames {
  decisions: SeenDecision[]
  /** Those that the page told of. */
  made: MadeDecision[]
  /** The ids of names that were other ones. */
  changed: string[]
  /** `undo`: takes back what was made. `again`: shows the same in another language. */
  wanted: 'decide' | 'undo' | 'again'
}

/** The place among the results of a search that a form carries; all lists for a list that there is not. */
export function searchIn(slug: string, pairs: readonly FormPair[]): SearchPlace {
  const { q = '', list, after } = fieldsOf(pairs, ['q', 'list', 'after'])
  return { slug, q, list: SEARCHED_LISTS.find((one) => one === list) ?? null, after: after || undefined }
}

/** Whether a form decides about names, or carries what was decided. */
export const hasNames = (pairs: readonly FormPair[]): boolean => pairs.some(([name]) => NAMES_FIELDS.has(name))

const NAMES_FIELDS = new Set(['keep', 'hide', 'made', 'changed', 'undo'])

/**
 * Reads what the form of a page of names asks for. Refuses a field that no page wrote, or nothing to do, as malformed; more than
 * MOST_DECISIONS names as invalid.
 */
export function namesIn(pairs: readonly FormPair[]): SentNames {
  const all = <T>(field: string, read: (text: string) => T | undefined): T[] =>
    pairs.flatMap(([name, text]) => (name === field ? [read(text) ?? malformed()] : []))
  const decisions = [
    ...all('keep', seenIn).map((seen): SeenDecision => ({ as: 'keep', ...seen })),
    ...all('hide', seenIn).map((seen): SeenDecision => ({ as: 'hide', ...seen })),
  ]
  const made = all('made', madeIn)
  const changed = all('changed', (text) => (isUuid(text) ? text : undefined))
  const has = (field: string) => pairs.some(([name]) => name === field)
  const wanted = has('language') ? 'again' : has('undo') ? 'undo' : 'decide'
  const named = wanted === 'decide' ? decisions.length : made.length + changed.length
  if (named === 0) malformed()
  if (named > MOST_DECISIONS) throw new Refusal('invalid', { errors: [{ path: 'keep', message: 'field.size' }] })
  return { decisions, made, changed, wanted }
}

function malformed(): never {
  throw new Refusal('malformed')
}

import type { Context } from 'hono'
import { Refusal } from '../core/errors.ts'
import { isUuid } from '../core/uuid.ts'
import { readText } from '../http/body.ts'
import { formPairs } from '../http/form-body.ts'
import { MOST_DECISIONS } from '../moderation/decide-names.ts'
import { type MadeDecision, madeIn, type SeenDecision, seenIn } from './name-fields.ts'

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

/**
 * Reads the form of a page of names. Refuses as `readText` does; a field that no page wrote, or nothing to do, as
 * malformed; more than MOST_DECISIONS names as invalid.
 */
export async function readNamesForm(c: Context): Promise<SentNames> {
  const pairs = formPairs(await readText(c, 'application/x-www-form-urlencoded', { allowEmpty: true }))
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

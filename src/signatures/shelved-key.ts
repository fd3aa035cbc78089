import { searchKey } from '../locale/folding/search-key.ts'

/**
 * The search key of a public name as text of a `tsvector`: each folded form of the name and its words behind a digit,
 * the shelf, which is the first of the id's. Null without a name; empty for a name without a letter.
 */
export function shelvedKey(id: string, name: string | null, descriptor: string | null): string | null {
  const key = searchKey(name, descriptor)
  if (key === null || key === '') return key
  return key
    .split(' ')
    .map((form) => `'${id.charAt(0)}${form}'`)
    .join(' ')
}

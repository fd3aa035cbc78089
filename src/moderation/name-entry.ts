import type { Action } from '../staff/roles.ts'

interface NameEntry {
  action: Action
  subject: string
  detail: Record<string, string | number | null>
}

/** The log's entry of one decision about names: of one name its id is the subject, of several the appeal. */
export function nameEntry(action: Action, slug: string, ids: readonly string[], reason: string | null): NameEntry {
  const detail = { appeal: slug, reason }
  const [id = slug] = ids
  if (ids.length === 1) return { action, subject: id, detail }
  return { action, subject: slug, detail: { ...detail, names: ids.length, ids: ids.join(' ') } }
}

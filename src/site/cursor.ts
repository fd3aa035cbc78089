import { z } from 'zod'

/** Encodes a place in a list for URLs. The cursor is opaque to clients, and validated like any input on its return. */
export const cursorText = (parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/** Decodes a cursor of the list by batch; null when `text` is not such a cursor. */
export function batchCursor(text: string): { batch: number; id: string } | null {
  const parsed = z.tuple([z.int32(), z.uuid()]).safeParse(read(text))
  return parsed.success ? { batch: parsed.data[0], id: parsed.data[1] } : null
}

const SortKey = z
  .string()
  .max(2_000)
  .refine((key) => !key.includes('\0') && key.isWellFormed())

/** Decodes a cursor of the list by name: after a name, or (without an id) from a letter on. Null: not such a cursor. */
export function nameCursor(text: string): { sortKey: string; id?: string } | null {
  const parsed = z.union([z.tuple([SortKey, z.uuid()]), z.tuple([SortKey])]).safeParse(read(text))
  if (!parsed.success) return null
  const [sortKey, id] = parsed.data
  return id === undefined ? { sortKey } : { sortKey, id }
}

/** Decodes a cursor of the list by day; null when `text` is not such a cursor. */
export function dayCursor(text: string): { day: string; sortKey: string; id: string } | null {
  const parsed = z.tuple([z.iso.date(), SortKey, z.uuid()]).safeParse(read(text))
  return parsed.success ? { day: parsed.data[0], sortKey: parsed.data[1], id: parsed.data[2] } : null
}

function read(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text.slice(0, 4_000), 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

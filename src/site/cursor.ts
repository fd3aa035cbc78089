import { z } from 'zod'

/** A place in a list as text for URLs: opaque to clients, and parsed like anything from outside when it comes back. */
export const cursorText = (parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/** A place in a list by batch; null when it is none of ours. */
export function batchCursor(text: string): { batch: number; id: string } | null {
  const parsed = z.tuple([z.int32(), z.uuid()]).safeParse(read(text))
  return parsed.success ? { batch: parsed.data[0], id: parsed.data[1] } : null
}

const SortKey = z
  .string()
  .max(2_000)
  .refine((key) => !key.includes('\0') && key.isWellFormed())

/** A place in a list by name: after a name, or (without an id) from a letter on; null when it is none of ours. */
export function nameCursor(text: string): { sortKey: string; id?: string } | null {
  const parsed = z.union([z.tuple([SortKey, z.uuid()]), z.tuple([SortKey])]).safeParse(read(text))
  if (!parsed.success) return null
  const [sortKey, id] = parsed.data
  return id === undefined ? { sortKey } : { sortKey, id }
}

/** A place in a list by day; null when it is none of ours. */
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

import { asCrockford, crockford } from '../core/crockford.ts'
import type { GoodEntry } from './audit.ts'

/** An entry of the log as its reader sees the end of the log: the hash of the entry, and how many entries there are. */
export interface AuditHead {
  /** The first 80 bits of the entry's chained hash. */
  mark: Buffer
  /** The number of entries of one campaign, or of the whole log, that one included. */
  entries: number
}

const MARK_BYTES = 10
const HEAD = /^([0-9A-HJKMNP-TV-Z]{16})([1-9]\d{0,14})$/

export const auditHead = (hash: Buffer, entries: number): AuditHead => ({ mark: hash.subarray(0, MARK_BYTES), entries })

/** The head as people compare it: `ABCD-EFGH-JKMN-PQRS 123`. */
export const headText = ({ mark, entries }: AuditHead): string =>
  `${crockford(mark).replace(/(.{4})(?=.)/g, '$1-')} ${entries}`

/** A head as somebody typed it: case, spaces, hyphens and look-alike letters do not matter. Null: no head. */
export function readHead(typed: string): { text: string; entries: number } | null {
  if (typed.length > 100) return null
  const [, mark, entries] = HEAD.exec(asCrockford(typed)) ?? []
  return mark && entries ? { text: mark, entries: Number(entries) } : null
}

/** The place of a head's entry: among those of its campaign, or, where the head counts all, among all entries. */
export interface FoundHead {
  entry: number
  of: number
}

/**
 * Looks for a head's entry while `verifyAudit` goes through the log: hand it `see`. `found` is null when no good entry has
 * that hash at that number: the log does not begin with what the head's reader saw.
 */
export function headSearch({ text, entries }: NonNullable<ReturnType<typeof readHead>>) {
  const numbers = new Map<string, number>()
  let all = 0
  let match: { campaignId: string | null } | undefined
  return {
    see({ campaignId, hash }: GoodEntry): void {
      all++
      const own = (numbers.get(campaignId ?? '') ?? 0) + 1
      numbers.set(campaignId ?? '', own)
      if (crockford(auditHead(hash, 0).mark) !== text) return
      if (campaignId !== null && own === entries) match = { campaignId }
      else if (all === entries) match = { campaignId: null }
    },
    found(): FoundHead | null {
      if (!match) return null
      return { entry: entries, of: match.campaignId === null ? all : (numbers.get(match.campaignId) ?? 0) }
    },
  }
}

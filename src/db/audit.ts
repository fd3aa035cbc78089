import type { KeyObject } from 'node:crypto'
import type { Selectable } from 'kysely'
import { digest, keyedHash } from '../core/crypto.ts'
import type { Db, Trx } from './database.ts'
import type { Schema } from './schema.ts'

/** An entry of the append-only audit log: an act of the staff, the operator or the system. */
export interface AuditEntry {
  campaignId: string | null
  /** `cli`, `system`, the id of an account, or `token:` and the id of a token; never a signer. */
  actor: string
  /** Object and verb: `appeal.opened`, `signature.held`. */
  action: string
  /** The object of the act, as a slug or an id; never a name or an address. */
  subject: string
  detail?: Detail
}

export type Detail = Record<string, string | number | boolean | null>

/**
 * Appends an entry, chained by hash to the entry before. Locks the head's row: call `audit` last in a transaction. The
 * head's proof is renewed only when it held before: an entry that somebody else wrote stays visible for good.
 */
export async function audit(trx: Trx, key: KeyObject, at: Date, entry: AuditEntry): Promise<void> {
  const head = await trx.selectFrom('audit_head').select(['seq', 'hash', 'proof']).forUpdate().executeTakeFirstOrThrow()
  const seq = head.seq + 1
  const detail = canonical(entry.detail ?? {})
  const hash = chained(head.hash, { ...entry, seq, at, detail })
  await trx
    .insertInto('audit_log')
    .values({
      seq,
      campaign_id: entry.campaignId,
      at,
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      detail,
      hash,
    })
    .execute()
  await trx
    .updateTable('audit_head')
    .set({ seq, hash, ...(isProven(key, head) && { proof: headProof(key, { seq, hash }) }) })
    .execute()
}

type Head = Pick<Selectable<Schema['audit_head']>, 'seq' | 'hash'>

/** An HMAC-SHA-256 that only a holder of SECRET_KEY can make: this server wrote the last entry. */
const headProof = (key: KeyObject, { seq, hash }: Head): Buffer => keyedHash(key, String(seq), hash)

const isProven = (key: KeyObject, head: Head & { proof: Buffer | null }): boolean =>
  head.proof?.equals(headProof(key, head)) ?? false

/** Proves the head as it is: for a log that is new to this SECRET_KEY. */
export async function proveHead(trx: Db | Trx, key: KeyObject): Promise<void> {
  const head = await trx.selectFrom('audit_head').select(['seq', 'hash']).forUpdate().executeTakeFirstOrThrow()
  await trx
    .updateTable('audit_head')
    .set({ proof: headProof(key, head) })
    .execute()
}

export interface VerifiedLog {
  /** The number of good entries. */
  entries: number
  /** The number of the first entry whose hash is wrong. */
  brokenAt: number | null
  /** Whether each entry was written by a holder of SECRET_KEY, since the log is known to this SECRET_KEY. */
  proven: boolean
}

/** An entry that is chained to all entries before. */
export interface GoodEntry {
  campaignId: string | null
  hash: Buffer
}

/** Checks the whole log, from the first entry to the head, and shows `see` every good entry in turn. */
export async function verifyAudit(
  db: Db,
  key: KeyObject,
  see: (entry: GoodEntry) => void = () => undefined,
): Promise<VerifiedLog> {
  let hash: Buffer = GENESIS
  let seq = 0
  for (;;) {
    // Read before the entries: one that is appended meanwhile is then among them, and no break.
    const head = await db.selectFrom('audit_head').select(['seq', 'hash', 'proof']).executeTakeFirst()
    const rows = await db
      .selectFrom('audit_log')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(1_000)
      .execute()
    if (rows.length === 0) {
      if (head?.seq !== seq || !hash.equals(head.hash)) return { entries: seq, brokenAt: seq + 1, proven: false }
      return { entries: seq, brokenAt: null, proven: isProven(key, head) }
    }
    for (const row of rows) {
      const entry = { ...row, campaignId: row.campaign_id, detail: canonical(row.detail) }
      hash = chained(hash, entry)
      if (row.seq !== seq + 1 || !hash.equals(row.hash)) return { entries: seq, brokenAt: seq + 1, proven: false }
      seq = row.seq
      see({ campaignId: row.campaign_id, hash })
    }
  }
}

/** SHA-256 of zero bytes. The first entry is chained to this hash. */
const GENESIS = Buffer.from('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hex')

type Hashed = Omit<AuditEntry, 'detail'> & { seq: number; at: Date; detail: string }

const chained = (previous: Buffer, entry: Hashed): Buffer =>
  digest(
    previous,
    String(entry.seq),
    entry.campaignId ?? '',
    entry.at.toISOString(),
    entry.actor,
    entry.action,
    entry.subject,
    entry.detail,
  )

/** JSON with sorted keys, because jsonb does not preserve the order of keys. */
const canonical = (detail: Record<string, unknown>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1))))

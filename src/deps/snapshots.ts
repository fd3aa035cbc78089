import type { CompiledQuery, Kysely } from 'kysely'
import type { Schema } from '../db/schema.ts'

/** Long reads for lists that leave the house, on connections outside the pool and without its timeouts. */
export interface Snapshots {
  open(): Promise<Snapshot>
}

/** A database to read from, on PostgreSQL as it was at one moment. */
export interface Snapshot {
  db: Kysely<Schema>
  /** False on the embedded database, whose one connection is never held: each statement sees its own moment. */
  isOneMoment: boolean
  /**
   * The lines that one query without parameters gives, each of them JSON, in its order: bytes of UTF-8 in pieces of
   * whole lines that end with LF. On PostgreSQL, lines given up before their end leave a snapshot that can only be closed.
   */
  lines(query: CompiledQuery<{ line: string }>): AsyncIterable<Uint8Array>
  /** Gives the connection up; on PostgreSQL a statement under way is broken off. */
  close(): Promise<void>
}

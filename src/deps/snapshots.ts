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
  /** The rows of one query in pages of `size`, for an order that no index has: they are sorted once. */
  sorted<Row>(query: CompiledQuery<Row>, size: number): AsyncIterable<readonly Row[]>
  /** Gives the connection up; on PostgreSQL a statement under way is broken off. */
  close(): Promise<void>
}

import type { Kysely } from 'kysely'
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
  /** Gives the connection up; on PostgreSQL a statement under way is broken off. */
  close(): Promise<void>
}

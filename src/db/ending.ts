import type { Trx } from './database.ts'
import type { Expiry } from './expiry.ts'
import type { Latest } from './latest.ts'
import type { Schema } from './schema.ts'

/**
 * Tells what of a room's tables ends, when and how. Each room with tables has one in its `ending.ts`, and `erasure/`
 * runs them all. `Kind`: the names under which the operator sees the numbers. `Given`: the deps of the room's verbs.
 */
export interface Ending<Kind extends string = never, Given = unknown> {
  /** Rows that expire. */
  expires?: Expiry<Kind>[]
  /** Keys and appeals that end at their time. */
  due?: Due<Kind, Given>[]
  /** The tables of which no row expires, each with the reason. */
  stays?: { [table in keyof Schema | 'schema_migrations']?: string }
  /** How far ahead times and days can lie. Retention lowers later ones, which a clock that was ahead has written. */
  latest?: { [table in keyof Schema]?: { [column in keyof Schema[table]]?: Latest } }
  /** The other columns with a time or a day, each with the reason why one that lies ahead stops nothing for long. */
  anyTime?: { [table in keyof Schema]?: { [column in keyof Schema[table]]?: string } }
  /** Repairs what a clock that was ahead would delay, without harm even while the clock is in doubt. */
  repair?(trx: Trx, now: Date): Promise<void>
  /** Erases what links the appeal's rows to a mailbox: at a rekey and at a shred. */
  forgetMarks?(trx: Trx, appealId: string): Promise<void>
  /** Deletes the appeal's rows that wait for a letter's link, and its letters: at a shred, and once more after a stop. */
  deletePending?(trx: Trx, appealId: string): Promise<void>
  /** Destroys the keys that the appeal's rows name, before these are erased: at a stop, which is done anew if broken off. */
  destroyKeys?(given: Given, trx: Trx, appealId: string): Promise<void>
  /** Erases what tells of a person in the appeal's rows: at a stop. */
  eraseNames?(trx: Trx, appealId: string): Promise<void>
  /** Empties what is sealed under the campaign's staff key, and ends what depends on it: at a rekey of that key. */
  forgetSealed?(trx: Trx, campaignId: string): Promise<void>
  /**
   * The tables with rows of persons, whose files are rewritten when rows have gone, and their columns that hold names,
   * words, search keys, collectors, choices or sealed addresses: the database keeps no statistics of these.
   */
  personal?: PersonalColumns
  /** The columns that hold more than ids, numbers and dates, and that a stop leaves, each with the reason. */
  leftByStop?: { [table in keyof Schema]?: { [column in keyof Schema[table]]?: string } }
}

/** Columns by their table. */
export type PersonalColumns = { [table in keyof Schema]?: readonly (keyof Schema[table] & string)[] }

/** Something other than rows that ends at its time. Both functions return a number. */
export interface Due<Kind extends string, Given> {
  kind: Kind
  /** Counts what is due at `now`. */
  count(given: Given, now: Date): Promise<number>
  end(given: Given, now: Date): Promise<number>
}

/** The tables of the database itself. */
export const databaseEnding: Ending = {
  stays: {
    instance: 'recognises the SECRET_KEY for as long as the database lives',
    clock_watch: 'is the one row with what the servers saw of their clocks',
    schema_migrations: 'tells for good how the tables came about',
    audit_log: 'is append-only, and names no signer',
    audit_head: 'is the one row with the end of the log',
  },
  anyTime: {
    clock_watch: {
      trusted_hour: 'only tells how far ahead other times can lie',
      held_until: 'counts only within an hour from now',
    },
    audit_log: { at: 'is what the clock said' },
  },
}

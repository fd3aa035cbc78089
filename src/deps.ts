import type { KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Config } from './config.ts'
import type { Clock } from './core/clock.ts'
import type { Memory } from './core/memory.ts'
import type { Address, OpenText, Token } from './core/secret-text.ts'
import type { PersonalColumns } from './db/ending.ts'
import type { Schema } from './db/schema.ts'
import type { Domains } from './deps/domains.ts'
import type { Drawing } from './deps/drawing.ts'
import type { Passwords } from './deps/passwords.ts'
import type { Snapshots } from './deps/snapshots.ts'
import type { Streams } from './deps/streams.ts'

export type { Clock } from './core/clock.ts'

/** Everything that the rooms get from outside. Made once, by platform/open-deps.ts or a test. */
export interface Deps {
  config: Config
  db: Kysely<Schema>
  batcher: Batcher
  mailer: Mailer
  keys: KeyStore
  secrets: Secrets
  clock: Clock
  clockGuard: ClockGuard
  limiter: Limiter
  passwords: Passwords
  writes: Writes
  memory: Memory
  streams: Streams
  compress: Compress
  nudge: Nudge
  domains: Domains
  drawing: Drawing
  snapshots: Snapshots
  remnants: Remnants
  log: Log
  /** Where the demo is: the token of the link that opens its desk, for as long as this process runs. */
  demoStaff?: { token: Token }
  /** Compares the database's schema with sql/; rejects when the database is away. */
  schemaState(): Promise<SchemaState>
}

/** Bindings that the host adds to each request: `c.env`. */
export interface HostBindings {
  connection?: Connection
  /** As the request line says it: `1.1`. */
  httpVersion?: string
}

/** The connection of a request: the client's address, and the address and port of ours that took it, where known. */
export interface Connection {
  remoteAddress?: string | undefined
  localAddress?: string | undefined
  localPort?: number | undefined
  /** Breaks it off. */
  destroy?(): void
}

/** `behind`: migrations missing. `ahead`: the database is newer than the code. `changed`: an applied file differs. */
export type SchemaState = 'current' | 'behind' | 'ahead' | 'changed'

/** Keys derived from SECRET_KEY, made once. */
export interface Secrets {
  /** Derives manage tokens when a confirmation carries a `retry`, so that a repeat gets the same token. */
  manage: KeyObject
  /** Makes name versions: a moderator's decision gives the version of the name that was looked at. */
  nameVersion: KeyObject
  /** Authenticates recipients and epochs, so that the database alone cannot name new readers of private names. */
  recipients: KeyObject
  /** Signs the cookies of known devices of staff. */
  devices: KeyObject
  /** Hashes what lets staff in (sessions, links, recovery codes, tokens), so that the database alone cannot make one. */
  access: KeyObject
  /** Authenticates the end of the audit log. */
  log: KeyObject
  /** Stored in the database, so that another SECRET_KEY is recognised at the start. */
  check: Buffer
}

/** A statement of the hot path, over one item or many: see `itemQuery`. Each connection prepares its query once. */
export interface HotStatement<Item, Result> {
  name: string
  query(items: readonly Item[]): { name: string; text: string; values: unknown[] }
  /** The results of `count` items, in their order. Rows come in any order, and give the item's position as `n`. */
  results(rows: Record<string, unknown>[], count: number): Result[]
  /** Items with equal keys must not stand in one batch. */
  conflictKey(item: Item): string
}

/**
 * Runs hot statements for many callers at once. An implementation may run several items in one batch, but never two with
 * the same `conflictKey`, as two letters of one chain have: neither would see the other, and a mistyped letter would live.
 */
export interface Batcher {
  run<Item, Result>(statement: HotStatement<Item, Result>, item: Item): Promise<Result>
}

/** A letter ready to be sent. */
export interface Letter {
  to: Address
  subject: string
  text: string
  html: string
}

/**
 * The outcome of sending one letter. `later`: worth another try, after `retryAfter` seconds if given. `refused`: for
 * good. `class` is the reason, without an address.
 */
export type Sent =
  | { is: 'sent' }
  | { is: 'later'; class: string; retryAfter?: number }
  | { is: 'refused'; class: string }

/** Hands letters to a mail company. `send` never throws, and never waits longer than 12 s for one call. */
export interface Mailer {
  name: 'smtp' | 'resend' | 'mailbox'
  /** Most letters in one call. */
  batch: number
  /** Whether the company recognises a repeated call by its id. The same id must then carry the same letters. */
  idempotent?: boolean
  /** Most calls under way at once. */
  parallel: number
  /** Returns an outcome for each letter, in the same order. An `idempotent` company sends the letters of an id once. */
  send(letters: Letter[], id: string): Promise<Sent[]>
  /** Checks for `doctor` that the company can be reached and accepts us; throws with a reason that names no address. */
  check(): Promise<void>
  close(): Promise<void>
  /** The development mailbox's letters, newest first. */
  letters?(): (Letter & { at: Date })[]
}

/**
 * Random keys of 32 bytes by name, outside the database. Names: `appeal-<id>`, `staff-<campaign>`, `outbox-<day>`,
 * `tally-<day>`, `silence-<month>`, `rep-<endorsement>-<day>`. Refuses with `unavailable` (reason `keys`) while the store cannot be used.
 */
export interface KeyStore {
  /** The key, made if there is none; two callers at once get the same key. Resolves when the key is durable. */
  make(name: string): Promise<Buffer>
  /** The key, or null when there is none or it cannot be unwrapped. */
  read(name: string): Promise<Buffer | null>
  /** Writes and removes a file, or the like; throws what `make` would. */
  attempt(): Promise<void>
  /** Removes the key, if there is one. */
  destroy(name: string): Promise<void>
  list(): Promise<string[]>
}

/**
 * Tells whether the clock can be trusted with what cannot be undone. After a jump of the clock, and after a start long
 * after the last run, it is in doubt for an hour: what has had its time stays, and everything else goes on.
 */
export interface ClockGuard {
  /** Whether `now`, just read from the clock, is trusted. False until the first look. */
  trusts(now: Date): boolean
  /**
   * Looks at the database's clock, and at the last hour that any process trusted, as well. `newest`: that hour when it is
   * later than `now`, else `now`.
   */
  look(now: Date): Promise<{ trusted: boolean; newest: Date }>
}

/** At most `most` uses in each `seconds`. */
export interface Limit {
  most: number
  seconds: number
}

/** Rate limits in memory. Keys are hashed under a random seed of the day; nothing is ever written to disk. */
export interface Limiter {
  /** Counts one use and returns null, or returns the seconds to wait if the use would exceed a limit. */
  take(key: string, limits: Limit[]): number | null
  /** Takes back one use that was counted, since it came to nothing. */
  giveBack(key: string, limits: Limit[]): void
}

/** Remembers for a minute, for the health check, that a write was refused: of a row, or of a key. */
export interface Writes {
  /** Takes note of an error that a request or job has met; ignores one that tells nothing of writes. */
  met(error: unknown): void
  /** Whether a write was refused within the last minute. */
  areRefused(): boolean
  /** Writes to the database and the key store, without effect; throws the error that a request would meet. */
  attempt(): Promise<void>
}

/** Compresses answers that are made once and sent to many clients, so speed matters less than size. */
export interface Compress {
  br(bytes: Uint8Array): Uint8Array
  gzip(bytes: Uint8Array): Uint8Array
}

/** Wakes the background work of this process. A nudge may be lost: timers also start the work. */
export interface Nudge {
  outbox(): void
  settle(): void
}

/** Copies of erased rows in the database's files: old versions of rows, statistics, write-ahead log. */
export interface Remnants {
  /**
   * Rewrites the tables of `personal` (columns by table), deletes statistics of these columns, and ends the write-ahead
   * log so far. Returns the SQL commands that remain to be run by a superuser, in order; none on the embedded database.
   */
  erase(personal: PersonalColumns): Promise<string[]>
}

/** The log, in lines of JSON. Fields are ids, slugs, counts, codes: never an address, an IP, a token or a name. */
export interface Log {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}
export type LogFields = Record<string, OpenText | number | boolean | null | undefined>

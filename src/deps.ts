import type { KeyObject } from 'node:crypto'
import type { Context } from 'hono'
import type { Kysely } from 'kysely'
import type { Config } from './config.ts'
import type { Clock } from './core/clock.ts'
import type { Memory } from './core/memory.ts'
import type { Schema } from './db/schema.ts'

export type { Clock } from './core/clock.ts'

/** Everything that the rooms are given from outside. Made once, by platform/open-deps.ts or a test. */
export interface Deps {
  config: Config
  db: Kysely<Schema>
  batcher: Batcher
  mailer: Mailer
  keys: KeyStore
  secrets: Secrets
  clock: Clock
  limiter: Limiter
  memory: Memory
  streams: Streams
  compress: Compress
  nudge: Nudge
  drawing: Drawing
  log: Log
  /** How the database's schema compares with sql/; rejects when the database is away. */
  schemaState(): Promise<SchemaState>
}

/** `behind`: migrations are missing. `ahead`: the database is newer than the code. `changed`: an applied file differs. */
export type SchemaState = 'current' | 'behind' | 'ahead' | 'changed'

/** Keys derived from SECRET_KEY, made once. */
export interface Secrets {
  /** Manage tokens of confirmations that carry a retry. */
  manage: KeyObject
  /** The versions by which a moderator keeps names. */
  nameVersion: KeyObject
  /** The value that the database holds to recognise another SECRET_KEY. */
  check: Buffer
}

/** A hot statement: its text is built once, and named, so that the database prepares it once a connection. */
export interface HotStatement<Item, Result> {
  name: string
  text: string
  values(item: Item): unknown[]
  result(rows: Record<string, unknown>[]): Result
}

/** Runs hot statements for many callers at once. One that groups them may stand behind the same face. */
export interface Batcher {
  run<Item, Result>(statement: HotStatement<Item, Result>, item: Item): Promise<Result>
}

/** A letter ready to be sent. */
export interface Letter {
  to: string
  subject: string
  text: string
  html: string
}

/** How the sending of one letter ended. `later`: worth another try. `refused`: for good. `class` says why, without an address. */
export type Sent =
  | { is: 'sent' }
  | { is: 'later'; class: string; retryAfter?: number }
  | { is: 'refused'; class: string }

/** Hands letters to a mail company. Never throws; never waits longer than 12 s for one call. */
export interface Mailer {
  name: 'smtp' | 'resend' | 'mailbox'
  /** How many letters one call takes. */
  batch: number
  /** Whether the company knows a call again by its id: then only the same letters may be sent under the same id. */
  idempotent?: boolean
  /** How many calls may be under way at once. */
  parallel: number
  /** One answer for each letter, in the same order. The same `id` with the same letters is sent at most once where the company can tell. */
  send(letters: Letter[], id: string): Promise<Sent[]>
  /** Whether the company can be reached and lets us in, for `doctor`; throws with a reason that names no address. */
  check(): Promise<void>
  close(): Promise<void>
  /** The development mailbox's letters, newest first. */
  letters?(): (Letter & { at: Date })[]
}

/**
 * Random keys of 32 bytes by name, outside the database. Names: `appeal-<id>`, `outbox-<day>`, `tally-<day>`,
 * `silence-<month>`. Refuses with `unavailable` (reason `keys`) while the store cannot be used.
 */
export interface KeyStore {
  /** The key of that name, made if there is none; of two at once both get the winner's. Durable before it returns. */
  make(name: string): Promise<Buffer>
  /** The key, or null when there is none or it cannot be unwrapped. */
  read(name: string): Promise<Buffer | null>
  /** Removes it; no complaint when there is none. */
  destroy(name: string): Promise<void>
  list(): Promise<string[]>
}

/** Counts in memory by a key that is hashed under a random seed of the day; nothing of it is ever written. */
export interface Limiter {
  /** Adds one unless that would pass a limit: null when within, else seconds to wait. */
  take(key: string, limits: { most: number; seconds: number }[]): number | null
}

/** Compresses what is made once and given to many: it may take its time. */
export interface Compress {
  br(bytes: Uint8Array): Uint8Array
  gzip(bytes: Uint8Array): Uint8Array
}

/**
 * The open answers of this process: server-sent events, by topic. One frame is encoded once and written to everyone who
 * listens; who reads too slowly is left out until it has read, and then gets the newest only.
 */
export interface Streams {
  /**
   * Answers a request with a stream that begins with the newest frame of its topic, or with `first` when nobody listens to
   * it yet. Null when this process, or that network, has as many as it may, and while the process is stopping.
   */
  open(c: Context, stream: OpenStream): Response | null
  /** What is listened to. */
  topics(): string[]
  /**
   * Sends `event` to every listener. Same object as last time: nothing. Another object with equal bytes: only the page
   * changed, so `pageEvent` is sent.
   */
  send(topic: string, event: Uint8Array, pageEvent: Uint8Array): void
  /** Writes what those missed who have read by now. Called a few times a second. */
  catchUp(): void
  /** Writes a line that says nothing, so that nobody on the way takes the silence for an end, and ends the streams that stand still. */
  beat(): void
  /** Ends all streams, each with a time of its own at which to come again, and opens no more. */
  end(): void
}

export interface OpenStream {
  topic: string
  /** Whose streams are counted together. */
  network: string
  /** How many of them there may be. */
  most: number
  first: Uint8Array
  headers: Record<string, string>
}

/** Wakes the background work of this process; timers are the guarantee. */
export interface Nudge {
  outbox(): void
  settle(): void
}

/** A box with a text or other boxes in it, to be drawn. */
export interface Shape {
  /** Flexbox and text as in CSS, lengths in pixels; `fontFamily` is `serif` or `sans`, in the weights 400 and 600. */
  style: Record<string, string | number>
  children?: string | readonly Shape[]
}

/** In pixels. A side that is not given is as long as the shape needs. */
export interface DrawingSize {
  width?: number
  height?: number
}

/** An image whose text is drawn as outlines, with the size that it came to. */
export interface DrawnSvg {
  svg: string
  width: number
  height: number
}

/**
 * Draws images with fonts of its own, away from the thread that answers requests; loads nothing. Latin, Cyrillic and
 * Greek letters are known; others become empty boxes. Rejects when something cannot be drawn, and refuses with
 * `unavailable` while too much waits to be drawn.
 */
export interface Drawing {
  svg(shape: Shape, size: DrawingSize): Promise<DrawnSvg>
  png(shape: Shape, size: DrawingSize): Promise<Uint8Array>
  close(): Promise<void>
}

/** Lines of JSON. Fields are ids, slugs, counts, codes: never an address, an IP, a token or a name. */
export interface Log {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}
export type LogFields = Record<string, string | number | boolean | null | undefined>

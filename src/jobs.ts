import { APPEAL_KEYS } from './appeals/key.ts'
import { DAY, HOUR, MINUTE, SECOND } from './core/clock.ts'
import { settleDue } from './count/settle-due.ts'
import type { Deps } from './deps.ts'
import { sendDailyLetters } from './desk/daily-letter/send-daily-letters.ts'
import { checkDueProofs } from './endorsements/proof/check-due-proofs.ts'
import { eraseRemnants } from './erasure/erase-remnants.ts'
import { deleteExpired } from './erasure/retention.ts'
import { sealStored } from './erasure/seal-stored.ts'
import { hashListsDue } from './exports/hash-lists-due.ts'
import { deliver } from './outbox/deliver.ts'
import { fillSearchKeys } from './signatures/fill-search-keys.ts'
import { endFunnel, writeFunnel } from './signing/funnel/write-funnel.ts'
import { writeOneDomainDays } from './signing/one-domain/write-one-domain-days.ts'
import { sendChanges } from './site/live.ts'
import { STAFF_KEYS } from './staff/key/staff-key.ts'
import { resetsDue } from './staff/losses/resets-due.ts'

export type JobName =
  | 'letters'
  | 'settle'
  | 'retention'
  | 'staff-resets'
  | 'daily-letters'
  | 'list-hashes'
  | 'proofs'
  | 'remnants'
  | 'sealing'
  | 'search-keys'
  | 'live'
  | 'heartbeat'
  | 'appeal-keys'
  | 'trial-write'
  | 'funnel'
  | 'one-domain'

/** A part of the work beside requests. */
export interface BackgroundJob {
  name: JobName
  /** Milliseconds between runs. */
  every: number
  /** Does what is due; may return a promise. `signal` aborts when the host stops. */
  run(deps: Deps, signal: AbortSignal): unknown
  /** The job to start after each successful run. */
  wakes?: JobName
  /** Runs once, instead of `run`, when the host stops and nothing else changes the process's memory any more. */
  end?(deps: Deps): Promise<unknown>
}

/** The background work. A host starts each job at once and then in its period, but never twice at the same time. */
export const JOBS: readonly BackgroundJob[] = [
  // Work on the database: one process of the deployment is enough.
  { name: 'letters', every: 2 * SECOND, run: deliver },
  { name: 'settle', every: SECOND, run: settleDue, wakes: 'live' },
  { name: 'retention', every: MINUTE, run: deleteExpired },
  { name: 'staff-resets', every: MINUTE, run: resetsDue },
  { name: 'daily-letters', every: MINUTE, run: sendDailyLetters },
  { name: 'list-hashes', every: MINUTE, run: hashListsDue },
  { name: 'proofs', every: HOUR, run: checkDueProofs },
  // PostgreSQL has a nightly script for this, src/platform/debian/rewrite, as the server's role may not do it.
  { name: 'remnants', every: DAY, run: (deps) => isEmbedded(deps) && eraseRemnants(deps) },
  // Labels and collectors that an earlier version stored plain: one small statement each when none is left.
  { name: 'sealing', every: MINUTE, run: sealStored },
  // Names that an earlier version stored without a search key: one small statement when none is left.
  { name: 'search-keys', every: MINUTE, run: fillSearchKeys },

  // Work on a process's own memory and streams: each process needs its own runs.
  // Polls for settles of any process: one small statement, and none while nobody watches.
  { name: 'live', every: 200, run: sendChanges },
  // Proxies end a connection that is silent for half a minute or a minute.
  { name: 'heartbeat', every: 20 * SECOND, run: ({ streams }) => streams.beat() },
  // No process keeps an appeal's or a campaign's key for longer than a minute, even when nobody asks for it again.
  { name: 'appeal-keys', every: MINUTE, run: forgetKeys },
  // The health check tells of a full disk also while nobody signs.
  { name: 'trial-write', every: 20 * SECOND, run: ({ writes }) => writes.attempt() },
  // Counted in memory; a statement only when a day is over, or a domain has many confirmations.
  { name: 'funnel', every: MINUTE, run: writeFunnel, end: endFunnel },
  { name: 'one-domain', every: MINUTE, run: writeOneDomainDays, end: writeOneDomainDays },
]

function forgetKeys({ memory }: Deps): void {
  memory.forget(APPEAL_KEYS)
  memory.forget(STAFF_KEYS)
}

const isEmbedded = ({ config }: Deps): boolean => config.database.kind === 'embedded'

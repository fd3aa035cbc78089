import type { Appeal } from '../appeals/appeal.ts'
import { authenticate } from '../appeals/authenticate.ts'
import { findAppeal } from '../appeals/store.ts'
import { dayOf, SECOND } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Detail } from '../db/audit.ts'
import { codeOf } from '../db/database.ts'
import type { Snapshot } from '../deps/snapshots.ts'
import type { Deps } from '../deps.ts'
import { act } from '../staff/act.ts'
import type { Actor } from '../staff/actor.ts'
import { isStillActing } from '../staff/is-still-acting.ts'
import { type DownloadTimes, download } from './download.ts'
import { publicList, sealedList } from './list-bytes.ts'
import { contentTypeOf, fileNameOf } from './list-file.ts'
import { makeListHash } from './make-list-hash.ts'
import { countLeftOut, mayLeave } from './public-list-store.ts'
import { type Slot, takeSlot } from './slots.ts'
import { demandFitting, type WantedList } from './wanted-list.ts'
import { HASH_PATIENCE, withPatience } from './with-patience.ts'

/** A list on its way out. */
export interface ListToSend {
  /** ASCII: slug, profile and day. */
  fileName: string
  contentType: string
  /** To be read to its end, or given up by `return()`. It throws when it cannot be complete: no list ends as if it were. */
  bytes: AsyncIterable<Uint8Array>
  /** Resolves after the last byte was taken, when the log tells of it; rejects as soon as the list is broken. */
  ended: Promise<{ rows: number; sha256: string }>
}

interface ListTimes extends DownloadTimes {
  /** Milliseconds without a page after which the hash of the public list is given up. */
  hash: number
}

const TIMES: ListTimes = { idle: 30 * SECOND, watch: SECOND, hash: HASH_PATIENCE }

/**
 * Begins a list: writes to the log who takes which one, before the first byte, and how it ended after the last. At most
 * two in a process and one of a campaign at once; more are refused with unavailable and Retry-After. The list breaks off
 * within two seconds when the actor's session or token has ended, and after 30 s in which nobody takes a byte. Refuses with
 * not_found (unknown slug, draft), conflict (stopped), invalid (a sealed list in another format or with a filter), and as `act` does.
 */
export async function exportList(
  deps: Deps,
  actor: Actor,
  wanted: WantedList,
  given: Partial<ListTimes> = {},
): Promise<ListToSend> {
  demandFitting(wanted)
  const appeal = await findAppealToExport(deps, wanted)
  let opened: Opened | undefined
  try {
    await act(
      deps,
      actor,
      { action: 'export.begun', campaign: appeal.campaign.id },
      {
        prepare: async () => {
          opened = await open(deps, appeal)
          return countLeftOut(opened.snapshot.db, appeal, wanted.profile)
        },
        work: async (_trx, _now, leftOut) => ({
          result: undefined,
          entry: { subject: appeal.slug, detail: { ...detailOf(wanted), ...leftOut } },
        }),
      },
    )
    if (!opened) throw new Error('the list was not prepared')
    return send(deps, actor, { wanted, appeal, opened, times: { ...TIMES, ...given } })
  } catch (error) {
    await opened?.close()
    throw error
  }
}

async function findAppealToExport(deps: Deps, { slug }: WantedList): Promise<Appeal> {
  const found = await findAppeal(deps.db, slug)
  if (!found) throw unknownAppeal(slug)
  return authenticate(deps, found)
}

const unknownAppeal = (slug: string) => new Refusal('not_found', { reason: 'unknown_appeal', params: { slug } })

/** A place among the lists of this process, and a snapshot for it. */
interface Opened {
  slot: Slot
  snapshot: Snapshot
  /** Closes the snapshot, and frees the place after that. */
  close(): Promise<void>
}

async function open(deps: Deps, { state, slug, stoppedAt, campaign }: Appeal): Promise<Opened> {
  if (state === 'draft') throw unknownAppeal(slug)
  if (stoppedAt) throw new Refusal('conflict', { reason: 'stopped' })
  const slot = takeSlot(deps, campaign.id)
  try {
    const snapshot = await deps.snapshots.open()
    return { slot, snapshot, close: () => snapshot.close().finally(slot.free) }
  } catch (error) {
    slot.free()
    throw error
  }
}

/** The log names the filters that were given. */
const detailOf = ({ profile, format, filter: { country, from, to } }: WantedList): Detail => ({
  profile,
  format,
  ...(country !== undefined && { country }),
  ...(from !== undefined && { firstDay: from }),
  ...(to !== undefined && { lastDay: to }),
})

interface Sending {
  wanted: WantedList
  appeal: Appeal
  opened: Opened
  times: ListTimes
}

function send(deps: Deps, actor: Actor, { wanted, appeal, opened, times }: Sending): ListToSend {
  const { slug, profile, format, filter } = wanted
  const { snapshot, slot } = opened
  const now = deps.clock.now()
  const list =
    profile === 'sealed' ? sealedList(snapshot, appeal, now) : publicList(snapshot, appeal, { format, filter })
  const outcome = Promise.withResolvers<{ rows: number; sha256: string }>()
  // A caller may look at the bytes alone.
  outcome.promise.catch(() => undefined)
  const isWhole = profile === 'public' && Object.values(filter).every((value) => value === undefined)
  /** The hash of the public list keeps no reader waiting. */
  const finish = async (sent: { rows: number; sha256: string }) => {
    if (isWhole) await hashList(deps, snapshot, appeal, times.hash)
    await opened.close()
    outcome.resolve(sent)
  }
  const ended = async (sha256: string | null) => {
    const rows = list.rows()
    try {
      await logEnd(deps, actor, { wanted, appeal }, sha256 === null ? { broken: true } : { rows, sha256 })
    } catch (error) {
      outcome.reject(error)
      await opened.close()
      throw error
    }
    // The campaign's next list need not wait for the hash.
    slot.campaign = undefined
    if (sha256 !== null) finish({ rows, sha256 }).catch(outcome.reject)
  }
  const bytes = download(
    {
      bytes: list.bytes,
      mayGoOn: async () => (await isStillActing(deps, actor)) && (await mayLeave(deps.db, appeal.id)),
      giveUp: () => {
        outcome.reject(new Error('the list is broken'))
        return opened.close()
      },
      ended,
    },
    times,
  )
  const fileName = fileNameOf({ slug, profile, format, day: dayOf(now) })
  return { fileName, contentType: contentTypeOf(format), bytes, ended: outcome.promise }
}

const logEnd = (
  deps: Deps,
  actor: Actor,
  { wanted: { profile, format }, appeal: { slug, campaign } }: Pick<Sending, 'wanted' | 'appeal'>,
  detail: Detail,
): Promise<void> =>
  act(
    deps,
    actor,
    { action: 'export.ended', campaign: campaign.id },
    { work: async () => ({ result: undefined, entry: { subject: slug, detail: { profile, format, ...detail } } }) },
  )

/** The job of the day makes a hash that fails here. */
async function hashList(deps: Deps, snapshot: Snapshot, { id, slug }: Appeal, patience: number): Promise<void> {
  try {
    await makeListHash(deps, withPatience(snapshot, patience), id)
  } catch (error) {
    deps.log.warn('list.hash_failed', { slug, code: codeOf(error) })
  }
}

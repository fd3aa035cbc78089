import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import type { Format, ListFilter, Profile } from './profile.ts'

export interface WantedList {
  slug: string
  profile: Profile
  format: Format
  filter: ListFilter
}

/** A list on its way out. */
export interface ListToSend {
  /** ASCII: slug, profile and day. */
  fileName: string
  contentType: string
  /** To be read to its end, or given up by `return()`. It throws when it cannot be complete: no list ends as if it were. */
  bytes: AsyncIterable<Uint8Array>
  /** Resolves after the last byte was taken. */
  ended: Promise<{ rows: number; sha256: string }>
}

/**
 * Begins a list: writes to the log who takes which one, before the first byte, and how it ended after the last. At most
 * two in a process and one of a campaign at once; more are refused with unavailable and Retry-After. The list breaks off
 * within two seconds when the actor's session or token has ended, and after 30 s in which nobody takes a byte. Refuses with
 * not_found (unknown slug, draft), conflict (stopped), invalid (a sealed list in another format or with a filter), and as `act` does.
 */
export async function exportList(_deps: Deps, _actor: Actor, _wanted: WantedList): Promise<ListToSend> {
  throw new Error('to be built')
}

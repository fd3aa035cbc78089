import type { EndorsementState } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import type { StaffActor } from '../../staff/actor.ts'
import type { Organisation, Representative } from '../organisation.ts'

/** A listed name or domain that looks like one in the queue. */
export interface LookAlike {
  id: string
  name: string
  website: string | null
  state: EndorsementState
  /** `same`: equal after folding case and spaces; `lookalike`: with letters that only look equal; `domain`: the domains look equal. */
  by: 'same' | 'lookalike' | 'domain'
}

/** All that is needed to decide about an organisation. */
export interface QueuedEndorsement {
  id: string
  /** Covers every field that is shown. */
  version: string
  state: EndorsementState
  organisation: Organisation
  /** What it would become, while a listed entry stays. */
  proposed: Organisation | null
  since: string
  confirmedOn: string | null
  reason: string | null
  /** Null once it was destroyed, or for one that staff entered. */
  representative: Representative | null
  /** Names an initiator of the appeal. */
  initiates: boolean
  /** The mailbox's domain is that of the website. */
  mailboxAtWebsite: boolean
  lookAlikes: LookAlike[]
  /** Places of letters from another alphabet inside a word of the name, as code unit ranges. */
  foreignLetters: { from: number; to: number }[]
  reports: { words: string | null; day: string }[]
}

export const QUEUES = ['waiting', 'listed', 'declined', 'removed', 'reported'] as const
export type Queue = (typeof QUEUES)[number]

/** A page of 50 of an appeal's organisations, initiators first, then the oldest. Refuses as `readAppeal` does. */
export async function listEndorsements(
  _deps: Deps,
  _actor: StaffActor,
  _wanted: { slug: string; queue: Queue; after?: string | undefined; limit?: number | undefined },
): Promise<{ endorsements: QueuedEndorsement[]; next: string | null }> {
  throw new Error('to be built')
}

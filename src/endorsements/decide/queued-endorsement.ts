import type { EndorsementOrigin, EndorsementState } from '../../db/values.ts'
import type { Organisation, Proof, Representative } from '../organisation.ts'
import type { ForeignLetters } from './look-alike.ts'

/** A name or domain that looks like one in the queue. */
export interface LookAlike {
  id: string
  name: string
  nameEn: string | null
  names: Record<string, string>
  website: string | null
  state: EndorsementState
  /** `same`: equal after folding case and spaces; `lookalike`: with letters that only look equal; `domain`: the domains look equal. */
  by: 'same' | 'lookalike' | 'domain'
}

/** An organisation as it stands in the queue. */
export interface EndorsementEntry {
  id: string
  state: EndorsementState
  origin: EndorsementOrigin
  organisation: Organisation
  /** The change that waits, while a listed entry stays. */
  proposed: Organisation | null
  /** The day of the state or the proposal; of the reported ones that of the oldest report. */
  since: string
  confirmedOn: string | null
  reason: string | null
}

/** All that is needed to decide about an organisation. */
export interface QueuedEndorsement extends EndorsementEntry {
  /** Covers every field that is shown. */
  version: string
  /** Null once it was destroyed, or for one that staff entered. */
  representative: Representative | null
  /** Names an initiator of the appeal. */
  initiates: boolean
  /** The mailbox's domain is that of the website. */
  mailboxAtWebsite: boolean
  /** Lines that its domain showed. */
  proofs: Proof[]
  lookAlikes: LookAlike[]
  /** Places of letters from another alphabet inside a word of the name, as code unit ranges. */
  foreignLetters: ForeignLetters[]
  reports: { words: string | null; day: string }[]
}

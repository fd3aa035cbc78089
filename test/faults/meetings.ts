import type { AroundSettle } from '../support/around-settle.ts'
import type { Order } from './orders.ts'

const APPEAL_LOCKED = { 'the appeal is locked': /from "appeals".*for key share/s }
const ID_RECORDED = { 'its id is recorded as withdrawn': /insert into "withdrawn"/ }
const NUMBER_MOVED = {
  'the change of the number is written': /insert into "count_changes"/,
  'the version is bumped': /update "appeals" set "version"/,
}

/** A manage token of `aroundSettle`, by its key. */
export type Link = 'annaOld' | 'annaNew' | 'boris' | 'vera'

export interface Meeting extends Order {
  on: keyof AroundSettle
  /** Statements after which this action can be held open, by the name of the step. */
  steps: Record<string, RegExp>
  /** Manage tokens that no longer work after the action and the settle. */
  dead: Link[]
}

/** Actions of a signer that meet a running settle. */
export const MEETINGS: Record<string, Meeting> = {
  'withdraws the counted signature': {
    ...{ verb: 'withdraw', on: 'annaOld', dead: ['annaOld'] },
    steps: {
      ...APPEAL_LOCKED,
      'the inbox is searched': /from "inbox".*for update/s,
      'the row is deleted': /delete from "signatures"/,
      ...NUMBER_MOVED,
      ...ID_RECORDED,
    },
  },
  'withdraws the waiting signature': {
    ...{ verb: 'withdraw', on: 'annaNew', dead: ['annaNew'] },
    steps: { ...APPEAL_LOCKED, 'the row is deleted': /delete from "inbox"/, ...ID_RECORDED },
  },
  'changes the counted signature': {
    ...{ verb: 'hide', on: 'annaOld', dead: ['annaOld'] },
    steps: {
      ...APPEAL_LOCKED,
      'the row in its place is locked': /from "inbox".*"chosen".*for update/s,
      'the inbox is searched': /from "inbox".*for update/s,
      'the row is locked': /from "signatures".*for update/s,
      'the row is changed': /update "signatures"/,
      'the row in its place follows': /update "inbox" set "chosen"/,
      ...NUMBER_MOVED,
    },
  },
  'changes the waiting signature': {
    ...{ verb: 'name', on: 'annaNew', dead: ['annaOld'] },
    steps: {
      ...APPEAL_LOCKED,
      'the row is locked': /from "inbox".*for update/s,
      'the row is changed': /update "inbox"/,
    },
  },
  'replaces the counted signature': {
    ...{ verb: 'replace', on: 'more', dead: ['annaOld'] },
    steps: { 'its one statement is done': /insert into inbox/ },
  },
}

/** Statements after which the shredding of a closed appeal can be held open, by the name of the step. */
export const SHRED_STEPS = {
  'its own settle is done': /update "appeals" set "version"/,
  'the appeal is locked': /from "appeals".*for update/s,
  'the inbox is cleared of marks': /update "inbox" set "mark"/,
  'the indexes are gone': /update "signatures" set "email_index"/,
  'the pending marks are gone': /update "pending_signatures"/,
  'the pending rows are gone': /delete from "pending_signatures"/,
  'the letters are gone': /delete from "outbox"/,
  'the appeal is marked': /update "appeals" set "shredded_at"/,
  'the log is written': /update "audit_head"/,
}

import type { Ending } from '../db/ending.ts'
import { forgetDecidedMailboxes } from './decided-store.ts'
import { eraseNamesOfSignatures, forgetMarksOfSignatures, forgetSealedCollectors } from './erase-store.ts'

const OWN_LINK = 'the own link still sees and withdraws'
const COUNTED = 'one of a few words, by which the number is counted'

export const signaturesEnding: Ending = {
  anyTime: {
    inbox: { set_aside_on: 'is only shown' },
    signatures: { day: 'is the day as the clock said it', provenance_day: 'was typed by the organisers' },
  },
  stays: {
    decided_mailboxes: 'goes when staff decide anew, or with the marks of its appeal',
    inbox: 'moves to the list with the next settle',
    signatures: 'stays until its signer withdraws or staff remove it',
    withdrawn: 'has ids only, and whether lists may have held them, for the exports to come',
  },
  async forgetMarks(trx, appealId) {
    await forgetMarksOfSignatures(trx, appealId)
    await forgetDecidedMailboxes(trx, appealId)
  },
  eraseNames: eraseNamesOfSignatures,
  forgetSealed: forgetSealedCollectors,
  personal: {
    inbox: ['name', 'descriptor', 'sort_key', 'search_key', 'chosen'],
    signatures: [
      'name',
      'descriptor',
      'sort_key',
      'search_key',
      'provenance_by',
      'provenance_sealed',
      'provenance_day',
      'provenance_consent',
    ],
    decided_mailboxes: [],
  },
  leftByStop: {
    inbox: { kind: COUNTED, wish: 'one of three words, and nothing to replace by', manage_hash: OWN_LINK },
    signatures: { source: COUNTED, kind: COUNTED, state: COUNTED, look: COUNTED, manage_hash: OWN_LINK },
  },
}

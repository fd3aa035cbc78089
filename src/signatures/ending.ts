import type { Ending } from '../db/ending.ts'
import { eraseNamesOfSignatures, forgetMarksOfSignatures } from './erase-store.ts'

const OWN_LINK = 'the own link still sees and withdraws'
const COUNTED = 'one of a few words, by which the number is counted'

export const signaturesEnding: Ending = {
  stays: {
    inbox: 'moves to the list with the next settle',
    signatures: 'stays until its signer withdraws or staff remove it',
    withdrawn: 'has ids only, for the exports to come',
  },
  forgetMarks: forgetMarksOfSignatures,
  eraseNames: eraseNamesOfSignatures,
  leftByStop: {
    inbox: { kind: COUNTED, manage_hash: OWN_LINK },
    signatures: { source: COUNTED, kind: COUNTED, state: COUNTED, look: COUNTED, manage_hash: OWN_LINK },
  },
}

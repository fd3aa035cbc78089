import type { Ending } from '../db/ending.ts'
import { expiryOf } from '../db/expiry.ts'
import { dayAhead } from '../db/latest.ts'
import type { Deps } from '../deps.ts'
import { countRepresentativesDue, destroyKeysOfAppeal, endRepresentatives } from './end-representatives.ts'
import {
  deleteEndorsements,
  forgetMarksOfEndorsements,
  isEndorsementExpired,
  isProofExpired,
  isReportExpired,
} from './expired-store.ts'
import { WEEK } from './proof/stored-proof.ts'

export const endorsementsEnding: Ending<'endorsements' | 'proofs' | 'reports' | 'representatives', Deps> = {
  expires: [
    expiryOf('endorsements', 'endorsements', isEndorsementExpired),
    expiryOf('proofs', 'endorsement_proofs', isProofExpired),
    expiryOf('reports', 'endorsement_reports', isReportExpired),
  ],
  due: [{ kind: 'representatives', count: countRepresentativesDue, end: endRepresentatives }],
  latest: {
    endorsements: { since: dayAhead(0) },
    endorsement_proofs: {
      ...{ seen_on: dayAhead(0), checked_on: dayAhead(0), missing_since: dayAhead(0), told_on: dayAhead(0) },
      next_on: dayAhead(WEEK),
    },
    endorsement_reports: { day: dayAhead(0), decided_on: dayAhead(0) },
  },
  anyTime: { endorsements: { confirmed_on: 'is only shown' } },
  forgetMarks: forgetMarksOfEndorsements,
  destroyKeys: destroyKeysOfAppeal,
  eraseNames: deleteEndorsements,
  personal: {
    endorsements: [
      'name',
      'name_en',
      'names',
      'website',
      'statements',
      'proposed',
      'reason',
      'sort_key',
      'skeletons',
      'representative',
      'mark',
      'manage_hash',
    ],
    endorsement_proofs: ['domain', 'seen'],
    endorsement_reports: ['words'],
  },
}

import { appealsEnding } from '../appeals/ending.ts'
import { campaignsEnding } from '../campaigns/ending.ts'
import { countEnding } from '../count/ending.ts'
import { databaseEnding, type PersonalColumns } from '../db/ending.ts'
import { endorsementsEnding } from '../endorsements/ending.ts'
import { moderationEnding } from '../moderation/ending.ts'
import { outboxEnding } from '../outbox/ending.ts'
import { pendingEnding } from '../pending/ending.ts'
import { signaturesEnding } from '../signatures/ending.ts'
import { signingEnding } from '../signing/ending.ts'
import { staffEnding } from '../staff/ending.ts'

/** The endings of all rooms, in the order of locks: signatures, endorsements, everything else. */
export const ENDINGS = [
  signaturesEnding,
  endorsementsEnding,
  pendingEnding,
  outboxEnding,
  moderationEnding,
  appealsEnding,
  countEnding,
  signingEnding,
  campaignsEnding,
  staffEnding,
  databaseEnding,
]

/** The tables of all rooms with rows of persons, and their columns without statistics. */
export const PERSONAL: PersonalColumns = Object.assign({}, ...ENDINGS.map(({ personal }) => personal))

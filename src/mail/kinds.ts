import { z } from 'zod'
import { confirmation } from './kinds/confirmation.ts'
import { endorsement } from './kinds/endorsement.ts'
import { endorsementDecided } from './kinds/endorsement-decided.ts'
import { endorsementLink } from './kinds/endorsement-link.ts'
import { endorsementProofLost } from './kinds/endorsement-proof-lost.ts'
import { manage } from './kinds/manage.ts'
import { recovery } from './kinds/recovery.ts'
import { staffAddress } from './kinds/staff-address.ts'
import { staffAddressOld } from './kinds/staff-address-old.ts'
import { staffChanged } from './kinds/staff-changed.ts'
import { staffDaily } from './kinds/staff-daily.ts'
import { staffFactor } from './kinds/staff-factor.ts'
import { staffInvite } from './kinds/staff-invite.ts'
import { staffPassphrase } from './kinds/staff-passphrase.ts'
import { staffResetWaiting } from './kinds/staff-reset-waiting.ts'

/** The kinds of letters. A new kind is a record in `kinds/`, and a name here. */
export const KINDS = {
  ...{ confirmation, manage, recovery, endorsement },
  endorsement_link: endorsementLink,
  endorsement_decided: endorsementDecided,
  endorsement_proof_lost: endorsementProofLost,
  staff_invite: staffInvite,
  staff_passphrase: staffPassphrase,
  staff_reset_waiting: staffResetWaiting,
  staff_factor: staffFactor,
  staff_address: staffAddress,
  staff_address_old: staffAddressOld,
  staff_changed: staffChanged,
  staff_daily: staffDaily,
}

export type KindName = keyof typeof KINDS

/** The path of a letter's link, which is `<origin><path>/<token>`, or a page of ours without a token. */
export type LinkPath = (typeof KINDS)[KindName]['path']

/** The content of a letter, of any kind unless one is named. */
export type LetterContent<Kind extends KindName = KindName> = {
  [Name in Kind]: z.output<(typeof KINDS)[Name]['schema']> & { kind: Name }
}[Kind]

/** Reads the content of a letter of any kind from JSON. */
export const LetterContent = z.union(Object.values(KINDS).map(({ schema }) => schema))

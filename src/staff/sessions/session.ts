import type { Account } from '../account.ts'
import type { StaffActor } from '../actor.ts'

/** A browser in which somebody signs in or is signed in. */
export interface Session {
  /** Stays the same when the token changes. */
  id: string
  account: Account
  /** False: the passphrase was right, and the second factor is still to be shown. */
  signedIn: boolean
  /** The second factor was shown again in the last ten minutes. */
  steppedUp: boolean
}

/** The member of staff who acts in a session. */
export const actorOf = ({ id, account, steppedUp }: Session): StaffActor => ({
  is: 'staff',
  id: account.id,
  campaign: account.campaign.id,
  role: account.role,
  session: id,
  steppedUp,
})

import type { Role } from './roles.ts'

/** Somebody, or something, that acts on a campaign. Signers act on their own signature by its token, and are no actors. */
export type Actor = { is: 'operator' } | StaffActor | { is: 'system'; job: string }

/** A member of staff, or a token of the staff API. */
export interface StaffActor {
  is: 'staff' | 'token'
  id: string
  campaign: string
  role: Role
  /** The session in which a member of staff acts, where there is one: what goes on for a while ends with it. */
  session?: string
  /** The second factor was shown in the last minutes. */
  steppedUp: boolean
}

export const isStaff = (actor: Actor): actor is StaffActor => actor.is === 'staff' || actor.is === 'token'

/** The person at the command line. */
export const OPERATOR: Actor = { is: 'operator' }

/** Work that nobody asked for, by the name of its job. */
export const system = (job: string): Actor => ({ is: 'system', job })

/** The log names a token with this before its id: an account that is gone could not be told from it. */
export const TOKEN_ACTOR = 'token:'

/** How the log names the actor: `cli`, `system`, the id of an account, or `token:` and the id of a token. */
export function actorName(actor: Actor): string {
  if (actor.is === 'operator') return 'cli'
  if (actor.is === 'system') return 'system'
  return actor.is === 'token' ? `${TOKEN_ACTOR}${actor.id}` : actor.id
}

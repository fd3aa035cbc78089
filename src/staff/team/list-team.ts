import type { Deps } from '../../deps.ts'
import { type LetterState, letterStates } from '../../outbox/letter-state-store.ts'
import { read } from '../act.ts'
import type { StaffActor } from '../actor.ts'
import type { Role } from '../roles.ts'
import { findOpenInvitations } from './invitation-store.ts'
import { findMembers } from './team-store.ts'

/** The team of a campaign as its owners see it: no address. */
export interface Team {
  members: TeamMember[]
  /** Those that still work, the next to expire first. */
  invitations: OpenInvitation[]
}

export interface TeamMember {
  id: string
  handle: string
  role: Role
  /** The day on which the account was made. */
  since: string
  hasFactor: boolean
}

export interface OpenInvitation {
  /** The id of the link's row, hexadecimal. It tells nothing of the token. */
  id: string
  role: Role
  expiresAt: Date
  /** Null: no letter was to be sent. */
  letter: LetterState | null
}

/** The members by handle and the open invitations of the actor's own campaign. */
export const listTeam = (deps: Pick<Deps, 'db' | 'clock'>, actor: StaffActor): Promise<Team> =>
  read(deps, actor, { action: 'staff.read', campaign: actor.campaign }, async (db) => {
    const [members, invitations] = await Promise.all([
      findMembers(db, actor.campaign),
      findOpenInvitations(db, actor.campaign, deps.clock.now()),
    ])
    const states = await letterStates(
      db,
      invitations.flatMap(({ letter_id }) => letter_id ?? []),
    )
    return {
      members: members.map(({ hasFactor, ...member }) => ({ ...member, hasFactor: Boolean(hasFactor) })),
      invitations: invitations.map(({ id, role, expires_at, letter_id }) => ({
        ...{ id: id.toString('hex'), role, expiresAt: expires_at },
        letter: letter_id === null ? null : (states.get(letter_id) ?? null),
      })),
    }
  })

import { STAFF_ROLES, type StaffRole } from '../db/values.ts'
import type { Actor } from './actor.ts'

export const ROLES = STAFF_ROLES
export type Role = StaffRole

interface Permission {
  /** The roles of a campaign's staff that may do it. */
  roles: readonly Role[]
  /** The second factor is asked for again. */
  stepUp?: true
  /** Background work does it too, or alone. */
  system?: 'too' | 'alone'
}

const OPERATOR_ONLY: Permission = { roles: [] }
const SYSTEM_ONLY: Permission = { roles: [], system: 'alone' }
const ANYBODY: Permission = { roles: ROLES }
const TEXTS: Permission = { roles: ['owner', 'editor'] }
const NAMES: Permission = { roles: ['owner', 'editor', 'moderator'] }
const STATES: Permission = { roles: ['owner', 'moderator'] }
const ENDS: Permission = { roles: ['owner'], stepUp: true }
const TEAM: Permission = { roles: ['owner'], stepUp: true }
const KEYS: Permission = { roles: ['owner'], stepUp: true }

/** Every action by the name that the log gives it, and who may do it. The operator may do all but the system's own. */
const ACTIONS = {
  'demo.seeded': OPERATOR_ONLY,
  'campaign.added': OPERATOR_ONLY,
  'campaign.changed': TEXTS,
  'facts.read': ANYBODY,
  'desk.seen': ANYBODY,
  'staff.invited': TEAM,
  'staff.joined': ANYBODY,
  'staff.reset_link_made': TEAM,
  'staff.access_reset': ANYBODY,
  'staff.reset_asked': TEAM,
  // Stopping a change protects an account, and needs no code.
  'staff.reset_stopped': { roles: ['owner'] },
  'staff.reset_due': SYSTEM_ONLY,
  'staff.removed': TEAM,
  'staff.role_changed': TEAM,
  'staff.link_read': TEAM,
  'staff.invitation_taken_back': TEAM,
  'staff.rekeyed': OPERATOR_ONLY,
  'staff.read': { roles: ['owner'] },
  'token.added': TEAM,
  'token.revoked': TEAM,
  'tokens.read': { roles: ['owner'] },
  'log.read': ANYBODY,
  'account.passphrase_changed': ANYBODY,
  'account.factor_changed': { ...ANYBODY, stepUp: true },
  'account.codes_renewed': { ...ANYBODY, stepUp: true },
  'account.passphrase_reset': ANYBODY,
  'account.factor_reset': ANYBODY,
  'account.reset_stopped': ANYBODY,
  'account.address_asked': { ...ANYBODY, stepUp: true },
  'account.address_confirmed': ANYBODY,
  'account.address_changed': { ...ANYBODY, system: 'too' },
  'campaigns.read': OPERATOR_ONLY,
  'recipient.added': KEYS,
  'recipient.challenged': KEYS,
  'recipient.proven': KEYS,
  'recipient.answered': KEYS,
  'recipient.retired': KEYS,
  'recipients.read': { roles: ['owner'] },
  'appeal.imported': TEXTS,
  'appeal.replaced': TEXTS,
  'appeal.translated': TEXTS,
  'appeal.opened': TEXTS,
  'appeal.preview_added': TEXTS,
  'appeal.previews_withdrawn': TEXTS,
  'appeal.changed': TEXTS,
  'appeal.archived': ENDS,
  'appeals.read': OPERATOR_ONLY,
  'appeal.closed': { ...ENDS, system: 'too' },
  'appeal.stopped': ENDS,
  'appeal.deleted': ENDS,
  'appeal.erased': SYSTEM_ONLY,
  'appeal.shredded': SYSTEM_ONLY,
  'appeal.rekeyed': OPERATOR_ONLY,
  'appeal.settle_asked': OPERATOR_ONLY,
  'lists.read': { roles: ['owner', 'exporter'] },
  'export.begun': { roles: ['owner', 'exporter'], stepUp: true },
  // The end of a download is told whatever became of the session meanwhile.
  'export.ended': ANYBODY,
  'names.read': NAMES,
  'name.kept': NAMES,
  'name.hidden': NAMES,
  'name.undone': NAMES,
  'report.kept': NAMES,
  'report.hidden': NAMES,
  'signature.added': NAMES,
  'signature.held': STATES,
  'signature.released': STATES,
  'signature.invalidated': STATES,
  'signature.removed': STATES,
  'endorsements.read': NAMES,
  'endorsement.approved': NAMES,
  'endorsement.declined': NAMES,
  'endorsement.removed': NAMES,
  'endorsement.report_kept': NAMES,
  'endorsements.entered': NAMES,
} as const satisfies Record<string, Permission>

export type Action = keyof typeof ACTIONS

/** Actions that only look: no entry of the log tells of them. */
type Look = Extract<Action, `${string}${'.' | '_'}read` | 'desk.seen'>
export type LoggedAction = Exclude<Action, Look>

const isLogged = (action: Action): action is LoggedAction => !/[._]read$/.test(action) && action !== 'desk.seen'

/** Every action that entries of the log can tell of. */
export const LOGGED_ACTIONS: readonly LoggedAction[] = (Object.keys(ACTIONS) as Action[]).filter(isLogged)

/** Whether the actor's role allows the action; that the object is of the actor's campaign is asked elsewhere. */
export function mayAct(actor: Actor, action: Action): boolean {
  const { roles, system }: Permission = ACTIONS[action]
  if (actor.is === 'system') return system !== undefined
  if (actor.is === 'operator') return system !== 'alone'
  return roles.includes(actor.role)
}

/** Whether staff of the role may do the action. */
export const roleMay = (role: Role, action: Action): boolean => (ACTIONS[action] as Permission).roles.includes(role)

/** Whether staff must have shown their second factor in the last minutes. */
export const needsStepUp = (action: Action): boolean => (ACTIONS[action] as Permission).stepUp === true

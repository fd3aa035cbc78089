import { createHmac } from 'node:crypto'
import { findCampaign } from '../../src/campaigns/store.ts'
import type { Token } from '../../src/core/secret-text.ts'
import type { Deps } from '../../src/deps.ts'
import { beginAccess } from '../../src/staff/access/begin-access.ts'
import { type Access, finishAccess } from '../../src/staff/access/finish-access.ts'
import { OPERATOR, type StaffActor } from '../../src/staff/actor.ts'
import type { Role } from '../../src/staff/roles.ts'
import { enterCode } from '../../src/staff/sessions/enter-code.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import { actorOf, type Session } from '../../src/staff/sessions/session.ts'
import { type SignIn, signIn } from '../../src/staff/sessions/sign-in.ts'
import { stepUp } from '../../src/staff/sessions/step-up.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { CAMPAIGN } from './world.ts'

export const PASSPHRASE = 'seven geese cross the frozen lake'

/** A member of staff with what the person knows and has. */
export interface Member extends Access {
  passphrase: string
  /** Base32, as in the app. */
  secret: string
}

export interface NewMember {
  handle?: string
  role?: Role
  campaign?: string
  address?: string
  passphrase?: string
}

/** Makes an account as people get one: by an invitation of the operator. */
export async function join(deps: Deps, given: NewMember = {}): Promise<Member> {
  const { handle = 'blue-lantern', role = 'owner', campaign = CAMPAIGN, address, passphrase = PASSPHRASE } = given
  const found = await findCampaign(deps.db, campaign)
  if (!found) throw new Error('no such campaign')
  const { token } = await invite(deps, OPERATOR, { campaignId: found.id, role, address })
  return acceptLink(deps, { token, purpose: 'invite' }, { handle, passphrase })
}

/** Follows a link to its end. */
export async function acceptLink(
  deps: Deps,
  link: { token: Token; purpose: 'invite' | 'reset' },
  chosen: { handle?: string; passphrase: string },
): Promise<Member> {
  const { secret, kept } = await beginAccess(deps, link, chosen, [])
  const access = await finishAccess(deps, link, { kept, code: codeOf(secret, deps.clock.now()) })
  return { ...access, passphrase: chosen.passphrase, secret }
}

const STEP = 30_000
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The code that an app shows (RFC 6238), made without the library that the program uses. */
export function codeOf(secret: string, now: Date): string {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(now.getTime() / STEP)))
  const hmac = createHmac('sha1', Buffer.from(bytes)).update(counter).digest()
  const offset = (hmac.at(-1) ?? 0) & 15
  return String((hmac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** The session of a token; throws when there is none. */
export async function sessionOf(deps: Deps, token: Token): Promise<Session> {
  const session = await findSession(deps, token)
  if (!session) throw new Error('no session')
  return session
}

/** Gives handle and passphrase, and the session that waits for a code. */
export async function halfSession(deps: Deps, member: Member, more: Partial<SignIn> = {}): Promise<Session> {
  const { handle, passphrase } = member
  const taken = await signIn(deps, { handle, passphrase, ...more })
  if (taken.is !== 'code_needed') throw new Error('no code was asked')
  return sessionOf(deps, taken.token)
}

/** A new code of the member's app: the clock moves on to the next one. */
export function nextCode(deps: Deps & { clock: { advance(ms: number): void } }, member: Member): string {
  deps.clock.advance(STEP)
  return codeOf(member.secret, deps.clock.now())
}

/** Signs in with both, as from a new browser. */
export async function signInFully(
  deps: Deps & { clock: { advance(ms: number): void } },
  member: Member,
): Promise<{ token: Token; device: string; session: Session }> {
  const half = await halfSession(deps, member)
  const { token, device } = await enterCode(deps, half, { code: nextCode(deps, member) })
  return { token, device, session: await sessionOf(deps, token) }
}

/** The member in a session whose second factor was shown again just now. */
export async function steppedUp(
  deps: Deps & { clock: { advance(ms: number): void } },
  member: Member,
): Promise<StaffActor> {
  const { token } = await stepUp(deps, await sessionOf(deps, member.token), { code: nextCode(deps, member) })
  return actorOf(await sessionOf(deps, token))
}

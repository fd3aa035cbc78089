import { Refusal } from '../../core/errors.ts'
import type { Token } from '../../core/secret-text.ts'
import type { StaffLinkPurpose } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import { findAccount } from '../account-store.ts'
import { staffKey } from '../key/staff-key.ts'
import { Handle } from '../means/handle.ts'
import { normalPassphrase, passphraseProblem } from '../means/passphrase.ts'
import { newTotpSecret, totpUri } from '../means/totp.ts'
import { keepStep } from './kept-step.ts'
import { type LinkInside, readLink } from './link.ts'

/** The first step behind a link: the handle (of an invitation only) and the passphrase. */
export interface Chosen {
  handle?: string | undefined
  passphrase: string
}

/** The second step's page: the secret to put into the app, and the first step, sealed, as a hidden field. */
export interface Begun {
  handle: string
  /** Base32, for those who cannot scan. */
  secret: string
  /** The `otpauth:` URL that the QR code holds. */
  uri: string
  /** Sealed: handle, hash of the passphrase, secret. */
  kept: string
}

/**
 * Checks handle and passphrase and makes a secret; stores nothing, and the link stays good. Refuses with invalid (errors
 * by field, keys of messages), gone, and unavailable (`passwords`, `staff_key`). `forbidden`: texts that a passphrase
 * must not hold, such as titles.
 */
export async function beginAccess(
  deps: Deps,
  link: { token: Token; purpose: StaffLinkPurpose },
  chosen: Chosen,
  forbidden: readonly string[],
): Promise<Begun> {
  const inside = await readLink(deps, link)
  const handle = await handleOf(deps, inside, chosen)
  const problem = passphraseProblem(chosen.passphrase, { handle: handle.text, forbidden })
  const errors = [
    ...(handle.problem ? [{ path: 'handle', message: handle.problem }] : []),
    ...(problem ? [{ path: 'passphrase', message: problem }] : []),
  ]
  if (errors.length > 0) throw new Refusal('invalid', { errors })
  const { campaign, id } = inside
  const key = await staffKey(deps, campaign.id)
  const phc = await deps.passwords.hash(normalPassphrase(chosen.passphrase), { known: false })
  const secret = newTotpSecret()
  const step = { handle: handle.text, phc, secret }
  const kept = keepStep(key, id.toString('hex'), step, deps.clock.now())
  return { handle: step.handle, secret, uri: totpUri(secret, { issuer: campaign.name, handle: step.handle }), kept }
}

async function handleOf(
  { db }: Pick<Deps, 'db'>,
  link: LinkInside,
  chosen: Chosen,
): Promise<{ text: string; problem?: 'staff.handle.form' | 'staff.handle.taken' }> {
  if (link.handle !== null) return { text: link.handle }
  const parsed = Handle.safeParse(chosen.handle)
  if (!parsed.success) return { text: chosen.handle ?? '', problem: 'staff.handle.form' }
  return { text: parsed.data, ...((await findAccount(db, parsed.data)) && { problem: 'staff.handle.taken' }) }
}

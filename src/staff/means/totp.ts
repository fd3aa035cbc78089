import { generateSecret, generateURI, verifySync } from 'otplib'
import { SECOND } from '../../core/clock.ts'

/** Seconds for which an app shows a code. */
const STEP = 30
/** Characters of a campaign's name that an app is told: a longer one would make a QR code that is hard to scan. */
const LONGEST_ISSUER = 30
const LONGEST_TYPED = 20

/** A new secret for codes by time (TOTP, RFC 6238: SHA-1, 30 s, 6 digits), in base32. */
export function newTotpSecret(): string {
  return generateSecret()
}

/** The `otpauth:` URL of a secret for authenticator apps; `issuer` is the campaign's name, `handle` the account. */
export function totpUri(secret: string, { issuer, handle }: { issuer: string; handle: string }): string {
  // The form divides issuer and account by a colon, and allows none in either.
  const plain = issuer.toWellFormed().replaceAll(':', ' ').replace(/\s+/g, ' ')
  const short = [...plain].slice(0, LONGEST_ISSUER).join('').trim()
  return generateURI({ issuer: short, label: handle, secret })
}

/** The time step of which `code` is the code: the present one or the one before; null: a wrong code, or no code at all. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  if (code.length > LONGEST_TYPED) return null
  const token = code.replace(/\s/g, '')
  if (!/^[0-9]{6}$/.test(token)) return null
  const epoch = Math.floor(now.getTime() / SECOND)
  const found = verifySync({ secret, token, epoch, epochTolerance: [STEP, 0] })
  return found.valid ? Math.floor(epoch / STEP) + found.delta : null
}

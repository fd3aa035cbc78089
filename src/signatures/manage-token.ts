import { digest, keyedHash } from '../core/crypto.ts'
import { newToken } from '../core/random.ts'
import type { Deps } from '../deps.ts'

/** Of the manage token only this is kept. */
export const manageHash = (token: string): Buffer => digest('manage', token)

/** Says, for thirty minutes, that this token was confirmed with this retry; nothing leads from it to the signature. */
export const receiptId = (token: string, retry: string): Buffer => digest('retry', token, retry)

/** The manage token of a confirmation: the same for the same retry, so that a lost answer can be given again. */
export function manageTokenFor(deps: Deps, token: string, retry: string | undefined): string {
  if (retry === undefined) return newToken()
  return keyedHash(deps.secrets.manage, 'manage token', token, retry).toString('base64url')
}

/** As `receiptId`, of new links that were taken with a recovery's token. */
export const renewalReceiptId = (token: string, retry: string): Buffer => digest('renewal', token, retry)

/** The new manage token of one signature of a mailbox; as with `manageTokenFor`, the same for the same retry. */
export function renewedTokenFor(deps: Deps, token: string, signatureId: string, retry: string | undefined): string {
  if (retry === undefined) return newToken()
  return keyedHash(deps.secrets.manage, 'renew', token, signatureId, retry).toString('base64url')
}

import { digest, keyedHash } from '../core/crypto.ts'
import { newToken } from '../core/random.ts'
import type { Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'

/** The hash of a manage token. The database holds only the hash, never the token. */
export const manageHash = (token: Token): Buffer => digest('manage', token)

/**
 * The id of a receipt, which says for thirty minutes that `token` was confirmed with `retry`, and what became of the
 * letter with the own link. Nothing leads from the id to the signature.
 */
export const receiptId = (token: Token, retry: string, linkLetter: string): Buffer =>
  digest('retry', token, retry, linkLetter)

/** The manage token of a confirmation: the same for the same retry, so that a lost answer can be given again. */
export function manageTokenFor(deps: Deps, token: Token, retry: string | undefined): Token {
  if (retry === undefined) return newToken()
  return keyedHash(deps.secrets.manage, 'manage token', token, retry).toString('base64url') as Token
}

/** Like `receiptId`, for new links that were taken with a recovery's token. */
export const renewalReceiptId = (token: Token, retry: string): Buffer => digest('renewal', token, retry)

/** The new manage token of one signature of a mailbox; like `manageTokenFor`, the same for the same retry. */
export function renewedTokenFor(deps: Deps, token: Token, signatureId: string, retry: string | undefined): Token {
  if (retry === undefined) return newToken()
  return keyedHash(deps.secrets.manage, 'renew', token, signatureId, retry).toString('base64url') as Token
}

import { randomBytes } from 'node:crypto'
import { keyedHash } from '../core/crypto.ts'
import type { Deps } from '../deps.ts'

const CODES = 10
const BITS = 128
/** Crockford's base32: digits and capitals without I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = Math.ceil(BITS / 5)
const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`)
const LONGEST_TYPED = 100

/** Ten codes of 128 random bits each, in groups that people can copy. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, newCode)
}

/**
 * The hash by which the account's code is found, so that the database alone makes none. Spaces, hyphens, case and look-alike
 * letters of what was typed do not matter. Null: no code.
 */
export function recoveryHash({ secrets }: Pick<Deps, 'secrets'>, accountId: string, typed: string): Buffer | null {
  const code = recoveryCode(typed)
  return code === null ? null : keyedHash(secrets.access, 'recovery code', accountId, code)
}

/** The hashes of an account's new codes. */
export const recoveryHashes = (deps: Pick<Deps, 'secrets'>, accountId: string, codes: readonly string[]): Buffer[] =>
  codes.flatMap((code) => recoveryHash(deps, accountId, code) ?? [])

/** A code as typed, in its one form. Null: no code. */
export function recoveryCode(typed: string): string | null {
  if (typed.length > LONGEST_TYPED) return null
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return CODE.test(code) ? code : null
}

function newCode(): string {
  let bits = BigInt(`0x${randomBytes(BITS / 8).toString('hex')}`)
  let code = ''
  for (let i = 0; i < LENGTH; i++) {
    code = ALPHABET.charAt(Number(bits & 31n)) + code
    bits >>= 5n
  }
  return code.replace(/(.{5})(?=.{5})/g, '$1-')
}

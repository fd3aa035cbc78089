import { randomBytes } from 'node:crypto'
import { asCrockford, crockford } from '../../core/crockford.ts'
import { keyedHash } from '../../core/crypto.ts'
import type { Deps } from '../../deps.ts'

const CODES = 10
const BITS = 128
const CODE = /^[0-9A-HJKMNP-TV-Z]{26}$/
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
  const code = asCrockford(typed)
  return CODE.test(code) ? code : null
}

const newCode = (): string => crockford(randomBytes(BITS / 8)).replace(/(.{5})(?=.{5})/g, '$1-')

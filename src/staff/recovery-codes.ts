import { randomBytes } from 'node:crypto'
import { digest } from '../core/crypto.ts'

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

/** SHA-256 of a code as typed: spaces, hyphens, case and look-alike letters do not matter. Null: no code. */
export function recoveryHash(typed: string): Buffer | null {
  if (typed.length > LONGEST_TYPED) return null
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return CODE.test(code) ? digest('recovery code', code) : null
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

/** Crockford's base32: digits and capitals without I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The bytes in Crockford's base32, the first bits padded with zeros. */
export function crockford(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString('hex')}`)
  let text = ''
  for (let i = 0; i < Math.ceil((bytes.length * 8) / 5); i++) {
    text = ALPHABET.charAt(Number(bits & 31n)) + text
    bits >>= 5n
  }
  return text
}

/**
 * A text copied by hand, to be compared: without spaces, hyphens and what is invisible, in capitals, look-alike letters as
 * the digits they mean.
 */
export const asCrockford = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

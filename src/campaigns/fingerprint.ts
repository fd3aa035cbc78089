import { createHash } from 'node:crypto'

/**
 * The fingerprint of a recipient: the first 80 bits of the SHA-256 of its text, in five groups of four hex digits. Key
 * holders compare it with `printf %s age1… | sha256sum`.
 */
export function fingerprint(recipient: string): string {
  const hex = createHash('sha256').update(recipient).digest('hex').slice(0, 20)
  return hex.match(/.{4}/g)?.join(' ') ?? ''
}

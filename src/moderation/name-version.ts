import { keyedHash } from '../core/crypto.ts'
import type { Deps } from '../deps.ts'

/** The present name and descriptor of a signature; null where the signature has none. */
export interface CurrentName {
  id: string
  name: string | null
  descriptor: string | null
}

/**
 * A version of name and descriptor: eight hex characters of a keyed hash. With an unkeyed hash that short, a signer
 * could find a good and a bad name with the same version.
 */
export const nameVersion = (deps: Deps, { id, name, descriptor }: CurrentName): string =>
  keyedHash(deps.secrets.nameVersion, id, name ?? '', descriptor ?? '')
    .toString('hex')
    .slice(0, 8)

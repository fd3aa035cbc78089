import { keyedHash } from '../core/crypto.ts'
import type { Look, SignatureState } from '../db/values.ts'
import type { Deps } from '../deps.ts'

/** The present name and descriptor of a signature; null where the signature has none. */
export interface CurrentName {
  id: string
  name: string | null
  descriptor: string | null
}

/** Everything of a name that a moderator decides about. */
export interface VersionedName extends CurrentName {
  look: Look
  state: SignatureState
}

/**
 * A version of a name's words, look and state: eight hex characters of a keyed hash. With an unkeyed hash that short, a
 * signer could find a good and a bad name with the same version.
 */
export const nameVersion = (
  deps: Pick<Deps, 'secrets'>,
  { id, name, descriptor, look, state }: VersionedName,
): string =>
  keyedHash(deps.secrets.nameVersion, id, name ?? '', descriptor ?? '', look, state)
    .toString('hex')
    .slice(0, 8)

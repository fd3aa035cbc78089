import { keyedHash } from '../core/crypto.ts'
import type { Deps } from '../deps.ts'

/** A public name as it stands, or nothing of it where none is shown. */
export interface NameAsItIs {
  id: string
  name: string | null
  descriptor: string | null
}

/**
 * Eight characters that another name, or another descriptor, of that signature does not have. They are made under a
 * key: of a plain hash so short, whoever signs could find a good and a bad name that share one.
 */
export const nameVersion = (deps: Deps, { id, name, descriptor }: NameAsItIs): string =>
  keyedHash(deps.secrets.nameVersion, id, name ?? '', descriptor ?? '')
    .toString('hex')
    .slice(0, 8)

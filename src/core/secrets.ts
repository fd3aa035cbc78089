import type { KeyObject } from 'node:crypto'
import { deriveKey, keyedHash } from './crypto.ts'

/** What is derived once from the 32 bytes of SECRET_KEY. Each purpose has a key of its own. */
export interface DerivedSecrets {
  /** For manage tokens of confirmations that carry a retry. */
  manage: KeyObject
  /** Held by the database, so that another SECRET_KEY is recognised at the start. */
  check: Buffer
  /** For the versions of names that a moderator looks at. */
  nameVersion: KeyObject
  /** Wraps the files of the key store. */
  wrap: KeyObject
}

/** The keys that come from SECRET_KEY. */
export function deriveSecrets(secretKey: Buffer): DerivedSecrets {
  return {
    manage: deriveKey(secretKey, 'manage tokens'),
    check: keyedHash(deriveKey(secretKey, 'check'), 'check'),
    nameVersion: deriveKey(secretKey, 'names looked at'),
    wrap: deriveKey(secretKey, 'key store'),
  }
}

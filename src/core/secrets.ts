import type { KeyObject } from 'node:crypto'
import { deriveKey, keyedHash } from './crypto.ts'

/** Secrets that are derived once from the 32 bytes of SECRET_KEY. Each purpose has a key of its own. */
export interface DerivedSecrets {
  /** Derives manage tokens when a confirmation carries a `retry`, so that a repeat gets the same token. */
  manage: KeyObject
  /** Stored in the database, so that another SECRET_KEY is recognised at the start. */
  check: Buffer
  /** Makes name versions: a moderator's decision gives the version of the name that was looked at. */
  nameVersion: KeyObject
  /** Encrypts the files of the key store. */
  wrap: KeyObject
  /** Authenticates recipients and epochs, so that the database alone cannot name new readers of private names. */
  recipients: KeyObject
  /** Signs the cookies of known devices of staff. */
  devices: KeyObject
  /** Hashes what lets staff in (sessions, links, recovery codes, tokens), so that the database alone cannot make one. */
  access: KeyObject
  /** Authenticates the end of the audit log. */
  log: KeyObject
}

/** Derives all secrets of a process from SECRET_KEY (32 bytes). */
export function deriveSecrets(secretKey: Buffer): DerivedSecrets {
  return {
    manage: deriveKey(secretKey, 'manage tokens'),
    check: keyedHash(deriveKey(secretKey, 'check'), 'check'),
    nameVersion: deriveKey(secretKey, 'names looked at'),
    wrap: deriveKey(secretKey, 'key store'),
    recipients: deriveKey(secretKey, 'recipients'),
    devices: deriveKey(secretKey, 'staff devices'),
    access: deriveKey(secretKey, 'staff access'),
    log: deriveKey(secretKey, 'audit log'),
  }
}

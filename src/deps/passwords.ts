/**
 * Hashes passphrases with argon2id (RFC 9106: 19 MiB, two passes, one lane) as PHC strings. Two hashes run at a time,
 * twenty wait, those of known devices first; beyond that an unknown one is refused (`unavailable`, reason `passwords`).
 */
export interface Passwords {
  hash(passphrase: string, by: { known: boolean }): Promise<string>
  /** Whether the passphrase is that of the PHC string. Null does the same work and is false. */
  verify(phc: string | null, passphrase: string, by: { known: boolean }): Promise<boolean>
}

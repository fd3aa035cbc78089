/** A new secret for codes by time (TOTP, RFC 6238: SHA-1, 30 s, 6 digits), in base32. */
export function newTotpSecret(): string {
  throw new Error('to be built')
}

/** The `otpauth:` URL of a secret for authenticator apps; `issuer` is the campaign's name, `handle` the account. */
export function totpUri(_secret: string, _of: { issuer: string; handle: string }): string {
  throw new Error('to be built')
}

/** The time step of which `code` is the code: the present one or the one before; null: a wrong code, or no code at all. */
export function totpStep(_secret: string, _code: string, _now: Date): number | null {
  throw new Error('to be built')
}

/** Ten codes of 128 random bits each, in groups that people can copy. */
export function newRecoveryCodes(): string[] {
  throw new Error('to be built')
}

/** SHA-256 of a code as typed: spaces, hyphens, case and look-alike letters do not matter. Null: no code. */
export function recoveryHash(_typed: string): Buffer | null {
  throw new Error('to be built')
}

/** Most characters of a passphrase (code points), and least. */
export const PASSPHRASE_LENGTH = { least: 12, most: 256 }

/**
 * The reason to refuse a new passphrase, as a key of the catalogues: too short, too long, among the common ones, or holding
 * the handle or one of `forbidden` (titles, slugs; those of six letters and more). Null: it is taken.
 */
export function passphraseProblem(
  _passphrase: string,
  _given: { handle: string; forbidden: readonly string[] },
):
  | 'staff.passphrase.short'
  | 'staff.passphrase.long'
  | 'staff.passphrase.common'
  | 'staff.passphrase.guessable'
  | null {
  throw new Error('to be built')
}

/** Six random words of 2,048, divided by spaces: 66 bits. Always taken. */
export function suggestPassphrase(): string {
  throw new Error('to be built')
}

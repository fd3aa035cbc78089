/** Sentences that staff read: keys `staff.…` and `desk.…`. */
export const desk = {
  'staff.handle.form': 'A handle has 5 to 40 characters: small Latin letters, digits, hyphens and dots',
  'staff.passphrase.short': 'A passphrase has at least 12 characters',
  'staff.passphrase.long': 'A passphrase has at most 256 characters',
  'staff.passphrase.common': 'Many people use this passphrase, so it is guessed first. Choose another one',
  'staff.passphrase.guessable':
    'The passphrase holds your handle or the title of an appeal, which others know. Choose another one',
} as const

/** The same sentences in another language. */
export type DeskMessages = Record<keyof typeof desk, string>

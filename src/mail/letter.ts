import type { Locale } from '../locale/locale.ts'

/** What a letter says, by its kind. Every letter carries exactly one link of ours, made of origin and token. */
export type LetterContent = ConfirmationContent | ManageContent | RecoveryContent

interface Common {
  to: string
  token: string
  locale: Locale
  /** The configured origin from which the form was sent. */
  origin: string
}

/** Asks the owner of an address to open `<origin>/c/<token>` and press the button there. */
export interface ConfirmationContent extends Common {
  kind: 'confirmation'
  /** The control words that the page showed too. */
  words: string
  validUntil: Date
  /** The appeal's short title, only where the policy shows it to public signers; null: neutral. */
  title: string | null
}

/** A signer's own link, `<origin>/m/<token>`, asked for when confirming. */
export interface ManageContent extends Common {
  kind: 'manage'
}

/** Leads to `<origin>/r/<token>`. It is the same for who has signed and who has not, and lists nothing. */
export interface RecoveryContent extends Common {
  kind: 'recovery'
  words: string
  validUntil: Date
}

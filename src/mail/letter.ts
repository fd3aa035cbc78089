import type { Address, Token } from '../core/secret-text.ts'
import type { Locale } from '../locale/locale.ts'

/** The content of a letter, by its kind. Every letter carries exactly one link of ours, made of origin and token. */
export type LetterContent = ConfirmationContent | ManageContent | RecoveryContent

interface Common {
  to: Address
  token: Token
  locale: Locale
  /** The configured origin from which the form was sent. */
  origin: string
}

/** Asks the owner of an address to open `<origin>/c/<token>` and to press the button on that page. */
export interface ConfirmationContent extends Common {
  kind: 'confirmation'
  /** The control words, which the page after the form shows as well. */
  words: string
  validUntil: Date
  /** The appeal's short title, for public signers if the policy allows it. Null: the subject is neutral. */
  title: string | null
}

/** Carries the signer's own link, `<origin>/m/<token>`, which the signer asked for when confirming. */
export interface ManageContent extends Common {
  kind: 'manage'
}

/** Leads to `<origin>/r/<token>`. Every address gets the same letter, signed or not: it lists no signatures. */
export interface RecoveryContent extends Common {
  kind: 'recovery'
  words: string
  validUntil: Date
}

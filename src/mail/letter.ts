import type { Locale } from '../locale/locale.ts'

/** What a letter says, by its kind. Every letter carries exactly one link of ours, made of origin and token. */
export type LetterContent = ConfirmationContent

/** Asks the owner of an address to open `<origin>/c/<token>` and press the button there. */
export interface ConfirmationContent {
  kind: 'confirmation'
  to: string
  token: string
  /** The control words that the page showed too. */
  words: string
  locale: Locale
  /** The configured origin from which the form was sent. */
  origin: string
  validUntil: Date
  /** The appeal's short title, only where the policy shows it to public signers; null: neutral. */
  title: string | null
}

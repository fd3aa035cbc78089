import type { Locale } from '../locale/locale.ts'

/**
 * What a letter says. Every letter carries exactly one link of ours, made of origin and token:
 * confirmation `/c/`, manage `/m/`, recovery `/r/`.
 */
export interface LetterContent {
  kind: 'confirmation' | 'manage' | 'recovery'
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

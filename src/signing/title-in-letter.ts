import type { Appeal } from '../appeals/appeal.ts'
import { textFor } from '../appeals/reading.ts'
import type { Visibility } from '../core/visibility.ts'

/** The title in a confirmation letter, in the language of the text that was signed; null (neutral) unless the signer is public and the policy allows titles. */
export function titleInLetter(appeal: Appeal, visibility: Visibility, language: string): string | null {
  if (!appeal.policy.titleInLetters || visibility !== 'public') return null
  return textFor(appeal, language).shortTitle
}

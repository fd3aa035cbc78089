import { type Appeal, textFor } from '../appeals/appeal.ts'
import type { Submission } from './submission.ts'

/** The title in a confirmation letter; null (neutral) unless the signer is public and the policy allows titles. */
export function titleInLetter(appeal: Appeal, { visibility, locale }: Submission): string | null {
  if (!appeal.policy.titleInLetters || visibility !== 'public') return null
  return textFor(appeal, locale).shortTitle
}

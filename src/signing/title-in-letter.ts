import { type Appeal, textFor } from '../appeals/appeal.ts'
import type { Submission } from './submission.ts'

/** The title stands in the letters of public signers only, and only where the policy allows it; null: neutral. */
export function titleInLetter(appeal: Appeal, { visibility, locale }: Submission): string | null {
  if (!appeal.policy.titleInLetters || visibility !== 'public') return null
  return textFor(appeal, locale).shortTitle
}

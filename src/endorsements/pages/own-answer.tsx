import type { Translate } from '../../locale/translate.ts'

/**
 * The outcome of a change or of a check. `decided`: none, since the organisers were faster; `proof_not`: none, since nothing is
 * checked, or the website was changed during the check.
 */
export type OwnAnswer =
  | 'changed'
  | 'proposed'
  | 'as_listed'
  | 'decided'
  | 'proof_there'
  | 'proof_absent'
  | 'proof_unknown'
  | 'proof_not'
  | 'proof_too_many'

/** The outcome of a press on an own link's page. The browser goes to it by itself, wherever it stands. */
export const OwnAnswerBox = ({ t, answer }: { t: Translate; answer: OwnAnswer }) => (
  <p class="answer" role="status" tabindex={-1} autofocus>
    {t(`endorse.answer.${answer}`)}
  </p>
)

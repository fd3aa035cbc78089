import type { Translate } from '../../locale/translate.ts'
import { Answer } from '../../ui/form.tsx'

/** Why a form comes back although no field is wrong: too many requests of one network, or a pause. */
export type PauseReason = 'too_many' | 'paused'

/** Says so above the form. */
export function PauseAnswer({ t, reason }: { t: Translate; reason: PauseReason | undefined }) {
  if (!reason) return null
  const status = reason === 'paused' ? 503 : 429
  return <Answer title={t(`error.${status}.title`)}>{t(`error.${status}.text`)}</Answer>
}

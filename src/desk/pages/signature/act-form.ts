import type { FieldError } from '../../../core/errors.ts'
import type { SeenSignature, SignatureAct } from '../../../moderation/see-signature.ts'
import type { Account } from '../../../staff/account.ts'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import type { ShownAppeal } from '../../shown-appeal.ts'
import { signaturesPath } from '../../signature/signature-acts.ts'
import type { PauseReason } from '../pause-answer.tsx'

/** The pages of one act: first its reason, then what it will do. */
export interface ActPageProps {
  /** The frame's language switch comes from `actSwitch`. */
  frame: Frame
  account: Account
  appeal: ShownAppeal
  /** As it is now: the form carries its version. */
  signature: SeenSignature
  act: SignatureAct
  /** The reason as it was typed. */
  reason: string
  errors?: readonly FieldError[]
  /** Why the form comes back although no field is wrong. */
  answer?: PauseReason | 'changed' | undefined
}

export const ACT_FORM = 'act-form'

/** The path of an act, and of its forms. */
export const actPath = (slug: string, id: string, act: SignatureAct): string => `${signaturesPath(slug)}/${id}/${act}`

/** The language switch: buttons that post the form, which comes back as it was typed. */
export const actSwitch =
  (path: string) =>
  (language: string): SwitchItem => ({ language, form: ACT_FORM, action: `${path}?lang=${language}` })

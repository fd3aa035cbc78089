import type { Look, SignatureState } from '../../../db/values.ts'
import type { MessageKey, Translate } from '../../../locale/translate.ts'
import { seenField } from '../../names/name-fields.ts'

/** The form that the buttons of all names send. */
export const DECIDE_FORM = 'decide'

interface DecideButtonsProps {
  t: Translate
  name: { id: string; version: string; name: string | null; look: Look; state: SignatureState }
  /** It has open reports, which either decision closes. */
  isReported: boolean
}

/** The decisions that change something about the name as it is. */
export function DecideButtons({ t, name, isReported }: DecideButtonsProps) {
  const { look } = name
  const decide = (as: 'keep' | 'hide', label: MessageKey) => (
    <button
      class={`button ${as === 'keep' ? 'equal' : 'quiet'}`}
      type="submit"
      form={DECIDE_FORM}
      name={as}
      value={seenField(name)}
      aria-label={`${t(label)}: ${name.name ?? ''}`}
    >
      {t(label)}
    </button>
  )
  return (
    <p class="decide">
      {(isReported || look !== 'shown') && decide('keep', look === 'hidden' ? 'names.show' : 'names.keep')}
      {(isReported || look !== 'hidden') && decide('hide', 'names.hide')}
    </p>
  )
}

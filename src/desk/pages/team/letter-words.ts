import type { Translate } from '../../../locale/translate.ts'
import type { OpenInvitation } from '../../../staff/team/list-team.ts'

/** The state of an invitation's letter in a sentence; null: there is no letter. */
export const letterWords = (t: Translate, state: OpenInvitation['letter']): string =>
  t(`desk.team.letter.${state ?? 'none'}`)

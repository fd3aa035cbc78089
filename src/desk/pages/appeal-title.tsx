import type { Frame } from '../../ui/frame.ts'
import { textLanguage } from '../../ui/text-language.ts'
import type { ShownAppeal } from '../shown-appeal.ts'

/** The title of an appeal, in the language that it is written in. */
export const AppealTitle = ({ frame, appeal: { text } }: { frame: Frame; appeal: ShownAppeal }) => (
  <bdi {...textLanguage(frame, text)}>{text.title}</bdi>
)

import type { Role } from '../../../staff/roles.ts'
import type { Frame } from '../../../ui/frame.ts'
import { namesPath } from '../../names/name-lists.ts'
import type { ShownAppeal } from '../../shown-appeal.ts'
import { signaturesPath } from '../../signature/signature-acts.ts'
import { AppealHead } from '../appeal-head.tsx'

interface SignatureHeadProps {
  frame: Frame
  appeal: ShownAppeal
  role: Role
  /** The id of the signature that an act is about; undefined: the page is no act's. */
  acted?: string
}

/** The head of the pages of single signatures: the way back to the names, and from an act to its signature. */
export function SignatureHead({ frame, appeal, role, acted }: SignatureHeadProps) {
  const { t, lang } = frame
  const { slug } = appeal
  const names = { href: namesPath({ slug, list: 'waiting' }, lang), label: t('names.title') }
  const signature = { href: `${signaturesPath(slug)}/${acted}?lang=${lang}`, label: t('signature.title') }
  const above = acted === undefined ? [names] : [names, signature]
  return <AppealHead frame={frame} appeal={appeal} ways={{ at: 'signatures', role }} above={above} />
}

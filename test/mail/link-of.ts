import { KINDS, type KindName, type LetterContent } from '../../src/mail/kinds.ts'

/** The pages that letters lead to whose token is in no link. */
const PAGES: Partial<Record<KindName, string>> = {
  endorsement_decided: '/a/release',
  endorsement_proof_lost: '/a/release/organisations',
  staff_changed: '/staff/forgotten',
  staff_daily: '/staff',
}

/** The one link of an example. */
export const linkOf = ({ origin, kind, token }: LetterContent): string =>
  `${origin}${PAGES[kind] ?? `${KINDS[kind].path}/${token}`}`

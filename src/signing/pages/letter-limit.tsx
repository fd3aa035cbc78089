import type { Translate } from '../../locale/translate.ts'
import { Contact } from '../../ui/contact.tsx'
import { Message } from '../../ui/message.tsx'

/** For every address alike, since the page must not tell to which one letters were stopped. */
export function LetterLimit({ t, contact }: { t: Translate; contact: string | null }) {
  if (contact === null) return <Message t={t} of="sent.limit" with={{}} />
  return <Message t={t} of="sent.limit_contact" with={{ contact: <Contact text={contact} /> }} />
}

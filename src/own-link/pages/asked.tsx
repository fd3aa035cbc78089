import { AsWritten } from '../../locale/as-written.tsx'
import { dateTime } from '../../locale/dates.ts'
import { LetterFacts } from '../../signing/pages/letter-facts.tsx'
import { LetterLimit } from '../../signing/pages/letter-limit.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { Message } from '../../ui/message.tsx'
import { LOST_BY_SIGNER, type LostLink } from './ask.tsx'

export interface AskedPageProps {
  lost?: Pick<LostLink, 'same'>
  /** The frame's language switch is empty: a new request for the page would send another letter. */
  frame: Frame
  /** The address as typed. */
  email: string
  /** How the organisers can be reached. */
  contact: string | null
  words: string
  validUntil: Date
  /** The sender (MAIL_FROM), as mail programs show it. */
  mailFrom: string
  /** `/dev/mail`, when the deployment puts its letters there instead of sending them. */
  mailboxHref?: string | undefined
}

/** "Open your mailbox": the same bytes for every address, except the typed address and the control words. */
export function AskedPage(props: AskedPageProps) {
  const { lost = LOST_BY_SIGNER, frame, email, contact, words, validUntil, mailFrom, mailboxHref } = props
  const { t, locale } = frame
  const address = (
    <strong>
      <AsWritten as="address">{email}</AsWritten>
    </strong>
  )
  return (
    <Layout frame={frame} title={t('sent.heading')} noindex>
      <div class="narrow">
        <h1>{t('sent.heading')}</h1>
        <p class="lead">
          <Message t={t} of="sent.on_its_way" with={{ email: address }} />
        </p>
        <p>{t('recover.open_before', { time: dateTime(locale, validUntil) })}</p>
        {mailboxHref && (
          <p>
            <a href={mailboxHref}>{t('sent.mailbox')}</a>
          </p>
        )}
        <LetterFacts
          frame={frame}
          words={words}
          subject={t('letter.recovery.subject', { words })}
          mailFrom={mailFrom}
        />
        <p>{t(lost.same)}</p>
        <p>{t('recover.old')}</p>
        <p>
          <LetterLimit t={t} contact={contact} />
        </p>
      </div>
    </Layout>
  )
}

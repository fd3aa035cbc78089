import type { Child } from 'hono/jsx'
import { AsWritten } from '../../locale/as-written.tsx'
import { dateTime } from '../../locale/dates.ts'
import { Button, TextField } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { Message } from '../../ui/message.tsx'
import { LetterFacts } from './letter-facts.tsx'
import { LetterLimit } from './letter-limit.tsx'

export interface LetterSentPageProps {
  /** The frame's language switch is empty: a new request for the page would send another letter. */
  frame: Frame
  /** The address as typed. */
  email: string
  /** How the organisers can be reached. */
  contact: string | null
  /** The letter's subject. */
  subject: string
  words: string
  validUntil: Date
  /** The sender (MAIL_FROM), as mail programs show it. */
  mailFrom: string
  /** `/dev/mail`, when the deployment puts its letters there instead of sending them. */
  mailboxHref?: string | undefined
  /** Says that nothing is done before the letter's button is pressed. */
  notYet: string
  /** The address to which the form is posted. */
  action: string
  /** Hidden fields with all that was typed but the address. */
  hidden: Child
  children?: Child
}

/** "Open your mailbox": the letter with the button, and how it is sent again or to another address. */
export function LetterSentPage(props: LetterSentPageProps) {
  const { frame, email, notYet, validUntil, mailboxHref, children } = props
  const { t, locale } = frame
  return (
    <Layout frame={frame} title={t('sent.heading')} noindex>
      <div class="narrow">
        <h1>{t('sent.heading')}</h1>
        <p class="lead">
          <Message t={t} of="sent.on_its_way" with={{ email: <Address of={email} /> }} />
        </p>
        <div class="not-yet">
          <p>
            <strong>{notYet}</strong>
          </p>
          <p>{t('sent.press_before', { time: dateTime(locale, validUntil) })}</p>
        </div>
        {mailboxHref && (
          <p>
            <a href={mailboxHref}>{t('sent.mailbox')}</a>
          </p>
        )}
        <LetterFacts {...props} />
        {children}
        <WrongAddress {...props} />
        <NoLetter {...props} />
      </div>
    </Layout>
  )
}

const Address = ({ of }: { of: string }) => (
  <strong>
    <AsWritten as="address">{of}</AsWritten>
  </strong>
)

function WrongAddress({ frame: { t }, email, action, hidden }: LetterSentPageProps) {
  return (
    <>
      <h2>{t('sent.wrong_address')}</h2>
      <form action={action} method="post" novalidate>
        {hidden}
        <TextField
          id="email"
          type="email"
          label={t('sent.right_address')}
          hint={t('sent.wrong_address_hint')}
          value={email}
          autocomplete="email"
          required
        />
        <Button weight="equal">{t('sent.send_here')}</Button>
      </form>
    </>
  )
}

function NoLetter({ frame: { t }, email, contact, action, hidden }: LetterSentPageProps) {
  return (
    <details>
      <summary>{t('sent.no_letter')}</summary>
      <ol>
        <li>{t('sent.look_spam')}</li>
        <li>{t('sent.look_address')}</li>
        <li>{t('sent.look_other')}</li>
        <li>
          {t('sent.again')}
          <form action={action} method="post">
            {hidden}
            <input type="hidden" name="email" value={email} />
            <Button weight="quiet">{t('sent.send_again')}</Button>
          </form>
        </li>
        <li>
          <LetterLimit t={t} contact={contact} />
        </li>
      </ol>
    </details>
  )
}

import type { Appeal } from '../../appeals/appeal.ts'
import { AsWritten, asWritten } from '../../locale/as-written.tsx'
import { dateTime } from '../../locale/dates.ts'
import { confirmationSubject } from '../../mail/subject.ts'
import { Button, TextField } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { Message } from '../../ui/message.tsx'
import { type SignValues, signPath } from '../sign-values.ts'
import { HiddenValues } from './hidden-values.tsx'
import { LetterLimit } from './letter-limit.tsx'

export interface SentPageProps {
  /** The frame's language switch is empty: a new request for the page would send another letter. */
  frame: Frame
  appeal: Appeal
  /** The typed values, with the chain of the answer. */
  values: SignValues
  words: string
  validUntil: Date
  /** The title in the letter's subject; null for a neutral letter. */
  title: string | null
  /** The sender (MAIL_FROM), as mail programs show it. */
  mailFrom: string
  /** `/dev/mail`, when the deployment puts its letters there instead of sending them. */
  mailboxHref?: string | undefined
}

/** "Open your mailbox": the same bytes for every address, except the typed values, the chain and the control words. */
export function SentPage(props: SentPageProps) {
  const { frame, values, validUntil, mailboxHref } = props
  const { t, locale } = frame
  return (
    <Layout frame={frame} title={t('sent.heading')} noindex>
      <div class="narrow">
        <h1>{t('sent.heading')}</h1>
        <p class="lead">
          <Message t={t} of="sent.on_its_way" with={{ email: <Address of={values.email} /> }} />
        </p>
        <div class="not-yet">
          <p>
            <strong>{t('sent.not_counted')}</strong>
          </p>
          <p>{t('sent.press_before', { time: dateTime(locale, validUntil) })}</p>
        </div>
        {mailboxHref && (
          <p>
            <a href={mailboxHref}>{t('sent.mailbox')}</a>
          </p>
        )}
        <LetterFacts {...props} />
        {values.visibility === 'anonymous' && <p>{t('sent.no_name')}</p>}
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

function LetterFacts({ frame: { t }, words, title, mailFrom }: SentPageProps) {
  return (
    <>
      <h2>{t('sent.letter')}</h2>
      <dl class="facts">
        <dt>{t('sent.from')}</dt>
        <dd>
          <AsWritten as="address">{mailFrom}</AsWritten>
        </dd>
        <dt>{t('sent.subject')}</dt>
        <dd>
          <AsWritten>{confirmationSubject(t, words, title)}</AsWritten>
        </dd>
        <dt>{t('sent.words')}</dt>
        <dd>
          <strong {...asWritten('words')}>{words}</strong>
          <span class="hint">{t('sent.words_why')}</span>
        </dd>
      </dl>
    </>
  )
}

function WrongAddress({ frame: { t, lang }, appeal, values }: SentPageProps) {
  return (
    <>
      <h2>{t('sent.wrong_address')}</h2>
      <form action={signPath(appeal.slug, lang)} method="post" novalidate>
        <HiddenValues values={values} />
        <TextField
          id="email"
          type="email"
          label={t('sent.right_address')}
          hint={t('sent.wrong_address_hint')}
          value={values.email}
          autocomplete="email"
          required
        />
        <Button weight="equal">{t('sent.send_here')}</Button>
      </form>
    </>
  )
}

function NoLetter({ frame: { t, lang }, appeal, values }: SentPageProps) {
  return (
    <details>
      <summary>{t('sent.no_letter')}</summary>
      <ol>
        <li>{t('sent.look_spam')}</li>
        <li>{t('sent.look_address')}</li>
        <li>{t('sent.look_other')}</li>
        <li>
          {t('sent.again')}
          <form action={signPath(appeal.slug, lang)} method="post">
            <HiddenValues values={values} />
            <input type="hidden" name="email" value={values.email} />
            <Button weight="quiet">{t('sent.send_again')}</Button>
          </form>
        </li>
        <li>
          <LetterLimit t={t} contact={appeal.campaign.contact} />
        </li>
      </ol>
    </details>
  )
}

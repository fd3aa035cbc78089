import type { Appeal } from '../../appeals/appeal.ts'
import { confirmationSubject } from '../../mail/subject.ts'
import { type SignValues, signPath } from '../sign-values.ts'
import { HiddenValues } from './hidden-values.tsx'
import { LetterSentPage, type LetterSentPageProps } from './letter-sent.tsx'

export interface SentPageProps
  extends Pick<LetterSentPageProps, 'frame' | 'words' | 'validUntil' | 'mailFrom' | 'mailboxHref'> {
  appeal: Appeal
  /** The typed values, with the chain of the answer. */
  values: SignValues
  /** The title in the letter's subject; null for a neutral letter. */
  title: string | null
}

/** "Open your mailbox": the same bytes for every address, except the typed values, the chain and the control words. */
export function SentPage({ appeal, values, title, ...sent }: SentPageProps) {
  const { t, lang } = sent.frame
  return (
    <LetterSentPage
      {...sent}
      email={values.email}
      contact={appeal.campaign.contact}
      subject={confirmationSubject(t, sent.words, title)}
      notYet={t('sent.not_counted')}
      action={signPath(appeal.slug, lang)}
      hidden={<HiddenValues values={values} />}
    >
      {values.visibility === 'anonymous' && <p>{t('sent.no_name')}</p>}
    </LetterSentPage>
  )
}

import type { Appeal } from '../../appeals/appeal.ts'
import { HiddenMemory } from '../../signing/pages/hidden-values.tsx'
import { LetterSentPage, type LetterSentPageProps } from '../../signing/pages/letter-sent.tsx'
import { type OfferValues, offerPath } from '../offer/offer-values.ts'
import { HiddenOrganisation } from './organisation-fields.tsx'

interface OfferSentPageProps
  extends Pick<LetterSentPageProps, 'frame' | 'words' | 'validUntil' | 'mailFrom' | 'mailboxHref'> {
  appeal: Appeal
  /** The typed values, with the chain of the answer. */
  values: OfferValues
}

/** "Open your mailbox": the same bytes for every address, except the typed values, the chain and the control words. */
export function OfferSentPage({ appeal, values, ...sent }: OfferSentPageProps) {
  const { t, lang } = sent.frame
  return (
    <LetterSentPage
      {...sent}
      email={values.email}
      contact={appeal.campaign.contact}
      subject={t('letter.subject', { words: sent.words })}
      notYet={t('endorse.not_yet')}
      action={offerPath(appeal.slug, lang)}
      hidden={<HiddenOffer values={values} />}
    />
  )
}

/** All values except the address. */
const HiddenOffer = ({ values }: { values: OfferValues }) => (
  <>
    <HiddenOrganisation values={values} />
    <input type="hidden" name="contact" value={values.contact} />
    <input type="hidden" name="role" value={values.role} />
    {values.consent && <input type="hidden" name="consent" value="true" />}
    <HiddenMemory chain={values.chain} keep={values.keep} notice={values.notice} />
  </>
)

import type { AppealText } from '../../appeals/appeal.ts'
import type { Token } from '../../core/secret-text.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import { initials } from '../../signing/pages/initials.ts'
import { Button, Checkbox } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import type { Offer } from '../offer/sealed-offer.ts'
import { OrganisationFacts } from './organisation-facts.tsx'

export interface ConfirmOfferPageProps {
  /** The frame's language switch links to the same page. */
  frame: Frame
  text: AppealText
  /** Null when the address was corrected, so that the letter confirms nothing. */
  offer: Offer | null
  token: Token
  /** Random, made for this page: 22 to 43 characters of base64url. */
  retry: string
}

/** `/e/:token` of an offer: what will be endorsed and the button. Shows only facts that the letter's holder may know. */
export function ConfirmOfferPage({ frame, text, offer, token, retry }: ConfirmOfferPageProps) {
  const { t, lang } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} token>
      <div class="narrow">
        <h1>{t('endorse.confirm.heading')}</h1>
        <dl class="facts">
          <dt>{t('confirm.appeal')}</dt>
          <dd class="of-appeal" lang={text.locale}>
            <bdi>{text.shortTitle}</bdi>
          </dd>
          {offer && (
            <>
              <OrganisationFacts frame={frame} organisation={offer.organisation} />
              <dt>{t('endorse.representative')}</dt>
              <dd>
                <AsWritten>{initials(offer.representative.name)}</AsWritten> — {t('confirm.private')}
              </dd>
            </>
          )}
        </dl>
        {offer ? (
          <>
            <p>{t('endorse.confirm.then')}</p>
            <form action={`/e?lang=${lang}`} method="post">
              <input type="hidden" name="token" value={token} />
              <input type="hidden" name="retry" value={retry} />
              <Button>{t('endorse.confirm.button')}</Button>
            </form>
          </>
        ) : (
          <p>{t('endorse.confirm.corrected')}</p>
        )}
        <form class="apart" action={`/e/reject?lang=${lang}`} method="post">
          <input type="hidden" name="token" value={token} />
          <Checkbox id="silence">{t('confirm.silence')}</Checkbox>
          <Button weight="quiet">{t('confirm.not_me')}</Button>
        </form>
      </div>
    </Layout>
  )
}

import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import type { Token } from '../../core/secret-text.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import { day as inWords } from '../../locale/dates.ts'
import { LinkToKeep } from '../../signing/pages/keep-your-link.tsx'
import { Button } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import type { FoundEndorsement } from '../own/own-link.ts'

export interface EndorsementLinksPageProps {
  /** The frame's language switch links to the same page. */
  frame: Frame
  appeal: Appeal
  text: AppealText
  endorsements: readonly FoundEndorsement[]
  token: Token
  /** Random, made for this page: 22 to 43 characters of base64url. */
  retry: string
}

/** `/e/:token` of a letter for a lost link: the mailbox's endorsements, and the button. Has no links. */
export function EndorsementLinksPage(props: EndorsementLinksPageProps) {
  const { frame, appeal, text, endorsements, token, retry } = props
  const { t, locale, lang } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} token>
      <div class="narrow">
        <h1>{t('endorse.links.heading')}</h1>
        <dl class="facts">
          <dt>{t('confirm.appeal')}</dt>
          <dd class="of-appeal" lang={text.locale}>
            <bdi>{text.shortTitle}</bdi>
          </dd>
        </dl>
        {endorsements.length === 0 ? (
          <p>{t('endorse.links.none')}</p>
        ) : (
          <>
            <ul>
              {endorsements.map(({ name }) => (
                <li>
                  <AsWritten>{name}</AsWritten>
                </li>
              ))}
            </ul>
            <p>{t(endorsements.length === 1 ? 'endorse.links.dies' : 'endorse.links.die')}</p>
            <form action={`/e/links?lang=${lang}`} method="post">
              <input type="hidden" name="token" value={token} />
              <input type="hidden" name="retry" value={retry} />
              <Button>{t(endorsements.length === 1 ? 'endorse.links.give' : 'endorse.links.give_all')}</Button>
            </form>
          </>
        )}
        {appeal.rekeyedOn && <p>{t('endorse.links.rekeyed', { day: inWords(locale, appeal.rekeyedOn) })}</p>}
      </div>
    </Layout>
  )
}

export interface RenewedLinksPageProps {
  /** The frame's language switch is empty: the page answers a POST. */
  frame: Frame
  /** `url` is `<origin>/o/<token>`. */
  links: readonly { name: string; url: string }[]
}

/** The new link or links, shown once. */
export function RenewedLinksPage({ frame, links }: RenewedLinksPageProps) {
  const { t } = frame
  const one = links.length === 1
  return (
    <Layout frame={frame} title={t('confirm.title')} noindex>
      <div class="narrow">
        <h1>{t(one ? 'recover.done_one' : 'recover.done_many')}</h1>
        <p id="own-link-text">
          {t(one ? 'endorse.link_text' : 'endorse.links.text')} {t(one ? 'signed.own_link_once' : 'recover.many_once')}
        </p>
        {links.map(({ name, url }, n) => (
          <section>
            <h2>
              <AsWritten>{name}</AsWritten>
            </h2>
            <LinkToKeep
              t={t}
              id={`own-link-${n}`}
              label={`${t('signed.own_link')}: ${name}`}
              url={url}
              describedBy="own-link-text"
            />
          </section>
        ))}
        <p>{t('signed.now_delete')}</p>
      </div>
    </Layout>
  )
}

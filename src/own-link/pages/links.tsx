import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import type { FieldError } from '../../core/errors.ts'
import type { Token } from '../../core/secret-text.ts'
import { day as inWords } from '../../locale/dates.ts'
import { described, type ListedSignature } from '../../signing/pages/described.ts'
import { LinkToKeep } from '../../signing/pages/keep-your-link.tsx'
import { Button, Checkbox, ErrorSummary } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'

export interface LinksPageProps {
  /** The frame's language switch links to the same page. */
  frame: Frame
  appeal: Appeal
  text: AppealText
  signatures: readonly ListedSignature[]
  token: Token
  /** Random, made for this page: 22 to 43 characters of base64url. */
  retry: string
  errors?: readonly FieldError[]
}

/** `/r/:token`: the mailbox's signatures of the appeal, and the button. Has no links. */
export function LinksPage(props: LinksPageProps) {
  const { frame, appeal, text, signatures, errors = [] } = props
  const { t, locale } = frame
  const title = t('confirm.title')
  return (
    <Layout frame={frame} title={errors.length > 0 ? `${t('ui.errorPrefix')}${title}` : title} token>
      <div class="narrow">
        <h1>{t('recover.list')}</h1>
        <ErrorSummary t={t} errors={errors} targets={{ refs: refField(0) }} />
        <dl class="facts">
          <dt>{t('confirm.appeal')}</dt>
          <dd class="of-appeal" lang={text.locale}>
            <bdi>{text.shortTitle}</bdi>
          </dd>
        </dl>
        {signatures.length === 0 ? <p>{t('recover.none')}</p> : <Choice {...props} />}
        {appeal.rekeyedOn && <p>{t('recover.rekeyed', { day: inWords(locale, appeal.rekeyedOn) })}</p>}
      </div>
    </Layout>
  )
}

/** The field name of the nth signature's box: `readForm` refuses two fields of one name. */
export const refField = (n: number): string => `ref-${n}`

function Choice({ frame: { t, locale, lang }, signatures, token, retry, errors }: LinksPageProps) {
  return (
    <>
      {signatures.length > 1 && <p class="warning">{t('recover.many')}</p>}
      <form action={`/r?lang=${lang}`} method="post">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="retry" value={retry} />
        <fieldset>
          <legend>{t('recover.which')}</legend>
          {signatures.map((signature, n) => (
            <Checkbox id={refField(n)} value={signature.id} checked={signatures.length === 1 && !errors?.length}>
              {described(t, locale, signature)}
            </Checkbox>
          ))}
        </fieldset>
        <p>{t('recover.dies')}</p>
        <Button>{t('recover.button')}</Button>
      </form>
    </>
  )
}

export interface RenewedPageProps {
  /** The frame's language switch is empty: the page answers a POST. */
  frame: Frame
  /** `url` is `<origin>/m/<token>`. */
  links: readonly (ListedSignature & { url: string })[]
}

/** The new link or links, shown once. */
export function RenewedPage({ frame, links }: RenewedPageProps) {
  const { t, locale } = frame
  const one = links.length === 1
  return (
    <Layout frame={frame} title={t('confirm.title')} noindex>
      <div class="narrow">
        <h1>{t(one ? 'recover.done_one' : 'recover.done_many')}</h1>
        <p id="own-link-text">
          {t(one ? 'signed.own_link_text' : 'recover.many_text')}{' '}
          {t(one ? 'signed.own_link_once' : 'recover.many_once')}
        </p>
        {links.map((link, n) => (
          <section>
            <h2>{described(t, locale, link)}</h2>
            <LinkToKeep
              t={t}
              id={`own-link-${n}`}
              label={`${t('signed.own_link')}: ${described(t, locale, link)}`}
              url={link.url}
              describedBy="own-link-text"
            />
          </section>
        ))}
        <p>
          {t('signed.now_delete')} {t('signed.now_bin')}
        </p>
      </div>
    </Layout>
  )
}

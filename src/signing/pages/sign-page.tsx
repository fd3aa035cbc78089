import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { SignForm, type SignFormProps } from './sign-form.tsx'

export interface SignPageProps extends Omit<SignFormProps, 'locale' | 'lang' | 't'> {
  /** The frame's language switch comes from `signSwitch`. */
  frame: Frame
}

/** `/a/:slug/sign`: the sign form alone, empty or with an answer. */
export function SignPage({ frame, ...form }: SignPageProps) {
  const { t, locale, lang } = frame
  const { appeal, text, errors } = form
  const title = t('sign.page_title', { title: text.shortTitle })
  return (
    <Layout frame={frame} title={errors.length > 0 ? `${t('ui.errorPrefix')}${title}` : title}>
      <div class="narrow">
        <h1>{t(`sign.heading.${appeal.kind}`)}</h1>
        <p class="of-appeal">
          <a href={`/a/${appeal.slug}?lang=${lang}`} lang={text.locale}>
            <bdi>{text.title}</bdi>
          </a>
        </p>
        <SignForm {...form} t={t} locale={locale} lang={lang} />
      </div>
    </Layout>
  )
}

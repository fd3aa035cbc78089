import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { day } from '../../locale/dates.ts'
import { Layout } from '../../ui/layout.tsx'
import { feedPath } from '../milestones-feed.ts'
import { previewOf } from '../preview.ts'
import { AppealCounter, type AppealPartsProps, Ended, Latest, Notices, SignBar } from './appeal-parts.tsx'
import { Live, liveAttributes } from './live.tsx'
import { WhoIsBehind } from './who.tsx'

export interface AppealPageProps extends AppealPartsProps {
  /** The text's body as HTML that is safe to show, headings from h2 on. */
  body: string
  /** The sign form; disabled while `stale`. Not shown once signing has ended. */
  form: Child
  /** Whether a lost link can still be asked for. */
  recoverable?: boolean
}

/** `/a/:slug`: the letter, the number and the form, in the order in which they are read aloud. */
export function AppealPage(props: AppealPageProps) {
  const { frame, appeal, text, recoverable } = props
  const preview = previewOf(frame, appeal, text)
  const feed = {
    href: feedPath(appeal.slug, frame.locale),
    title: frame.t('site.feed', { title: text.shortTitle }),
  }
  return (
    <Layout frame={frame} title={text.title} description={preview.description} preview={preview} feed={feed}>
      <div class="appeal" {...liveAttributes(frame, props.live)}>
        <div class="letter-side">
          {props.live && <Live frame={frame} />}
          <Notices {...props} />
          <Head {...props} />
          <Body {...props} />
          <SignBar {...props} />
        </div>
        <SignBox {...props} />
        <div class="after">
          <Latest {...props} />
          <WhoIsBehind frame={frame} campaign={appeal.campaign} />
          {recoverable && (
            <p>
              <a href={`/a/${appeal.slug}/manage?lang=${frame.locale}`}>{frame.t('recover.heading')}</a>
            </p>
          )}
        </div>
      </div>
    </Layout>
  )
}

/** What lies in the text's language, where that is not the page's. */
const langOf = ({ frame, text }: AppealPageProps) => (text.locale === frame.locale ? undefined : text.locale)

function Head(props: AppealPageProps) {
  const { frame, appeal, text, open } = props
  const { t, locale } = frame
  const lang = langOf(props)
  return (
    <>
      <p class="kind">
        {t(`site.kind.${appeal.kind}`)} · <bdi lang={lang}>{text.opening}</bdi>
      </p>
      <h1 lang={lang} dir="auto">
        {text.title}
      </h1>
      <p class="byline">
        <bdi lang={lang}>{text.byline}</bdi>
        {appeal.openedOn && ` · ${t('site.opened', { day: day(locale, appeal.openedOn) })}`}
      </p>
      <AppealCounter {...props} />
      {open && (
        <a class="skip" href="#sign">
          {t('site.sign')}
        </a>
      )}
    </>
  )
}

function Body(props: AppealPageProps) {
  const { frame, appeal, text, body } = props
  const { t } = frame
  const lang = langOf(props)
  return (
    <>
      <div class="letter" lang={lang} dir="auto">
        {raw(body)}
      </div>
      {text.addressees.length > 0 && (
        <section class="block">
          <h2>{t('site.ask')}</h2>
          <dl class="asks" lang={lang} dir="auto">
            {text.addressees.map(({ name, ask }) => (
              <>
                <dt>{name}</dt>
                <dd>{ask}</dd>
              </>
            ))}
          </dl>
        </section>
      )}
      {text.initiators.length > 0 && (
        <section class="block">
          <h2>{t('site.initiators')}</h2>
          <dl class="people" lang={lang} dir="auto">
            {text.initiators.map(({ name, descriptor }) => (
              <>
                <dt>
                  <bdi>{name}</bdi>
                </dt>
                <dd>
                  <bdi>{descriptor}</bdi>
                </dd>
              </>
            ))}
          </dl>
        </section>
      )}
      <p class="print-only">
        {new URL(frame.site.origins[0] ?? 'http://localhost').host}/a/{appeal.slug}
      </p>
    </>
  )
}

function SignBox(props: AppealPageProps) {
  return (
    <section class="sign-box" id="sign" aria-label={props.frame.t('site.sign')}>
      {props.open && props.form}
      <Ended {...props} />
    </section>
  )
}

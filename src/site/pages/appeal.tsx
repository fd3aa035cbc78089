import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { isOfOrganisations } from '../../appeals/appeal.ts'
import { AsWritten, asWritten } from '../../locale/as-written.tsx'
import { day } from '../../locale/dates.ts'
import { renderAsk } from '../../texts/markdown.ts'
import { Layout } from '../../ui/layout.tsx'
import { textLanguage } from '../../ui/text-language.ts'
import { feedPath } from '../milestones-feed.ts'
import { previewOf } from '../preview.ts'
import { AppealCounter, type AppealPartsProps, Ended, Latest, Notices, SignBar } from './appeal-parts.tsx'
import { Live, liveAttributes } from './live.tsx'
import { EndorseBox, Organisations } from './organisations-part.tsx'
import { WhoIsBehind } from './who.tsx'

export interface AppealPageProps extends AppealPartsProps {
  /** The text's body as safe HTML, headings from h2 on. */
  body: string
  /** The sign form: disabled while `stale`, not shown once signing has ended or where no person can sign. */
  form: Child
  /** Whether the form says that the text was replaced. */
  changed?: boolean | undefined
  /** Whether a lost link can still be asked for. */
  recoverable?: boolean
  /** Whether the page shows a draft to those who have its preview link. */
  draft?: boolean
}

/** `/a/:slug`: the number, the letter and the form, in the order in which a screen reader reads them. */
export function AppealPage(props: AppealPageProps) {
  const { frame, appeal, text, recoverable, draft } = props
  return (
    <Layout frame={frame} {...(draft ? draftHead(props) : publicHead(props))}>
      {draft && (
        <p class="notice">
          <strong>{frame.t('site.draft')}.</strong> {frame.t('site.draft.text')}
        </p>
      )}
      <div class="appeal" {...liveAttributes(frame, props.live)}>
        <div class="letter-side">
          {props.live && <Live frame={frame} />}
          <Notices {...props} />
          <Head {...props} />
          <Body {...props} />
          <Organisations {...props} />
          <p {...asWritten('print-only')}>
            {new URL(frame.site.origins[0] ?? 'http://localhost').host}/a/{appeal.slug}
          </p>
          <SignBar {...props} />
        </div>
        <SignBox {...props} />
        <div class="after">
          <Latest {...props} />
          <WhoIsBehind frame={frame} appeal={appeal} text={text} />
          {recoverable && (
            <p>
              <a href={`/a/${appeal.slug}/manage?lang=${frame.lang}`}>{frame.t('recover.heading')}</a>
            </p>
          )}
        </div>
      </div>
    </Layout>
  )
}

function publicHead({ frame, appeal, text }: AppealPageProps) {
  const preview = previewOf(frame, appeal, text)
  const feed = {
    href: feedPath(appeal.slug, frame.lang),
    title: frame.t('site.feed', { title: text.shortTitle }),
  }
  return { title: text.title, description: preview.description, preview, feed }
}

/** Nothing that leads to the draft's public addresses, where there is nothing yet. */
const draftHead = ({ frame: { t }, text }: AppealPageProps) => ({
  title: `${t('site.draft')}: ${text.title}`,
  noindex: true,
})

function Head(props: AppealPageProps) {
  const { frame, appeal, text, open } = props
  const { t } = frame
  const own = textLanguage(frame, text)
  return (
    <>
      <p class="kind">
        {t(`site.kind.${appeal.kind}`)}
        {text.opening && (
          <>
            {' · '}
            <bdi {...own}>{text.opening}</bdi>
          </>
        )}
      </p>
      <h1 {...own}>{text.title}</h1>
      <Byline {...props} />
      <AppealCounter {...props} />
      {open && (
        <a class="skip" href="#sign">
          {t(isOfOrganisations(appeal) ? 'organisations.endorse' : 'site.sign')}
        </a>
      )}
    </>
  )
}

/** The authors, the place and day that they wrote under their text, and the day on which signing began. */
function Byline({ frame, appeal, text }: AppealPageProps) {
  const { t, locale } = frame
  const own = [text.byline, text.dated].filter((part) => part !== null).join(' · ')
  const opened = appeal.openedOn === null ? '' : t('site.opened', { day: day(locale, appeal.openedOn) })
  if (!own && !opened) return null
  return (
    <p class="byline">
      {own && <bdi {...textLanguage(frame, text)}>{own}</bdi>}
      {own && opened && ' · '}
      {opened}
    </p>
  )
}

function Body(props: AppealPageProps) {
  const { frame, text, body } = props
  const { t } = frame
  const own = textLanguage(frame, text)
  return (
    <>
      <div class="letter" {...own}>
        {raw(body)}
      </div>
      {text.addressees.length > 0 && (
        <section class="block">
          <h2>{t('site.ask')}</h2>
          <dl class="asks letter" {...own}>
            {text.addressees.map(({ name, ask }) => (
              <>
                <dt>{name}</dt>
                {ask && <dd>{raw(renderAsk(ask))}</dd>}
              </>
            ))}
          </dl>
        </section>
      )}
      {text.initiators.length > 0 && (
        <section class="block">
          <h2>{t('site.initiators')}</h2>
          <dl class="people" {...own}>
            {text.initiators.map(({ name, descriptor }) => (
              <>
                <dt>
                  <AsWritten>{name}</AsWritten>
                </dt>
                <dd>
                  <AsWritten>{descriptor}</AsWritten>
                </dd>
              </>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}

function SignBox(props: AppealPageProps) {
  const { frame, appeal, open, stale, changed } = props
  const isForPersons = !isOfOrganisations(appeal)
  // A box with an answer above the form is higher than many windows: it does not stick, so that its foot is in reach.
  const isLong = stale || changed
  return (
    <section
      class={isLong ? 'sign-box long' : 'sign-box'}
      id="sign"
      aria-label={frame.t(isForPersons ? 'site.sign' : 'organisations.endorse')}
    >
      {open && isForPersons && <h2>{frame.t(`sign.heading.${appeal.kind}`)}</h2>}
      {open && (isForPersons ? props.form : <EndorseBox {...props} />)}
      <Ended {...props} />
    </section>
  )
}

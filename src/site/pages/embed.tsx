import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { isOfOrganisations } from '../../appeals/appeal.ts'
import { organisationsPath } from '../../endorsements/public/paths.ts'
import { AsWritten, asWritten } from '../../locale/as-written.tsx'
import type { Frame } from '../../ui/frame.ts'
import { textLanguage } from '../../ui/text-language.ts'
import type { AppealPartsProps } from './appeal-parts.tsx'
import { Counter } from './counter.tsx'
import { Live, liveAttributes } from './live.tsx'
import { numbersPath } from './numbers/numbers-path.ts'

export interface EmbedPageProps extends AppealPartsProps {
  /** The theme's colours as CSS. */
  style: string
  /** The address of the widget itself. */
  href: string
}

/** `/embed/:slug`: the widget, an appeal in an iframe on a partner's page. The form opens on our own page only. */
export function EmbedPage(props: EmbedPageProps) {
  const { frame, appeal, text, style, live, latest } = props
  const { t, lang, site } = frame
  // A relative link stays on the mirror that the partner has chosen; only the canonical address names an origin.
  const page = `/a/${appeal.slug}?lang=${lang}`
  const canonical = `${site.origins[0]}/a/${appeal.slug}?lang=${text.locale}`
  return (
    <EmbedFrame frame={frame} title={text.shortTitle} style={style} canonical={canonical}>
      <main class={latest.length > 0 ? 'pair' : undefined} {...liveAttributes(frame, live)}>
        <div>
          <p class="kind">{t(`site.kind.${appeal.kind}`)}</p>
          <h1 {...textLanguage(frame, text)}>
            <a href={page}>{text.shortTitle}</a>
          </h1>
          <Tally {...props} />
          <Press {...props} page={page} />
          <Notices {...props} />
          {live && <Live frame={frame} />}
        </div>
        <Latest {...props} />
      </main>
    </EmbedFrame>
  )
}

export interface EmbedGoneProps {
  frame: Frame
  status: 404 | 503
  style: string
}

/** Seconds after which the page of an unavailable widget reloads, at the soonest. */
const RELOAD_AFTER = 30

/**
 * The page in place of a widget that does not exist (404) or is unavailable (503), with a link to our home page. The
 * script on the partner's page then leaves the partner's own link in place.
 */
export function EmbedGonePage({ frame, status, style }: EmbedGoneProps) {
  const { t, locale } = frame
  return (
    <EmbedFrame frame={frame} title={t(`error.${status}.title`)} style={style}>
      <main data-gone={status} data-again={status === 503 ? RELOAD_AFTER : undefined}>
        <h1>{t(`error.${status}.title`)}</h1>
        <p>
          <a href={`/?lang=${locale}`}>{t('ui.home')}</a>
        </p>
      </main>
    </EmbedFrame>
  )
}

interface EmbedFrameProps {
  frame: Frame
  title: string
  style: string
  /** The address of the appeal's own page. */
  canonical?: string
  children: Child
}

function EmbedFrame({ frame: { locale, site }, title, style, canonical, children }: EmbedFrameProps) {
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        {canonical && <link rel="canonical" href={canonical} />}
        {/* Every link opens in the whole window: our pages refuse to be framed. */}
        <base target="_top" />
        <style>{raw(style)}</style>
        <link rel="stylesheet" href={site.assets.widgetCss.path} />
        <link rel="icon" href="data:," />
        <script src={site.assets.widgetJs.path} defer />
      </head>
      <body>
        {children}
        <footer {...asWritten('host')}>{new URL(site.origins[0] ?? 'http://localhost').host}</footer>
      </body>
    </html>
  )
}

/** The counter without the parts for the appeal's own readers: milestones, lines, the next full hour. */
function Tally({ frame, href, appeal, open, stale, ...props }: EmbedPageProps) {
  return (
    <Counter
      frame={frame}
      href={href}
      howWeCount={numbersPath(appeal, frame)}
      organisations={organisationsPath(appeal.slug, frame.lang)}
      ofOrganisations={isOfOrganisations(appeal)}
      counts={props.counts}
      held={props.held}
      withhold={appeal.policy.withholdSmallCounts}
      milestones={[]}
      lines={[]}
      closedAt={open || stale ? null : (appeal.closedAt ?? appeal.closesAt)}
      moving={props.moving}
    />
  )
}

function Press({ frame: { t }, appeal, open, page }: EmbedPageProps & { page: string }) {
  return (
    <p class="press" data-part="press">
      <a class="button" href={open ? `${page}#sign` : page}>
        {t(!open ? 'site.embed.read' : isOfOrganisations(appeal) ? 'organisations.endorse' : 'site.sign')}
      </a>
    </p>
  )
}

function Notices({ frame: { t, locale }, appeal, open, stale }: EmbedPageProps) {
  return (
    <div class="notices" data-part="notices">
      {!open && !stale && <p data-aloud>{t(appeal.stoppedAt ? 'site.notice.stopped' : 'site.notice.closed')}</p>}
      {open && appeal.policy.mailboxNotice && (
        <p>
          {t('site.notice.protected')} <a href={`/safety?lang=${locale}`}>{t('site.notice.protectedLink')}</a>
        </p>
      )}
      {appeal.campaign.demo && <p>{t('site.notice.demo')}</p>}
    </div>
  )
}

function Latest({ frame: { t }, latest }: EmbedPageProps) {
  return (
    <div data-part="latest">
      {latest.length > 0 && (
        <>
          <h2>{t('site.latest')}</h2>
          <ul class="names">
            {latest.map(({ name, descriptor }) => (
              <li>
                <AsWritten>{name}</AsWritten>
                {descriptor && (
                  // The line keeps the direction of the list, and so begins under the name; the text has its own.
                  <span class="who">
                    <AsWritten>{descriptor}</AsWritten>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

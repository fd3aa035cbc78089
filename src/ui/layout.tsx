import type { Child } from 'hono/jsx'
import { asWritten } from '../locale/as-written.tsx'
import type { Frame } from './frame.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { type Preview, PreviewTags } from './preview.tsx'

export interface LayoutProps {
  frame: Frame
  /** The title of the window; neutral on pages that a token opens. */
  title: string
  /** The description in previews of shared links; absent where a page must reveal nothing. */
  description?: string | undefined
  /** The preview of a page whose address people share. */
  preview?: Preview
  /** A feed to subscribe to. */
  feed?: { href: string; title: string }
  noindex?: boolean
  /** Whether the URL holds a token: no Referer may carry the URL, and the page has no footer, so no links elsewhere. */
  token?: boolean
  children: Child
}

/** The whole page around its content, which has the only h1. */
export function Layout({ frame, title, description, preview, feed, noindex, token, children }: LayoutProps) {
  const { locale, site, t } = frame
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        {token && <meta name="referrer" content="strict-origin" />}
        {(noindex || token) && <meta name="robots" content="noindex" />}
        <title>{title}</title>
        {description && <meta name="description" content={description} />}
        {description && !preview && <meta property="og:title" content={title} />}
        {description && !preview && <meta property="og:description" content={description} />}
        {preview && <PreviewTags preview={preview} />}
        {feed && <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} />}
        <link rel="stylesheet" href={site.assets.css.path} />
        <link rel="icon" href="data:," />
        <script src={site.assets.js.path} defer />
      </head>
      <body>
        <a class="skip" href="#main">
          {t('ui.skip')}
        </a>
        <LanguageSwitch frame={frame} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        {!token && <Footer frame={frame} />}
      </body>
    </html>
  )
}

function Footer({ frame }: { frame: Frame }) {
  const { locale, site, t } = frame
  return (
    <footer>
      <p class="never">{t('ui.never')}</p>
      <ul class="links">
        <li>
          <a href={`/?lang=${locale}`}>{t('ui.home')}</a>
        </li>
        <li>
          <a href={`/privacy?lang=${locale}`}>{t('ui.privacy')}</a>
        </li>
        <li>
          <a href={`/safety?lang=${locale}`}>{t('ui.safety')}</a>
        </li>
        <li>
          <a href={`/privacy?lang=${locale}#count`}>{t('ui.howWeCount')}</a>
        </li>
        {site.source && (
          <li>
            <a href={site.source}>{t('ui.source')}</a>
          </li>
        )}
      </ul>
      <p class="official">
        {t('ui.official')}:{' '}
        {[...site.origins, ...(site.onion ? [site.onion] : [])].map((origin, i) => (
          <>
            {i > 0 && ' · '}
            <code {...asWritten()}>{new URL(origin).host}</code>
          </>
        ))}
      </p>
    </footer>
  )
}

/** Renders a page as HTML. Throws a TypeError if the page waits for anything: all components are synchronous. */
export function renderPage(page: unknown): string {
  if (page instanceof Promise) throw new TypeError('a page must not wait for anything')
  return `<!doctype html>${String(page)}`
}

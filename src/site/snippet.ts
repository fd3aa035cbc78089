import { html } from 'hono/html'
import { type EmbedChoices, embedPath } from './embed.ts'

/** The appeal and the partner's choices, from which snippets are made. */
export interface Offer extends EmbedChoices {
  /** Our origin, from which the partner's page loads the widget. */
  origin: string
  slug: string
  title: string
  /** The language of the title; the partner's page may be in another. */
  titleLang?: string | undefined
  /** The language of the widget; without it each visitor's browser decides. */
  lang?: string | undefined
}

/** HTML for partners to paste, values escaped; `csp`: sources that their page's content security policy must allow. */
export interface Snippets {
  /** The widget, which adapts its height. Until the widget has loaded, and without scripts, visitors see a link. */
  script: string
  /** The widget at a fixed height, with no script on the partner's page. */
  iframe: string
  link: string
  badge: string
  csp: string[]
}

/** Pixels that are enough on a phone, with and without the latest names. */
const HEIGHT = { names: 760, none: 560 }

export function snippets(offer: Offer): Snippets {
  const { origin, slug, title, titleLang, lang, accent, theme, names } = offer
  const query = lang ? `?lang=${lang}` : ''
  const page = `${origin}/a/${slug}${query}`
  const spoken = titleLang ? html` lang="${titleLang}"` : ''
  const badge = new URLSearchParams({ ...(lang && { lang }), ...(theme === 'dark' && { theme }) }).toString()
  const choices = { lang, accent, theme: theme === 'auto' ? undefined : theme, names: names ? undefined : '0' }
  const data = Object.entries(choices).flatMap(([name, value]) => (value ? [html` data-${name}="${value}"`] : []))
  return {
    script: text(html`<a href="${page}"${spoken}>${title}</a>
<script src="${origin}/embed.js" data-appeal="${slug}"${data} referrerpolicy="no-referrer" async></script>`),
    iframe: text(
      html`<iframe src="${origin}${embedPath(slug, lang, offer)}" title="${title}"${spoken} width="100%" height="${names ? HEIGHT.names : HEIGHT.none}" frameborder="0" loading="lazy" referrerpolicy="no-referrer"></iframe>`,
    ),
    link: text(html`<a href="${page}"${spoken}>${title}</a>`),
    badge: text(
      html`<a href="${page}"${spoken}><img src="${origin}/badge/${slug}.svg${badge && `?${badge}`}" alt="${title}" height="40" referrerpolicy="no-referrer"></a>`,
    ),
    csp: [`script-src ${origin}/embed.js`, `frame-src ${origin}/embed/`, `img-src ${origin}/badge/`],
  }
}

/** Turns HTML into a string at once: none of its values is a promise. */
const text = (written: ReturnType<typeof html>): string => String(written)

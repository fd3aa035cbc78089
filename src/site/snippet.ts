import { html } from 'hono/html'
import { type EmbedChoices, embedPath } from './embed.ts'

/** What a partner's page shows of an appeal. */
export interface Offer extends EmbedChoices {
  /** The origin that it is loaded from. */
  origin: string
  slug: string
  title: string
  /** The language of the title, which on a partner's page can be another than that of the page. */
  titleLang?: string | undefined
  /** Left out, each visitor's browser decides. */
  lang?: string | undefined
}

/** What partners paste into a page, and what its content security policy must allow for that; values escaped. */
export interface Snippets {
  /** The widget that fits itself to its place, and until then, or without scripts, a link. */
  script: string
  /** The widget at a fixed height, without a script on the partner's page. */
  iframe: string
  link: string
  badge: string
  csp: string[]
}

/** High enough on a phone, with and without the latest names. */
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

/** None of the values has to be waited for. */
const text = (written: ReturnType<typeof html>): string => String(written)

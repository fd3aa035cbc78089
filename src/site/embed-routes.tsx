import { type Context, Hono } from 'hono'
import { appealFrame, readingBy } from '../appeals/appeal-frame.ts'
import { readingKey } from '../appeals/reading.ts'
import { HOUR, SECOND } from '../core/clock.ts'
import { isRefusal } from '../core/errors.ts'
import { troubleOf } from '../db/trouble.ts'
import type { Deps } from '../deps.ts'
import { answerFrom, cache } from '../http/cached.ts'
import { cachedFor } from '../http/cached-answers.ts'
import { frameOf } from '../http/frame.ts'
import { cachePage, html } from '../http/html.ts'
import { framedHeaders } from '../http/security.ts'
import { READ_ANYWHERE, SHOWN_ANYWHERE } from '../http/sharing.ts'
import type { Site } from '../ui/frame.ts'
import { themeStyle } from '../ui/theme.ts'
import { EmbedChoices, embedPath } from './embed.ts'
import { recallFront } from './front.ts'
import { EmbedGonePage, EmbedPage } from './pages/embed.tsx'
import { partsOf } from './parts.ts'

const LATEST = 5
/** Caching of the widget: 30 seconds at most, since a name in it can be withdrawn. */
const CACHING = 'public, max-age=30'

const EMBED_JS = {
  'Content-Type': 'text/javascript; charset=UTF-8',
  'Cache-Control': `public, max-age=${HOUR / SECOND}`,
  ...SHOWN_ANYWHERE,
  ...READ_ANYWHERE,
}

/** The widget for partners' sites, and the script that inserts it there. */
export function embedRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  app.get('/embed/:slug', async (c) => {
    const choices = EmbedChoices.parse(c.req.query())
    const style = themeStyle(choices.theme, choices.accent)
    const headers = framedHeaders(style)
    const recalled = await frontOf(c)
    if (typeof recalled === 'number')
      return uncached(c, headers, <EmbedGonePage frame={frameOf(c, site)} status={recalled} style={style} />, recalled)
    const { front, stale } = recalled
    const { slug, policy } = front.appeal
    const reading = readingBy(c, front.appeal)
    const href = embedPath(slug, reading.lang, choices)
    const frame = appealFrame(c, site, front.appeal, reading, null)
    const parts = partsOf(frame, reading, front, deps.clock.now(), stale)
    const page = () => (
      <EmbedPage
        {...parts}
        latest={choices.names && policy.namesAsJson ? parts.latest.slice(0, LATEST) : []}
        live={parts.live ? { ...parts.live, refresh: href } : null}
        style={style}
        href={href}
      />
    )
    const state = `${parts.open} ${parts.moving} ${stale}`
    const cached = await cachedFor(deps, front).invented.get(`${href} ${readingKey(reading)}`, state, () =>
      cachePage(deps, page(), { ...headers, 'Cache-Control': stale ? 'no-store' : CACHING }),
    )
    return answerFrom(deps, c, cached)
  })

  const script = cache(deps, site.assets.embed.body, EMBED_JS)
  app.get(site.assets.embed.path, (c) => answerFrom(deps, c, script))
  return app

  /** The front, or the status of a failure: the widget shows failures itself, since error pages refuse to be framed. */
  async function frontOf(c: Context) {
    try {
      return (await recallFront(deps, c.req.param('slug') ?? '')) ?? 404
    } catch (error) {
      if (!isRefusal(error, 'unavailable') && !troubleOf(error)) throw error
      c.header('Retry-After', '30')
      return 503
    }
  }
}

function uncached(c: Context, headers: Record<string, string>, page: unknown, status: 404 | 503): Response {
  for (const [name, value] of Object.entries({ ...headers, 'Cache-Control': 'no-store' })) c.header(name, value)
  return html(c, page, status)
}

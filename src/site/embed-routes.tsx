import { type Context, Hono } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { textFor } from '../appeals/appeal.ts'
import { HOUR, MINUTE, SECOND } from '../core/clock.ts'
import { isRefusal, Refusal } from '../core/errors.ts'
import { isDatabaseAway } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { frameOf, localeOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { framedHeaders } from '../http/security.ts'
import { publicCounts } from '../signatures/show-counts.ts'
import type { Site } from '../ui/frame.ts'
import { themeStyle } from '../ui/theme.ts'
import { EmbedChoices, embedPath } from './embed.ts'
import { recallFront } from './front.ts'
import { milestonesFeed } from './milestones-feed.ts'
import { EmbedGonePage, EmbedPage } from './pages/embed.tsx'
import { partsOf } from './parts.ts'

const LATEST = 5

/** Any page may load it, also one that isolates itself. */
const ANYONE = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }
const RETAINED = [...RETAINED_304_HEADERS, ...Object.keys(ANYONE)]

/** What partners put on their own sites. */
export function embedRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  app.get('/embed/:slug', async (c) => {
    const choices = EmbedChoices.parse(c.req.query())
    const style = themeStyle(choices.theme, choices.accent)
    for (const [name, value] of Object.entries(framedHeaders(style))) c.header(name, value)
    c.header('X-Robots-Tag', 'noindex')
    const frame = frameOf(c, site)
    const recalled = await frontOf(c)
    if (typeof recalled === 'number')
      return html(c, <EmbedGonePage frame={frame} status={recalled} style={style} />, recalled)
    const { front, stale } = recalled
    const { slug, policy } = front.appeal
    const parts = partsOf(frame, front, deps.clock.now(), stale)
    const href = embedPath(slug, frame.locale, choices)
    // Names can be withdrawn: nobody may show one for longer.
    c.header('Cache-Control', stale ? 'no-store' : 'public, max-age=30')
    return html(
      c,
      <EmbedPage
        {...parts}
        latest={choices.names && policy.namesAsJson ? parts.latest.slice(0, LATEST) : []}
        live={parts.live ? { ...parts.live, refresh: href } : null}
        style={style}
        href={href}
      />,
    )
  })

  app.get('/embed.js', etag({ retainedHeaders: RETAINED }), (c) =>
    c.body(site.assets.embed.body, 200, {
      'Content-Type': 'text/javascript; charset=UTF-8',
      'Cache-Control': `public, max-age=${HOUR / SECOND}`,
      ...ANYONE,
    }),
  )

  app.get('/a/:slug/milestones.atom', etag({ retainedHeaders: RETAINED }), async (c) => {
    const recalled = await recallFront(deps, c.req.param('slug'))
    if (!recalled) throw new Refusal('not_found')
    const { appeal, milestones, counts } = recalled.front
    const locale = localeOf(c)
    const text = textFor(appeal, locale)
    const origin = deps.config.publicUrl
    return c.body(
      milestonesFeed({ origin, locale, appeal, text, counts: publicCounts(appeal, counts), milestones }),
      200,
      {
        'Content-Type': 'application/atom+xml; charset=UTF-8',
        'Cache-Control': `public, max-age=${MINUTE / SECOND}`,
        Vary: 'Accept-Language',
        ...ANYONE,
      },
    )
  })

  return app

  /** A failure is told in the frame too: the usual pages refuse to be shown there. */
  async function frontOf(c: Context) {
    try {
      return (await recallFront(deps, c.req.param('slug') ?? '')) ?? 404
    } catch (error) {
      if (!isRefusal(error, 'unavailable') && !isDatabaseAway(error)) throw error
      c.header('Retry-After', '30')
      return 503
    }
  }
}

import { type Context, Hono } from 'hono'
import { publicAppeal } from '../appeals/public-appeal.ts'
import type { Deps } from '../deps.ts'
import { answerFrom, type Cached, cache } from '../http/cached.ts'
import { CachedAnswers } from '../http/cached-answers.ts'
import { SHORT, SHOWN_ANYWHERE } from '../http/sharing.ts'
import { languageOf } from '../locale/negotiate.ts'
import { BADGE_THEMES, badgeOf, drawBadge } from './badge.ts'
import { frontCounts } from './front-counts.ts'
import { publicFront } from './public-front.ts'
import { cardVersion, shareCard } from './share-card.ts'
import { drawShareImage } from './share-image.ts'

/** Caching of an image under its current version: a day at most, since a text may be taken back. */
const DAY = 'public, max-age=86400'
/** Caching of an image with no version or another version: five minutes, until a new text is known everywhere. */
const MINUTES = 'public, max-age=300'

/** The share images for messengers, and the badges for partners' sites. */
export function imageRoutes(deps: Deps): Hono {
  const app = new Hono()
  // Each share image takes about 60 KB of memory, each badge 20 KB.
  const shares = new CachedAnswers(deps, 200)
  const badges = new CachedAnswers(deps, 500)

  app.get('/share/:file{.+\\.png}', async (c) => {
    const { appeal } = await publicAppeal(deps, slugOf(c, '.png'))
    const card = shareCard(appeal, languageOf(c.req.query('lang')), deps.config.publicUrl)
    const version = cardVersion(card)
    const cached = await shares.get(`${appeal.slug} ${card.locale}`, version, async () =>
      cache(deps, await drawShareImage(deps.drawing, card), {
        'Content-Type': 'image/png',
        'Cache-Control': DAY,
        ...SHOWN_ANYWHERE,
      }),
    )
    return answerFrom(deps, c, c.req.query('v') === version ? cached : withCaching(cached, MINUTES))
  })

  app.get('/badge/:file{.+\\.svg}', async (c) => {
    const { front } = await publicFront(deps, slugOf(c, '.svg'))
    const { appeal } = front
    const badge = badgeOf(appeal, frontCounts(front), languageOf(c.req.query('lang')), deps.clock.now())
    const theme = BADGE_THEMES.find((one) => one === c.req.query('theme')) ?? 'light'
    const cached = await badges.get(
      `${appeal.slug} ${badge.locale} ${theme} ${badge.title}`,
      JSON.stringify(badge),
      async () =>
        cache(deps, await drawBadge(deps.drawing, badge, theme), {
          'Content-Type': 'image/svg+xml',
          'Cache-Control': SHORT,
          ...SHOWN_ANYWHERE,
        }),
    )
    return answerFrom(deps, c, cached)
  })
  return app
}

const slugOf = (c: Context, ending: string): string => (c.req.param('file') ?? '').slice(0, -ending.length)

const withCaching = (cached: Cached, caching: string): Cached => ({
  ...cached,
  headers: { ...cached.headers, 'Cache-Control': caching },
  encoded: {},
})

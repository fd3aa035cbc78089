import { Hono } from 'hono'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { answerFrom } from '../http/cached.ts'
import { frameOf, localeOf } from '../http/frame.ts'
import { cachePage } from '../http/html.ts'
import type { Site } from '../ui/frame.ts'
import { recallFront } from './front.ts'
import { answerOf } from './front-answers.ts'
import { AppealParts } from './pages/appeal-parts.tsx'
import { partsOf, timeKey } from './parts.ts'

/** Fetched only when something has changed: an old answer would be fetched again at once. */
const SECONDS = { 'Cache-Control': 'public, max-age=2', 'X-Robots-Tag': 'noindex' }

/** What an open page fetches when more than a number has moved: its parts, made as the page itself makes them. */
export function liveRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()
  app.get('/a/:slug/live', async (c) => {
    const recalled = await recallFront(deps, c.req.param('slug'))
    if (!recalled) throw new Refusal('not_found')
    const { front, stale } = recalled
    // An open page knows as much as this process does while the database is away.
    if (stale) throw new Refusal('unavailable', { retryAfter: 30 })
    const now = deps.clock.now()
    const cached = answerOf(front, `parts ${localeOf(c)}`, timeKey(front.appeal, now, stale), () =>
      cachePage(deps, <AppealParts {...partsOf(frameOf(c, site), front, now, stale)} />, SECONDS),
    )
    return answerFrom(deps, c, cached)
  })
  return app
}

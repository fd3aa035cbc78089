import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { frameOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import type { Site } from '../ui/frame.ts'
import { recallFront } from './front.ts'
import { AppealParts } from './pages/appeal-parts.tsx'
import { partsOf } from './parts.ts'

/** What an open page fetches when more than a number has moved: its parts, made as the page itself makes them. */
export function liveRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()
  app.get('/a/:slug/live', etag(), async (c) => {
    const recalled = await recallFront(deps, c.req.param('slug'))
    if (!recalled) throw new Refusal('not_found')
    const { front, stale } = recalled
    // An open page knows as much as this process does while the database is away.
    if (stale) throw new Refusal('unavailable', { retryAfter: 30 })
    c.header('Cache-Control', 'public, max-age=2')
    c.header('X-Robots-Tag', 'noindex')
    return html(c, <AppealParts {...partsOf(frameOf(c, site), front, deps.clock.now(), stale)} />)
  })
  return app
}

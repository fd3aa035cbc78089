import { Hono } from 'hono'
import { appealFrame, readingBy } from '../appeals/appeal-frame.ts'
import { readingKey } from '../appeals/reading.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { answerFrom } from '../http/cached.ts'
import { cachedFor } from '../http/cached-answers.ts'
import { cachePage } from '../http/html.ts'
import type { Site } from '../ui/frame.ts'

import { AppealParts } from './pages/appeal-parts.tsx'
import { partsOf, timeKey } from './parts.ts'
import { publicFront } from './public-front.ts'

/** Headers of the parts: cached for two seconds only, since a page that asks after a change needs the new parts. */
const PARTS_HEADERS = { 'Cache-Control': 'public, max-age=2', 'X-Robots-Tag': 'noindex' }

/** The parts of an appeal's page, which an open page fetches when more than a number has changed. */
export function liveRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()
  app.get('/a/:slug/live', async (c) => {
    const { front, stale } = await publicFront(deps, c.req.param('slug'))
    // While the database is away, an open page already shows as much as this process knows.
    if (stale) throw new Refusal('unavailable', { retryAfter: 30 })
    const now = deps.clock.now()
    const { appeal } = front
    const reading = readingBy(c, appeal)
    const cached = await cachedFor(deps, front).get(`parts ${readingKey(reading)}`, timeKey(appeal, now, stale), () => {
      const frame = appealFrame(c, site, appeal, reading, null)
      return cachePage(deps, <AppealParts {...partsOf(frame, reading, front, now, stale)} />, PARTS_HEADERS)
    })
    return answerFrom(deps, c, cached)
  })
  return app
}

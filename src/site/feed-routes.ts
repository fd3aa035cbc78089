import { Hono } from 'hono'
import { isOpenAt } from '../appeals/appeal.ts'
import { readingBy } from '../appeals/appeal-frame.ts'
import { readingKey } from '../appeals/reading.ts'
import type { Deps } from '../deps.ts'
import { answerFrom, cache } from '../http/cached.ts'
import { cachedFor } from '../http/cached-answers.ts'
import { READ_ANYWHERE } from '../http/sharing.ts'
import { frontCounts } from './front-counts.ts'
import { milestonesFeed } from './milestones-feed.ts'
import { publicFront } from './public-front.ts'

const FEED = {
  'Content-Type': 'application/atom+xml; charset=UTF-8',
  'Cache-Control': 'public, max-age=60',
  Vary: 'Accept-Language',
  ...READ_ANYWHERE,
}

/** The Atom feed of an appeal's milestones. */
export function feedRoutes(deps: Deps): Hono {
  const app = new Hono()
  app.get('/a/:slug/milestones.atom', async (c) => {
    const { front } = await publicFront(deps, c.req.param('slug'))
    const { appeal, milestones } = front
    const reading = readingBy(c, appeal)
    const isOpen = isOpenAt(appeal, deps.clock.now())
    const cached = await cachedFor(deps, front).get(`milestones ${readingKey(reading)}`, String(isOpen), () => {
      const shown = { appeal, reading, counts: frontCounts(front), isOpen, milestones }
      return cache(deps, milestonesFeed({ origin: deps.config.publicUrl, ...shown }), FEED)
    })
    return answerFrom(deps, c, cached)
  })
  return app
}

import { Hono } from 'hono'
import { isOpenAt } from '../appeals/appeal.ts'
import { appealFrame, readingBy } from '../appeals/appeal-frame.ts'
import { readingKey } from '../appeals/reading.ts'
import type { Deps } from '../deps.ts'
import { answerFrom } from '../http/cached.ts'
import { cachedFor } from '../http/cached-answers.ts'
import { cachePage } from '../http/html.ts'
import type { Site } from '../ui/frame.ts'
import { listedOrganisations } from './listed-organisations.ts'
import { OrganisationsPage } from './pages/organisations.tsx'
import { publicFront } from './public-front.ts'

/** The page of an appeal's organisations. */
export function organisationsRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()
  app.get('/a/:slug/organisations', async (c) => {
    const { front } = await publicFront(deps, c.req.param('slug'))
    const { appeal } = front
    const reading = readingBy(c, appeal)
    const open = isOpenAt(appeal, deps.clock.now())
    const cached = await cachedFor(deps, front).get(`organisations ${readingKey(reading)}`, String(open), async () => {
      const listed = await listedOrganisations(deps, front)
      const frame = appealFrame(c, site, appeal, reading)
      return cachePage(
        deps,
        <OrganisationsPage frame={frame} appeal={appeal} text={reading.text} listed={listed} open={open} />,
      )
    })
    return answerFrom(deps, c, cached)
  })
  return app
}

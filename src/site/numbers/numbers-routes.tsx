import { Hono } from 'hono'
import { isOpenAt } from '../../appeals/appeal.ts'
import { appealFrame, readingBy } from '../../appeals/appeal-frame.ts'
import { publicAppeal } from '../../appeals/public-appeal.ts'
import { publicNumbers } from '../../count/series/public-numbers.ts'
import type { Deps } from '../../deps.ts'
import { answerFrom, cache } from '../../http/cached.ts'
import { cachedFor } from '../../http/cached-answers.ts'
import { cachePage } from '../../http/html.ts'
import { SHORT } from '../../http/sharing.ts'
import type { Site } from '../../ui/frame.ts'
import { ANY_ORIGIN } from '../any-origin.ts'
import { NumbersPage } from '../pages/numbers/numbers.tsx'
import { publicFront } from '../public-front.ts'
import { numbersPageIn, numbersPageState } from './numbers-answers.ts'
import { recallNumbers } from './recall-numbers.ts'
import { seriesCsv } from './series-csv.ts'

/** The page "How we count" of an appeal, and its series as a file. */
export function numbersRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  app.get('/a/:slug/numbers', async (c) => {
    const { appeal, organisations } = (await publicFront(deps, c.req.param('slug'))).front
    const numbers = await recallNumbers(deps, appeal)
    const now = deps.clock.now()
    const reading = readingBy(c, appeal)
    const cached = await cachedFor(deps, numbers).get(numbersPageIn(reading), numbersPageState(appeal, now), () => {
      const { held, heldSince } = numbers.counts
      return cachePage(
        deps,
        <NumbersPage
          frame={appealFrame(c, site, appeal, reading)}
          appeal={appeal}
          text={reading.text}
          numbers={publicNumbers(appeal, numbers)}
          organisations={organisations.n}
          held={{ n: held, since: heldSince }}
          open={isOpenAt(appeal, now)}
        />,
      )
    })
    return answerFrom(deps, c, cached)
  })

  app.get('/a/:slug/numbers.csv', async (c) => {
    const { appeal } = await publicAppeal(deps, c.req.param('slug'))
    const numbers = await recallNumbers(deps, appeal)
    const cached = await cachedFor(deps, numbers).get('csv', String(appeal.version), () => {
      const { series, asOf } = publicNumbers(appeal, numbers)
      return cache(deps, seriesCsv(series), {
        'Content-Type': 'text/csv; charset=UTF-8; header=present',
        'Content-Disposition': `attachment; filename="${appeal.slug}-numbers-${asOf.slice(0, 10)}.csv"`,
        'Cache-Control': SHORT,
        ...ANY_ORIGIN,
      })
    })
    return answerFrom(deps, c, cached)
  })
  return app
}

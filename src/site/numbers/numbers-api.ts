import { z } from 'zod'
import { publicNumbers } from '../../count/series/public-numbers.ts'
import type { Deps } from '../../deps.ts'
import { type Api, newApi, operation } from '../../http/api.ts'
import { answerFrom, cache } from '../../http/cached.ts'
import { cachedFor } from '../../http/cached-answers.ts'
import { SHORT } from '../../http/sharing.ts'
import { ANY_ORIGIN } from '../any-origin.ts'
import { withOrganisations } from '../front-counts.ts'
import { publicFront } from '../public-front.ts'
import { NUMBERS_JSON } from './numbers-answers.ts'
import { NumbersBody } from './numbers-body.ts'
import { recallNumbers } from './recall-numbers.ts'

/** The numbers of an appeal as JSON. */
export function numbersApi(deps: Deps): Api {
  const api = newApi()
  operation(
    api,
    {
      method: 'get',
      path: '/api/v1/appeals/:slug/numbers',
      summary: 'The numbers in full: split, series, countries, corrections, hash of the public list',
      params: z.object({ slug: z.string() }),
      answers: { status: 200, body: NumbersBody, tagged: true },
      refuses: [404, 503],
    },
    async (c) => {
      const { appeal, organisations } = (await publicFront(deps, c.req.param('slug'))).front
      const numbers = await recallNumbers(deps, appeal)
      const cached = await cachedFor(deps, numbers).get(NUMBERS_JSON, String(appeal.version), () => {
        const shown = publicNumbers(appeal, numbers)
        const counts = withOrganisations(shown.counts, organisations.n)
        return cache(deps, JSON.stringify({ ...shown, counts }), {
          'Content-Type': 'application/json',
          'Cache-Control': SHORT,
          ...ANY_ORIGIN,
        })
      })
      return answerFrom(deps, c, cached)
    },
  )
  return api
}

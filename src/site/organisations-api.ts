import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { type Api, newApi, operation } from '../http/api.ts'
import { answerFrom, cache } from '../http/cached.ts'
import { cachedFor } from '../http/cached-answers.ts'
import { SHORT } from '../http/sharing.ts'
import { languageOf } from '../locale/negotiate.ts'
import { ANY_ORIGIN, answerPreflight } from './any-origin.ts'
import { listedOrganisations } from './listed-organisations.ts'
import { OrganisationsBody, organisationsBody } from './organisations-body.ts'
import { publicFront } from './public-front.ts'

const PATH = '/api/v1/appeals/:slug/endorsements'

/** The listed organisations of an appeal as JSON. */
export function organisationsApi(deps: Deps): Api {
  const api = newApi()
  api.options(PATH, answerPreflight)
  operation(
    api,
    {
      method: 'get',
      path: PATH,
      summary: 'The organisations that the organisers have confirmed; never part of the number of people',
      params: z.object({ slug: z.string() }),
      query: z.object({ locale: z.string().describe('the language of the statements').optional() }),
      answers: { status: 200, body: OrganisationsBody, tagged: true },
      refuses: [404, 503],
    },
    async (c) => {
      const { front } = await publicFront(deps, c.req.param('slug'))
      const { texts, sourceLocale } = front.appeal
      const asked = languageOf(c.req.query('locale')) ?? sourceLocale
      const language = Object.hasOwn(texts, asked) ? asked : null
      const cached = await cachedFor(deps, front).invented.get(`endorsements ${language}`, '', async () =>
        cache(deps, JSON.stringify(organisationsBody(await listedOrganisations(deps, front), language)), {
          'Content-Type': 'application/json',
          'Cache-Control': SHORT,
          ...ANY_ORIGIN,
        }),
      )
      return answerFrom(deps, c, cached)
    },
  )
  return api
}

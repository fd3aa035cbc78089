import type { Context } from 'hono'
import { z } from 'zod'
import { visibilitiesOnOffer } from '../appeals/appeal.ts'
import { listOpenAppeals } from '../appeals/recall.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { type Api, newApi, operation } from '../http/api.ts'
import { answerFrom, cache } from '../http/cached.ts'
import { cachedFor } from '../http/cached-answers.ts'
import { commonHeaders } from '../http/security.ts'
import { SHORT } from '../http/sharing.ts'
import { languageOf } from '../locale/negotiate.ts'
import type { MessageKey } from '../locale/translate.ts'
import { listByBatch } from '../signatures/list-store.ts'
import { ANY_ORIGIN, allowAnyOrigin, answerPreflight } from './any-origin.ts'
import { AppealBody, appealBody, CountsBody, NamesBody } from './api-bodies.ts'
import { batchCursor, cursorText } from './cursor.ts'
import { type Front, recallFront } from './front.ts'
import { frontCounts } from './front-counts.ts'
import { openCounts } from './live.ts'
import { numbersApi } from './numbers/numbers-api.ts'
import { organisationsApi } from './organisations-api.ts'
import { COUNTS } from './parts.ts'
import { publicFront } from './public-front.ts'

const Slug = z.object({ slug: z.string() })
const Locale = z.object({ locale: z.string().describe('texts in this language only, or the nearest').optional() })
const Listing = z.object({
  after: z.string().optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

/** Caching of names: 30 seconds at most, since a name can be withdrawn. */
const NAMES_CACHING = 'public, max-age=30'

/** Headers of an event stream: a proxy must neither store nor transform nor buffer the lines. */
const STREAM = {
  'Content-Type': 'text/event-stream; charset=UTF-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

/** The public read API: the list of appeals, and each appeal with its counts, count stream, names and numbers. */
export function siteApi(deps: Deps): Api {
  const api = newApi()
  const streamHeaders = { ...commonHeaders(deps.config, ''), ...STREAM, ...ANY_ORIGIN }
  api.use('/api/v1/appeals/*', allowAnyOrigin)
  for (const path of ['', '/:slug', '/:slug/counts', '/:slug/counts/stream', '/:slug/signatures', '/:slug/numbers'])
    api.options(`/api/v1/appeals${path}`, answerPreflight)

  operation(
    api,
    {
      method: 'get',
      path: '/api/v1/appeals',
      summary: 'The open and closed appeals, newest first',
      query: Locale,
      answers: { status: 200, body: z.object({ appeals: z.array(AppealBody) }) },
      refuses: [503],
    },
    async (c) => {
      const { appeals } = await listOpenAppeals(deps)
      const fronts = await Promise.all(appeals.map(({ slug }) => recallFront(deps, slug)))
      const bodies = fronts.flatMap((recalled) => (recalled ? [bodyOf(c, recalled.front)] : []))
      return withCaching(c, SHORT).json({ appeals: bodies })
    },
  )

  operation(
    api,
    {
      method: 'get',
      path: '/api/v1/appeals/:slug',
      summary: 'An appeal: its texts, who leads it, whom it calls on, what is on offer, its counts',
      params: Slug,
      query: Locale,
      answers: { status: 200, body: AppealBody },
      refuses: [404, 503],
    },
    async (c) => {
      const { front } = await publicFront(deps, c.req.param('slug'))
      return withCaching(c, SHORT).json(bodyOf(c, front))
    },
  )

  operation(
    api,
    {
      method: 'get',
      path: '/api/v1/appeals/:slug/counts',
      summary: 'The counts; null is held back',
      params: Slug,
      answers: { status: 200, body: CountsBody, tagged: true },
      refuses: [404, 503],
    },
    async (c) => {
      const { front } = await publicFront(deps, c.req.param('slug'))
      const cached = await cachedFor(deps, front).get(COUNTS, '', () =>
        cache(deps, JSON.stringify(frontCounts(front)), {
          'Content-Type': 'application/json',
          'Cache-Control': SHORT,
          ...ANY_ORIGIN,
        }),
      )
      return answerFrom(deps, c, cached)
    },
  )

  operation(
    api,
    {
      method: 'get',
      path: '/api/v1/appeals/:slug/counts/stream',
      summary: 'The counts as server-sent events: at once, and whenever they change; not of protected appeals',
      params: Slug,
      answers: {
        status: 200,
        type: 'text/event-stream',
        body: z
          .string()
          .describe(
            '`event: counts`, its data the JSON of /counts; `event: page`: something else has changed; comments',
          ),
      },
      refuses: [403, 404, 503],
    },
    async (c) => {
      const { front } = await publicFront(deps, c.req.param('slug'))
      return openCounts(deps, c, front, streamHeaders)
    },
  )

  operation(
    api,
    {
      method: 'get',
      path: '/api/v1/appeals/:slug/signatures',
      summary: 'The public names, newest batch first; not of protected appeals',
      params: Slug,
      query: Listing,
      answers: { status: 200, body: NamesBody },
      refuses: [403, 404, 422, 503],
    },
    async (c) => {
      const { appeal } = (await publicFront(deps, c.req.param('slug'))).front
      if (!appeal.policy.namesAsJson) throw new Refusal('forbidden')
      const query = Listing.safeParse(c.req.query())
      if (!query.success || !isDigits(c.req.query('limit'))) throw invalid('limit', 'field.limit')
      const { after, limit } = query.data
      const cursor = after === undefined ? undefined : batchCursor(after)
      if (cursor === null) throw invalid('after', 'field.after')
      const names = await listByBatch(deps.db, appeal.id, limit, cursor)
      const last = names.length === limit ? names.at(-1) : undefined
      const next = last ? cursorText([last.batch, last.id]) : null
      const signatures = names.map(({ name, descriptor, country, signedOn, source }) => ({
        ...{ name, descriptor, country, signedOn, source },
      }))
      return withCaching(c, NAMES_CACHING).json({ signatures, next })
    },
  )
  return api.route('/', numbersApi(deps)).route('/', organisationsApi(deps))

  function bodyOf(c: Context, front: Front) {
    const { appeal } = front
    const locale = languageOf(c.req.query('locale'))
    return appealBody(appeal, visibilitiesOnOffer(appeal), frontCounts(front), locale, deps.clock.now())
  }
}

function withCaching(c: Context, caching: string): Context {
  c.header('Cache-Control', caching)
  return c
}

/** Accepts digits only: Number() would also read 1e2 and 0x10, which the API description does not promise. */
const isDigits = (text: string | undefined): boolean => text === undefined || /^\d+$/.test(text)

const invalid = (path: string, message: MessageKey) => new Refusal('invalid', { errors: [{ path, message }] })

import { type Context, type ExecutionContext, Hono } from 'hono'
import { readingBy } from '../appeals/appeal-frame.ts'
import { peekAppeal } from '../appeals/recall.ts'
import type { Deps } from '../deps.ts'
import { answerFrom } from '../http/cached.ts'
import { cachedFor } from '../http/cached-answers.ts'
import { peekFront } from './front.ts'
import { NUMBERS_JSON, numbersPageIn, numbersPageState } from './numbers/numbers-answers.ts'
import { peekNumbers } from './numbers/recall-numbers.ts'
import { COUNTS, pageIn, timeKey } from './parts.ts'

/**
 * Answers a crowd's requests (an appeal's page, its counts and its numbers) from memory, in the turn in which they
 * arrive: by way of the middleware and promises of `rest` they would cost half as much again. `rest` answers everything
 * else.
 */
export function quickRoutes(deps: Deps, rest: Hono): Hono {
  const app = new Hono()

  // Without a context `c.executionCtx` throws, and catching that would cost every request of the Node host some 10 µs.
  const contexts = new WeakMap<Request, ExecutionContext>()
  const otherwise = (c: Context) => rest.fetch(c.req.raw, c.env, contexts.get(c.req.raw))
  const { fetch } = app
  app.fetch = (request, bindings, context) => {
    if (context) contexts.set(request, context)
    return fetch(request, bindings, context)
  }

  app.get('/api/v1/appeals/:slug/counts', (c) => {
    const front = peekFront(deps, c.req.param('slug'))
    const cached = front && cachedFor(deps, front).peek(COUNTS, '')
    return cached ? answerFrom(deps, c, cached) : otherwise(c)
  })

  app.get('/a/:slug', (c) => {
    const front = peekFront(deps, c.req.param('slug'))
    if (!front) return otherwise(c)
    const { appeal } = front
    const page = pageIn(readingBy(c, appeal))
    const cached = cachedFor(deps, front).peek(page, timeKey(appeal, deps.clock.now(), false))
    return cached ? answerFrom(deps, c, cached) : otherwise(c)
  })

  app.get('/api/v1/appeals/:slug/numbers', (c) => {
    const appeal = peekAppeal(deps, c.req.param('slug'))
    const numbers = appeal && peekNumbers(deps, appeal)
    const cached = numbers && cachedFor(deps, numbers).peek(NUMBERS_JSON, String(appeal.version))
    return cached ? answerFrom(deps, c, cached) : otherwise(c)
  })

  app.get('/a/:slug/numbers', (c) => {
    const appeal = peekAppeal(deps, c.req.param('slug'))
    const numbers = appeal && peekNumbers(deps, appeal)
    if (!numbers) return otherwise(c)
    const state = numbersPageState(appeal, deps.clock.now())
    const cached = cachedFor(deps, numbers).peek(numbersPageIn(readingBy(c, appeal)), state)
    return cached ? answerFrom(deps, c, cached) : otherwise(c)
  })

  app.notFound(otherwise)
  return app
}

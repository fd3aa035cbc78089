import { randomBytes } from 'node:crypto'
import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import type { Config } from '../config.ts'
import { isRefusal, Refusal, type RefusalKind } from '../core/errors.ts'
import { codeOf } from '../db/database.ts'
import { troubleOf } from '../db/trouble.ts'
import type { Log, Writes } from '../deps.ts'
import { LOCALES } from '../locale/locale.ts'
import { ErrorPage, type ErrorPageProps, type ErrorStatus } from '../ui/error-page.tsx'
import { linksTo, type Site } from '../ui/frame.ts'
import { frameOf, preferredBy } from './frame.ts'
import { html } from './html.ts'
import { isApi } from './is-api.ts'
import { isRead } from './is-read.ts'
import { logPause } from './log-pause.ts'
import { moved } from './moved.ts'
import { faultResponse, PROBLEMS, problemResponse, setRefusalHeaders } from './problem.ts'
import { secure } from './security.ts'

export interface ErrorDeps {
  config: Config
  log: Log
  writes: Pick<Writes, 'met'>
  site: Site
  /** Open appeals for a reader of a dead link or a wrong address; may reject. */
  openAppeals?: (preferred: readonly string[]) => Promise<NonNullable<ErrorPageProps['openAppeals']>>
  /** The page of an error, where it is not the public site's. */
  showError?: (c: Context, status: ErrorStatus, id: string | undefined) => Response
  /** The path of ours that a path without a page must mean; undefined if there is none. */
  rightPath?: (path: string) => Promise<`/${string}` | undefined>
}

/**
 * The app's only error handler: refusals, a database in trouble (503), and faults (500 with an id that the log has).
 * Programs get problem details, people a page, or plain text when the page fails too. Never throws: each outer
 * middleware would hand the same error to this handler again.
 */
export function onError(deps: ErrorDeps): ErrorHandler {
  return async (error, c) => {
    const answer = await answerError(deps, c, error)
    // The middleware `securityHeaders` misses an error outside of it, and skips an answer already marked complete.
    secure(c, deps.config, answer.headers)
    return answer
  }
}

async function answerError(deps: ErrorDeps, c: Context, error: Error): Promise<Response> {
  const refusal = refusalOf(error)
  if (!refusal) return answerFault(deps, c, error)
  logPause(deps, error, refusal)
  try {
    return await answerRefusal(deps, c, refusal)
  } catch (fault) {
    // The database is asked for the right path only after the refusal.
    if (troubleOf(fault)) return answerRefusal(deps, c, new Refusal('unavailable'))
    return answerFault(deps, c, fault)
  }
}

/** Answers addresses without a route. A trailing slash redirects to the address without the slash. */
export const onNotFound =
  (deps: ErrorDeps): NotFoundHandler =>
  (c) => {
    if (isRead(c) && c.req.path.endsWith('/') && !isApi(c.req.path)) return c.redirect(withoutSlash(c), 301)
    return answerRefusal(deps, c, new Refusal('not_found'))
  }

/** The address without slashes at the end of its path. A pattern would take quadratic time for slashes inside it. */
function withoutSlash(c: Context): string {
  const path = pathOf(c)
  let end = path.length
  while (path[end - 1] === '/') end--
  return (path.slice(0, end) || '/') + new URL(c.req.url).search
}

/**
 * Answers a method that the address does not take (RFC 9110, 15.5.6). Allow lists the methods that it takes; OPTIONS asks
 * for that list alone, and load balancers take any other status for a fault.
 */
export const onWrongMethod =
  (deps: ErrorDeps) =>
  async (c: Context, taken: string[]): Promise<Response> => {
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { Allow: taken.join(', ') })
    const answer = await answerRefusal(deps, c, new Refusal('wrong_method'))
    answer.headers.set('Allow', taken.join(', '))
    return answer
  }

function refusalOf(error: unknown): Refusal | undefined {
  if (isRefusal(error)) return error
  if (troubleOf(error)) return new Refusal('unavailable')
  if (error instanceof HTTPException) {
    const kind = KINDS_BY_STATUS[error.status]
    return kind && new Refusal(kind)
  }
  return undefined
}

/** Refusals for errors that the framework itself throws. */
const KINDS_BY_STATUS: Partial<Record<number, RefusalKind>> = {
  400: 'malformed',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  413: 'too_large',
  415: 'wrong_type',
}

async function answerRefusal(deps: ErrorDeps, c: Context, refusal: Refusal): Promise<Response> {
  if (isApi(c.req.path)) return problemResponse(c, refusal)
  const meant = refusal.kind === 'not_found' && isRead(c) ? await deps.rightPath?.(c.req.path) : undefined
  if (meant) return moved(c, meant)
  const { status } = PROBLEMS[refusal.kind]
  setRefusalHeaders(c, refusal)
  return answerPage(deps, c, status === 401 ? 403 : status)
}

async function answerFault(deps: ErrorDeps, c: Context, error: unknown): Promise<Response> {
  const id = randomBytes(8).toString('hex')
  logFault(deps.log, c, id, error)
  if (isApi(c.req.path)) return faultResponse(c, id)
  try {
    return await answerPage(deps, c, 500, id)
  } catch (unshown) {
    logFault(deps.log, c, id, unshown)
    return c.newResponse(lastWords(id), 500, LAST)
  }
}

function logFault(log: Log, c: Context, id: string, error: unknown): void {
  // The log gets the route's pattern, because a path may contain a token.
  const route = matchedRoutes(c).at(-1)?.path
  const name = error instanceof Error ? error.name : 'unknown'
  log.error('http.fault', { id, route, error: name, code: codeOf(error), at: stackOf(error) })
}

const LAST = { 'Content-Type': 'text/plain; charset=UTF-8', 'Cache-Control': 'no-store' }

/** English, because the translations may be the part that is broken. */
const lastWords = (id: string): string =>
  `Something broke on our side. Please try again in a few minutes. In our log it is ${id}.\n`

/** The first lines of the stack, without the message, which may contain text that somebody typed. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { stack = '', message } = error
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 6)
    .join('; ')
}

async function answerPage(deps: ErrorDeps, c: Context, status: ErrorStatus, id?: string): Promise<Response> {
  if (deps.showError) return deps.showError(c, status, id)
  const isLost = status === 404 || status === 405 || status === 410
  const openAppeals = isLost ? await deps.openAppeals?.(preferredBy(c)).catch(() => []) : undefined
  const frame = frameOf(c, deps.site, { switch: linksTo(ownPath(c), LOCALES) })
  return html(c, <ErrorPage frame={frame} status={status} id={id} openAppeals={openAppeals ?? []} />, status)
}

/** Target of the language switch: the same page, or home after a form, whose answer cannot be requested again. */
const ownPath = (c: Context): string => (c.req.method === 'GET' ? pathOf(c) : '/')

/** The path with one leading slash: a link that begins with two slashes leads to another host. */
const pathOf = (c: Context): string => new URL(c.req.url).pathname.replace(/^[/\\]+/, '/')

import { randomBytes } from 'node:crypto'
import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import type { Config } from '../config.ts'
import { isRefusal, Refusal, type RefusalKind } from '../core/errors.ts'
import { codeOf, isDatabaseAway } from '../db/database.ts'
import type { Log } from '../deps.ts'
import { LOCALES, type Locale } from '../locale/locale.ts'
import { negotiate } from '../locale/negotiate.ts'
import { translator } from '../locale/translate.ts'
import { ErrorPage, type ErrorPageProps, type ErrorStatus } from '../ui/error-page.tsx'
import { linksTo, type Site } from '../ui/frame.ts'
import { html } from './html.ts'
import { isApi } from './is-api.ts'
import { isRead } from './is-read.ts'
import { logPause } from './log-pause.ts'
import { faultResponse, PROBLEMS, problemResponse, refusalHeaders } from './problem.ts'
import { secure } from './security.ts'

export interface ErrorsNeed {
  config: Config
  log: Log
  site: Site
  /** Where a reader of a dead link or a wrong address may go; it may fail. */
  openAppeals?: (locale: Locale) => Promise<NonNullable<ErrorPageProps['openAppeals']>>
}

/**
 * The app's one error handler: refusals, a database that is away (503), and faults (500 with an id that is in the log).
 * Programs get problem details, people a page, or plain text where no page can be made. It never throws: each middleware
 * on the way out would hand it the same error once more.
 */
export function onError(need: ErrorsNeed): ErrorHandler {
  return async (error, c) => {
    const answer = await answerError(need, c, error)
    // Here, too: what failed may have been outside of that middleware, or in an answer that was called complete.
    secure(c, need.config, answer.headers)
    return answer
  }
}

async function answerError(need: ErrorsNeed, c: Context, error: Error): Promise<Response> {
  const refusal = refusalOf(error)
  if (!refusal) return answerFault(need, c, error)
  logPause(need.log, error, refusal)
  try {
    return await answerRefusal(need, c, refusal)
  } catch (fault) {
    return answerFault(need, c, fault)
  }
}

/** For addresses that nobody answers; a page that is asked for with a slash behind it is the one without. */
export const onNotFound =
  (need: ErrorsNeed): NotFoundHandler =>
  (c) => {
    if (isRead(c) && c.req.path.endsWith('/') && !isApi(c.req.path)) return c.redirect(withoutSlash(c), 301)
    return answerRefusal(need, c, new Refusal('not_found'))
  }

const withoutSlash = (c: Context): string => (pathOf(c).replace(/\/+$/, '') || '/') + new URL(c.req.url).search

/** For methods that an address does not take (RFC 9110 15.5.6): those that it takes are told. */
export const onWrongMethod =
  (need: ErrorsNeed) =>
  async (c: Context, taken: string[]): Promise<Response> => {
    const answer = await answerRefusal(need, c, new Refusal('wrong_method'))
    answer.headers.set('Allow', taken.join(', '))
    return answer
  }

function refusalOf(error: unknown): Refusal | undefined {
  if (isRefusal(error)) return error
  if (isDatabaseAway(error)) return new Refusal('unavailable')
  if (error instanceof HTTPException) {
    const kind = KINDS_BY_STATUS[error.status]
    return kind && new Refusal(kind)
  }
  return undefined
}

/** What the framework itself refuses. */
const KINDS_BY_STATUS: Partial<Record<number, RefusalKind>> = {
  400: 'malformed',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  413: 'too_large',
  415: 'wrong_type',
}

async function answerRefusal(need: ErrorsNeed, c: Context, refusal: Refusal): Promise<Response> {
  if (isApi(c.req.path)) return problemResponse(c, refusal)
  const { status } = PROBLEMS[refusal.kind]
  for (const [name, value] of Object.entries(refusalHeaders(refusal))) c.header(name, value)
  return answerPage(need, c, status === 401 ? 403 : status)
}

async function answerFault(need: ErrorsNeed, c: Context, error: unknown): Promise<Response> {
  const id = randomBytes(8).toString('hex')
  logFault(need.log, c, id, error)
  if (isApi(c.req.path)) return faultResponse(c, id)
  try {
    return await answerPage(need, c, 500, id)
  } catch (unshown) {
    logFault(need.log, c, id, unshown)
    return c.newResponse(lastWords(id), 500, LAST)
  }
}

function logFault(log: Log, c: Context, id: string, error: unknown): void {
  // The pattern of the route, since a path may hold a token.
  const route = matchedRoutes(c).at(-1)?.path
  const name = error instanceof Error ? error.name : 'unknown'
  log.error('http.fault', { id, route, error: name, code: codeOf(error), at: framesOf(error) })
}

const LAST = { 'Content-Type': 'text/plain; charset=UTF-8', 'Cache-Control': 'no-store' }

/** In English: whatever a page is made of, its words among them, may be what is broken. */
const lastWords = (id: string): string =>
  `Something broke on our side. Please try again in a few minutes. In our log it is ${id}.\n`

/** Where it was thrown, without the message: that may hold what somebody typed. */
function framesOf(error: unknown): string {
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

async function answerPage(need: ErrorsNeed, c: Context, status: ErrorStatus, id?: string): Promise<Response> {
  const locale = negotiate(c.req.query('lang'), c.req.header('accept-language'))
  const isLost = status === 404 || status === 405 || status === 410
  const openAppeals = isLost ? await need.openAppeals?.(locale).catch(() => []) : undefined
  const frame = { site: need.site, locale, t: translator(locale), switch: linksTo(ownPath(c), LOCALES) }
  return html(c, <ErrorPage frame={frame} status={status} id={id} openAppeals={openAppeals ?? []} />, status)
}

/** Where the language switch leads: the same page; home from the answer to a form, which cannot be asked for again. */
const ownPath = (c: Context): string => (c.req.method === 'GET' ? pathOf(c) : '/')

/** Two slashes at the start would lead to another host. */
const pathOf = (c: Context): string => new URL(c.req.url).pathname.replace(/^[/\\]+/, '/')

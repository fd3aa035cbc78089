import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, Handler, MiddlewareHandler } from 'hono'
import { isRefusal, Refusal } from '../core/errors.ts'
import type { TokenAccess } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import { type Api, type Operation, operation } from '../http/api.ts'
import { bearerOf, hasBearer } from '../http/bearer.ts'
import { html } from '../http/html.ts'
import { isRead } from '../http/is-read.ts'
import { isAtStaffOrigin } from '../http/origins.ts'
import { paused } from '../http/paused.ts'
import { routedPath } from '../http/routed-path.ts'
import type { StaffActor } from '../staff/actor.ts'
import { type Action, mayAct, needsStepUp } from '../staff/roles.ts'
import { findSession } from '../staff/sessions/find-session.ts'
import { actorOf, type Session } from '../staff/sessions/session.ts'
import { stepUp } from '../staff/sessions/step-up.ts'
import { type FoundToken, findStaffToken } from '../staff/tokens/find-token.ts'
import { carriedFields, readCarried, type Sent, type TypedField } from './carried.ts'
import { deviceCookie, sessionCookie, setSessionCookie } from './cookies.ts'
import { nextQuery, safeNext } from './next.ts'

/** A page of the desk. Without an action nobody must be signed in: signing in, codes, links. */
export interface StaffPage<A extends Action | null = Action | null> {
  kind: 'page'
  method: 'get' | 'post'
  path: `/staff${string}`
  action: A
}

/** An operation of the staff API, as /openapi.json describes it. */
export interface StaffOperation extends Operation {
  kind: 'api'
  action: Action
  /** `read`: also for tokens that only read. A search reads, though it is a POST. */
  access: TokenAccess
}

/** The member of staff, or the token, of a request that may do what its route is for. */
export interface Allowed {
  actor: StaffActor
}

/** With the session of a page's request. */
export interface Signed extends Allowed {
  session: Session
}

type SignedHandler = (c: Context, signed: Signed) => Response | Promise<Response>
type ApiHandler = (c: Context, allowed: Allowed) => Response | Promise<Response>
/** `session`: of a browser that is signed in, or half so; null for anybody else. */
type OpenHandler = (c: Context, session: Session | null) => Response | Promise<Response>

/** Forms that are answered in the place of the page that was asked for. */
export interface DeskForms {
  /** `next`: the page to go to afterwards. */
  signIn(c: Context, next: string | undefined): unknown
  /** Sent to the path of the request, with `hidden`, `code` and `recovery`. */
  stepUp(c: Context, form: { session: Session; hidden: TypedField[]; problem: StepUpProblem | undefined }): unknown
}

/** Why the form of the second factor comes again: the code was wrong, or nothing can be looked up for the moment. */
export type StepUpProblem = 'wrong' | 'too_many' | 'paused'

/**
 * Registers every route of staff, each with its action, and lets in only the sessions, and for the API the tokens,
 * that may do it. The rest is
 * answered as section 6 of the staff's contract says: pages lead to signing in, the API never redirects.
 */
export class StaffRoutes {
  readonly app: Api = new OpenAPIHono({ getPath: routedPath })
  readonly registered: (StaffPage | StaffOperation)[] = []
  readonly #known = new Set<Handler>()
  readonly #deps: Deps
  readonly #forms: DeskForms
  readonly #server: string | undefined

  constructor(deps: Deps, forms: DeskForms) {
    const { staffUrl, publicUrl } = deps.config
    this.#server = staffUrl === publicUrl ? undefined : staffUrl
    this.#deps = deps
    this.#forms = forms
  }

  /** Takes what comes to the desk's own origin. On any other origin there is nothing under the paths of staff. */
  readonly entrance: MiddlewareHandler = async (c, next) =>
    isAtStaffOrigin(c, this.#deps.config) ? this.app.fetch(c.req.raw, c.env) : next()

  /** Adds middleware in front of all routes. */
  use(...middleware: MiddlewareHandler[]): void {
    for (const one of middleware) this.#known.add(one)
    this.app.use(...middleware)
  }

  add(route: StaffOperation, handler: ApiHandler): void
  add(route: StaffPage<Action>, handler: SignedHandler): void
  add(route: StaffPage<null>, handler: OpenHandler): void
  add(route: StaffPage | StaffOperation, handler: ApiHandler & SignedHandler & OpenHandler): void {
    const { path, action }: { path: string; action?: Action | null } = route
    if (action === undefined) throw new Error(`${path} declares no action`)
    const guarded = route.kind === 'api' ? this.#guardApi(route, handler) : this.#guardPage(route, handler)
    this.#known.add(guarded)
    this.registered.push(route)
    if (route.kind === 'api') operation(this.app, { ...route, staff: true, server: this.#server }, guarded)
    else this.app.on(route.method.toUpperCase(), route.path, guarded)
  }

  /** Whether the handler of a route came in by `use` or `add`, so that a session is asked for. */
  isKnown = (handler: Handler): boolean => this.#known.has(handler)

  #guardPage(route: StaffPage, handler: SignedHandler & OpenHandler) {
    const { action } = route
    return async (c: Context): Promise<Response> => {
      const session = await this.#session(c)
      if (action === null) return (handler as OpenHandler)(c, session)
      if (!session?.signedIn) return this.#answerStranger(c, route, session)
      if (!mayAct(actorOf(session), action)) throw new Refusal('forbidden', { reason: 'role' })
      return needsStepUp(action) ? this.#withStepUp(c, session, handler) : handler(c, signedBy(session))
    }
  }

  #guardApi({ action, access }: StaffOperation, handler: ApiHandler) {
    return async (c: Context): Promise<Response> => {
      const caller = await this.#caller(c)
      if (!caller) throw new Refusal('unauthorized')
      const { actor } = caller
      if (!mayAct(actor, action)) throw new Refusal('forbidden', { reason: 'role' })
      if (access === 'write' && caller.access === 'read') throw new Refusal('forbidden')
      if (needsStepUp(action) && !actor.steppedUp) throw new Refusal('forbidden', { reason: 'step_up' })
      return handler(c, { actor })
    }
  }

  async #session(c: Context): Promise<Session | null> {
    const token = sessionCookie(c, this.#deps.config)
    return token === undefined ? null : findSession(this.#deps, token)
  }

  /** A bearer token counts alone: a cookie beside it neither helps a dead token nor widens a live one. */
  async #caller(c: Context): Promise<FoundToken | null> {
    if (hasBearer(c)) return findStaffToken(this.#deps, bearerOf(c))
    const session = await this.#session(c)
    return session?.signedIn ? { actor: actorOf(session), access: 'write' } : null
  }

  #answerStranger(c: Context, { path }: StaffPage, session: Session | null): Response {
    if (session) return c.redirect('/staff/code', 303)
    if (isRead(c)) return c.redirect(`/staff/sign-in?${nextQuery(pathOf(c))}`, 303)
    const isPage = this.registered.some((route) => route.path === path && route.method === 'get')
    return html(c, this.#forms.signIn(c, isPage ? safeNext(c.req.path) : undefined), 401)
  }

  /**
   * Asks for the second factor again. The form that asks carries all that was typed and is sent to the same path, so that
   * nothing of it is kept here.
   */
  async #withStepUp(c: Context, session: Session, handler: SignedHandler): Promise<Response> {
    if (isRead(c))
      return session.steppedUp
        ? handler(c, signedBy(session))
        : c.redirect(`/staff/step-up?${nextQuery(pathOf(c))}`, 303)
    const sent = await readCarried(c)
    // Another tab may have stepped up: a change of language does nothing all the same.
    if (session.steppedUp && !sent.changesLanguage) return handler(c, signedBy(session))
    const stepped = sent.factor ? await this.#stepUp(c, session, sent.factor) : { problem: undefined }
    if ('session' in stepped) return handler(c, signedBy(stepped.session))
    const { problem, status = 403 } = stepped
    return html(c, this.#forms.stepUp(c, { session, hidden: carriedFields(sent.typed), problem }), status)
  }

  async #stepUp(c: Context, session: Session, factor: NonNullable<Sent['factor']>): Promise<SteppedUp> {
    const { config } = this.#deps
    try {
      const { token } = await stepUp(this.#deps, session, { ...factor, device: deviceCookie(c, config) })
      setSessionCookie(c, config, token)
      return { session: { ...session, steppedUp: true } }
    } catch (error) {
      if (isRefusal(error, 'unauthorized')) return { problem: 'wrong' }
      const { tooMany, status } = paused(this.#deps, c, error)
      return { problem: tooMany ? 'too_many' : 'paused', status }
    }
  }
}

type SteppedUp = { session: Session } | { problem: StepUpProblem | undefined; status?: 429 | 503 }

const signedBy = (session: Session): Signed => ({ session, actor: actorOf(session) })

/** The path that was asked for, with its query. */
function pathOf(c: Context): string {
  const { search } = new URL(c.req.url)
  return c.req.path + search
}

import type { Hono } from 'hono'
import type { StaffRoutes } from './registrar.ts'

const OF_STAFF = /^\/(?:api\/v1\/)?staff(?:\/|$)/

/**
 * Throws for a route of staff that asks for no session: one that was added to the desk's app without `StaffRoutes`, or
 * one in the public app.
 */
export function refuseUnguarded(app: Pick<Hono, 'routes'>, desk: StaffRoutes): void {
  const unguarded = [
    ...desk.app.routes.filter(({ handler }) => !desk.isKnown(handler)),
    ...app.routes.filter(({ path, handler }) => OF_STAFF.test(path) && handler !== desk.entrance),
  ]
  const [first] = unguarded
  if (first) throw new Error(`${first.method} ${first.path} declares no action: register it with StaffRoutes.add`)
}

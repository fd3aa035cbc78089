import { methodNotAllowed } from 'hono/method-not-allowed'
import type { Deps } from '../deps.ts'
import { frameOf } from '../http/frame.ts'
import { onError, onNotFound, onWrongMethod } from '../http/on-error.tsx'
import { securityHeaders } from '../http/security.ts'
import type { Site } from '../ui/frame.ts'
import { appealsApi } from './appeals-api.ts'
import { deskErrors } from './errors.tsx'
import { frontRoutes } from './front-routes.tsx'
import { deskHeaders } from './headers.ts'
import { ownRequests } from './own-requests.ts'
import { SignIn, StepUp } from './pages/stand-in.tsx'
import { StaffRoutes } from './registrar.ts'

/** The desk: its pages and the staff API, as an app of its own with its own headers and errors. */
export function createDesk(deps: Deps, site: Site): StaffRoutes {
  const { config } = deps
  const errors = deskErrors(deps, site)
  const routes = new StaffRoutes(deps, {
    signIn: (c) => <SignIn frame={frameOf(c, site)} />,
    stepUp: (c, { hidden }) => <StepUp frame={frameOf(c, site)} path={c.req.path} hidden={hidden} />,
  })
  const { app } = routes
  routes.use(deskHeaders, securityHeaders(config), ownRequests(config))
  routes.use(methodNotAllowed({ app, onMethodNotAllowed: onWrongMethod(errors) }))

  frontRoutes(deps, site, routes)
  appealsApi(deps, routes)

  app.notFound(onNotFound(errors))
  app.onError(onError(errors))
  return routes
}

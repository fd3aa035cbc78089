import { methodNotAllowed } from 'hono/method-not-allowed'
import type { Deps } from '../deps.ts'
import { onError, onNotFound, onWrongMethod } from '../http/on-error.tsx'
import { securityHeaders } from '../http/security.ts'
import type { Site } from '../ui/frame.ts'
import { accessRoutes } from './access/access-routes.tsx'
import { codeRoutes } from './access/code-routes.tsx'
import { demoDeskRoutes } from './access/demo-desk-routes.tsx'
import { forgottenRoutes } from './access/forgotten-routes.tsx'
import { resetRoutes } from './access/reset-routes.tsx'
import { signInRoutes } from './access/sign-in-routes.tsx'
import { signOutRoutes } from './access/sign-out-routes.tsx'
import { stepUpRoutes } from './access/step-up-routes.tsx'
import { stopResetRoutes } from './access/stop-reset-routes.tsx'
import { accountRoutes } from './account/account-routes.tsx'
import { newsRoutes } from './account/news-routes.tsx'
import { ownMailboxRoutes } from './account/own-mailbox-routes.tsx'
import { ownSessionsRoutes } from './account/own-sessions-routes.tsx'
import { recoveryCodesRoutes } from './account/recovery-codes-routes.tsx'
import { appealsApi } from './appeals-api.ts'
import { deskErrors } from './errors.tsx'
import { deskForms } from './forms.tsx'
import { frontRoutes } from './front-routes.tsx'
import { deskHeaders } from './headers.ts'
import { listsApi } from './lists/lists-api.ts'
import { listsRoutes } from './lists/lists-routes.tsx'
import { logApi } from './log/log-api.ts'
import { logRoutes } from './log/log-routes.tsx'
import { namesApi } from './names/names-api.ts'
import { namesRoutes } from './names/names-routes.tsx'
import { reportsApi } from './names/reports-api.ts'
import { enterApi } from './organisations/enter-api.ts'
import { enterRoutes } from './organisations/enter-routes.tsx'
import { organisationActRoutes } from './organisations/organisation-act-routes.tsx'
import { organisationsApi } from './organisations/organisations-api.ts'
import { organisationsRoutes } from './organisations/organisations-routes.tsx'
import { overviewRoutes } from './overview/overview-routes.tsx'
import { ownRequests } from './own-requests.ts'
import { StaffRoutes } from './registrar.ts'
import { signatureActRoutes } from './signature/signature-act-routes.tsx'
import { signatureApi } from './signature/signature-api.ts'
import { signatureRoutes } from './signature/signature-routes.tsx'
import { invitationRoutes } from './team/invitation-routes.tsx'
import { teamRoutes } from './team/team-routes.tsx'
import { tokensRoutes } from './team/tokens-routes.tsx'

/** The desk: its pages and the staff API, as an app of its own with its own headers and errors. */
export function createDesk(deps: Deps, site: Site): StaffRoutes {
  const { config } = deps
  const errors = deskErrors(deps, site)
  const routes = new StaffRoutes(deps, deskForms(site))
  const { app } = routes
  routes.use(deskHeaders, securityHeaders(config), ownRequests(config))
  routes.use(methodNotAllowed({ app, onMethodNotAllowed: onWrongMethod(errors) }))

  signInRoutes(deps, site, routes)
  forgottenRoutes(deps, site, routes)
  codeRoutes(deps, site, routes)
  stepUpRoutes(deps, site, routes)
  signOutRoutes(deps, site, routes)
  accessRoutes(deps, site, routes)
  stopResetRoutes(deps, site, routes)
  demoDeskRoutes(deps, site, routes)
  frontRoutes(deps, site, routes)
  accountRoutes(deps, site, routes)
  ownMailboxRoutes(deps, site, routes)
  ownSessionsRoutes(deps, routes)
  newsRoutes(deps, routes)
  recoveryCodesRoutes(deps, site, routes)
  teamRoutes(deps, site, routes)
  invitationRoutes(deps, site, routes)
  resetRoutes(deps, site, routes)
  tokensRoutes(deps, site, routes)
  overviewRoutes(deps, site, routes)
  namesRoutes(deps, site, routes)
  organisationsRoutes(deps, site, routes)
  organisationActRoutes(deps, site, routes)
  enterRoutes(deps, site, routes)
  listsRoutes(deps, site, routes)
  logRoutes(deps, site, routes)
  signatureRoutes(deps, site, routes)
  signatureActRoutes(deps, site, routes)
  appealsApi(deps, routes)
  namesApi(deps, routes)
  reportsApi(deps, routes)
  signatureApi(deps, routes)
  organisationsApi(deps, routes)
  enterApi(deps, routes)
  listsApi(deps, routes)
  logApi(deps, routes)

  app.notFound(onNotFound(errors))
  app.onError(onError(errors))
  return routes
}

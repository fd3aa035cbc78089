import { type Context, Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { openAppealLinks } from './appeals/links.ts'
import { rightPath } from './appeals/right-path.ts'
import { demoRoutes } from './demo/routes.tsx'
import type { Deps } from './deps.ts'
import { createDesk } from './desk/desk-app.tsx'
import { refuseUnguarded } from './desk/refuse-unguarded.ts'
import { endorsementApi } from './endorsements/api.ts'
import { endorsementLetterRoutes } from './endorsements/letter-routes.tsx'
import { offerRoutes } from './endorsements/offer/offer-routes.tsx'
import { changeEndorsementRoutes } from './endorsements/own/change-routes.tsx'
import { lostEndorsementRoutes } from './endorsements/own/lost-routes.ts'
import { ownEndorsementRoutes } from './endorsements/own/own-routes.tsx'
import { endorsementProofRoutes } from './endorsements/own/proof-routes.tsx'
import { organisationReportRoutes } from './endorsements/public/report-routes.tsx'
import { describeApi, newApi } from './http/api.ts'
import { answerFrom, type Cached, cache } from './http/cached.ts'
import { onError, onNotFound, onWrongMethod } from './http/on-error.tsx'
import { routedPath } from './http/routed-path.ts'
import { sameOrigin } from './http/same-origin.ts'
import { securityHeaders } from './http/security.ts'
import { SHOWN_HERE } from './http/sharing.ts'
import { reportRoutes } from './moderation/report-routes.tsx'
import { ownApi } from './own-link/api.ts'
import { askRoutes } from './own-link/ask-routes.tsx'
import { changeRoutes } from './own-link/change-routes.tsx'
import { linksApi } from './own-link/links-api.ts'
import { linksRoutes } from './own-link/links-routes.tsx'
import { manageRoutes } from './own-link/manage-routes.tsx'
import { signatureApi } from './signing/api.ts'
import { confirmRoutes } from './signing/confirm-routes.tsx'
import { signRoutes } from './signing/sign-routes.tsx'
import { siteApi } from './site/api.ts'
import { embedRoutes } from './site/embed-routes.tsx'
import { feedRoutes } from './site/feed-routes.ts'
import { imageRoutes } from './site/image-routes.ts'
import { liveRoutes } from './site/live-routes.tsx'
import { numbersRoutes } from './site/numbers/numbers-routes.tsx'
import { organisationsRoutes } from './site/organisations-routes.tsx'
import { previewRoutes } from './site/preview-routes.tsx'
import { quickRoutes } from './site/quick-routes.ts'
import { showNewText, siteRoutes } from './site/routes.tsx'
import { searchRoutes } from './site/search-routes.tsx'
import type { Asset, Assets } from './ui/assets.ts'
import type { Site } from './ui/frame.ts'

/** The app that answers all HTTP requests. Made once a process: an app for each request costs three times as much. */
export function createApp(deps: Deps, assets: Assets): Hono {
  const { config } = deps
  const site: Site = { assets, origins: [config.publicUrl, ...config.alternateUrls], onion: config.onionUrl }
  const api = newApi()
    .route('/', siteApi(deps))
    .route('/', signatureApi(deps))
    .route('/', ownApi(deps))
    .route('/', linksApi(deps))
    .route('/', endorsementApi(deps))
  const desk = createDesk(deps, site)
  const description = describeApi(newApi().route('/', api).route('/', desk.app), config.publicUrl)

  const errors = {
    ...{ config, log: deps.log, writes: deps.writes, site },
    openAppeals: openAppealLinks.bind(null, deps),
    rightPath: rightPath.bind(null, deps),
  }
  const app = new Hono({ getPath: routedPath })
  for (const path of ['/staff/*', '/api/v1/staff/*']) app.use(path, desk.entrance)
  app.use(securityHeaders(config), sameOrigin(config))
  app.use(methodNotAllowed({ app, onMethodNotAllowed: onWrongMethod(errors) }))
  app.get('/healthz', (c) => health(deps, c))
  app.get('/openapi.json', (c) => c.json(description))
  for (const asset of [assets.css, assets.js, assets.liveJs, assets.widgetCss, assets.widgetJs, assets.deskCss]) {
    const cached = cacheAsset(deps, asset)
    app.get(asset.path, (c) => answerFrom(deps, c, cached))
  }
  app.route('/', api)
  app.route('/', siteRoutes(deps, site))
  app.route('/', numbersRoutes(deps, site))
  app.route('/', organisationsRoutes(deps, site))
  app.route('/', searchRoutes(deps, site))
  app.route('/', previewRoutes(deps, site))
  app.route('/', liveRoutes(deps, site))
  app.route('/', embedRoutes(deps, site))
  app.route('/', feedRoutes(deps))
  app.route('/', imageRoutes(deps))
  app.route('/', signRoutes(deps, site, showNewText.bind(null, deps, site)))
  app.route('/', confirmRoutes(deps, site))
  app.route('/', reportRoutes(deps, site))
  app.route('/', organisationReportRoutes(deps, site))
  app.route('/', manageRoutes(deps, site))
  app.route('/', askRoutes(deps, site))
  app.route('/', linksRoutes(deps, site))
  app.route('/', changeRoutes(deps, site))
  app.route('/', offerRoutes(deps, site))
  app.route('/', endorsementLetterRoutes(deps, site))
  app.route('/', lostEndorsementRoutes(deps, site))
  app.route('/', ownEndorsementRoutes(deps, site))
  app.route('/', changeEndorsementRoutes(deps, site))
  app.route('/', endorsementProofRoutes(deps, site))
  if (deps.mailer.letters && config.local) app.route('/', demoRoutes(deps, site))

  refuseUnguarded(app, desk)
  app.notFound(onNotFound(errors))
  app.onError(onError(errors))
  return quickRoutes(deps, app).onError(onError(errors))
}

async function health(deps: Deps, c: Context): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  try {
    const schema = await deps.schemaState()
    if (deps.writes.areRefused()) {
      c.header('Retry-After', '20')
      return c.json({ status: 'unavailable', database: 'read-only', schema }, 503)
    }
    return c.json({ status: 'ok', database: 'up', schema })
  } catch {
    c.header('Retry-After', '5')
    return c.json({ status: 'unavailable', database: 'down', schema: 'unknown' }, 503)
  }
}

const ONE_YEAR = 31_536_000

/** The cached answer for an asset. Clients may cache an asset for ever (a year), since its path holds its hash. */
function cacheAsset(deps: Deps, { path, body }: Asset): Cached {
  const type = path.endsWith('.css') ? 'text/css; charset=UTF-8' : 'text/javascript; charset=UTF-8'
  const caching = `public, max-age=${ONE_YEAR}, immutable`
  return cache(deps, body, { 'Content-Type': type, 'Cache-Control': caching, ...SHOWN_HERE })
}

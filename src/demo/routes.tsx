import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { frameOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import type { Site } from '../ui/frame.ts'
import { DevMailPage } from './dev-mail.tsx'

/** The development mailbox. Mounted only where letters stay in memory, on a developer's own machine (loopback). */
export function demoRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()
  app.get('/dev/mail', (c) => html(c, <DevMailPage frame={frameOf(c, site)} letters={deps.mailer.letters?.() ?? []} />))
  return app
}

import { Hono } from 'hono'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { frameOf } from '../http/frame.ts'
import { isFromThisMachine } from '../http/from-this-machine.ts'
import { html } from '../http/html.ts'
import type { Site } from '../ui/frame.ts'
import { DevMailPage } from './dev-mail.tsx'

/** The development mailbox, for requests made on the developer's own machine; to any other it does not exist. */
export function demoRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()
  app.use('/dev/mail', async (c, next) => {
    if (!isFromThisMachine(c)) throw new Refusal('not_found')
    c.header('Cache-Control', 'no-store')
    await next()
  })
  app.get('/dev/mail', (c) => html(c, <DevMailPage frame={frameOf(c, site)} letters={deps.mailer.letters?.() ?? []} />))
  return app
}

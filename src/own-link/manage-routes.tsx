import { Hono } from 'hono'
import { isOpenAt } from '../appeals/appeal.ts'
import { appealFrame, readingBy } from '../appeals/appeal-frame.ts'
import { orGone } from '../appeals/gone.tsx'
import type { Deps } from '../deps.ts'
import { readForm } from '../http/form-body.ts'
import { html } from '../http/html.ts'
import { tokenParam } from '../http/token-param.ts'
import type { Site } from '../ui/frame.ts'
import { ManagePage } from './pages/manage.tsx'
import { WithdrawnPage, WithdrawPage } from './pages/withdraw.tsx'
import { seeSignature } from './see.ts'
import { withdraw } from './withdraw.ts'

/** The pages of a signer's own link: see and withdraw the signature. */
export function manageRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  app.get('/m/:token', (c) =>
    orGone(deps, site, c, async () => {
      const token = tokenParam(c)
      const { appeal, signature } = await seeSignature(deps, token)
      const reading = readingBy(c, appeal)
      const page = { frame: appealFrame(c, site, appeal, reading), text: reading.text }
      return html(c, <ManagePage {...page} appeal={appeal} signature={signature} token={token} />)
    }),
  )

  app.get('/m/:token/withdraw', (c) =>
    orGone(deps, site, c, async () => {
      const token = tokenParam(c)
      const own = await seeSignature(deps, token)
      const isOpen = isOpenAt(own.appeal, deps.clock.now())
      const frame = appealFrame(c, site, own.appeal, readingBy(c, own.appeal))
      return html(c, <WithdrawPage frame={frame} {...own} token={token} isOpen={isOpen} />)
    }),
  )

  app.post('/m/:token/withdraw', (c) =>
    orGone(deps, site, c, async () => {
      await readForm(c, [])
      const { appeal, signature } = await withdraw(deps, tokenParam(c))
      const frame = appealFrame(c, site, appeal, readingBy(c, appeal), null)
      return html(c, <WithdrawnPage frame={frame} appeal={appeal} signature={signature} />)
    }),
  )
  return app
}

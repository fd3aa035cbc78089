import { Hono } from 'hono'
import { isOpenAt, textFor } from '../appeals/appeal.ts'
import { orGone } from '../appeals/gone.tsx'
import type { Deps } from '../deps.ts'
import { readForm } from '../http/form-body.ts'
import { frameOf } from '../http/frame.ts'
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
      const frame = frameOf(c, site)
      const text = textFor(appeal, frame.locale)
      return html(c, <ManagePage frame={frame} appeal={appeal} text={text} signature={signature} token={token} />)
    }),
  )

  app.get('/m/:token/withdraw', (c) =>
    orGone(deps, site, c, async () => {
      const token = tokenParam(c)
      const own = await seeSignature(deps, token)
      const isOpen = isOpenAt(own.appeal, deps.clock.now())
      return html(c, <WithdrawPage frame={frameOf(c, site)} {...own} token={token} isOpen={isOpen} />)
    }),
  )

  app.post('/m/:token/withdraw', (c) =>
    orGone(deps, site, c, async () => {
      await readForm(c, [])
      const { appeal, signature } = await withdraw(deps, tokenParam(c))
      return html(c, <WithdrawnPage frame={frameOf(c, site, { switch: [] })} appeal={appeal} signature={signature} />)
    }),
  )
  return app
}

import { Hono } from 'hono'
import { isOpenAt } from '../../appeals/appeal.ts'
import { appealFrame, readingBy } from '../../appeals/appeal-frame.ts'
import { orGone } from '../../appeals/gone.tsx'
import type { Deps } from '../../deps.ts'
import { readForm } from '../../http/form-body.ts'
import { html } from '../../http/html.ts'
import { tokenParam } from '../../http/token-param.ts'
import type { Site } from '../../ui/frame.ts'
import { WithdrawEndorsementPage, WithdrawnEndorsementPage } from '../pages/withdraw.tsx'
import { seeEndorsement, withdrawEndorsement } from './own-endorsement.ts'
import { showOwn } from './show-own.tsx'

/** The pages of a representative's own link: see and withdraw the endorsement. */
export function ownEndorsementRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  app.get('/o/:token', (c) =>
    orGone(deps, site, c, async () => showOwn(deps, c, site, await seeEndorsement(deps, tokenParam(c)))),
  )

  app.get('/o/:token/withdraw', (c) =>
    orGone(deps, site, c, async () => {
      const token = tokenParam(c)
      const { appeal, endorsement } = await seeEndorsement(deps, token)
      const frame = appealFrame(c, site, appeal, readingBy(c, appeal))
      const isOpen = isOpenAt(appeal, deps.clock.now())
      return html(c, <WithdrawEndorsementPage frame={frame} endorsement={endorsement} token={token} isOpen={isOpen} />)
    }),
  )

  app.post('/o/:token/withdraw', (c) =>
    orGone(deps, site, c, async () => {
      await readForm(c, [])
      const { appeal } = await withdrawEndorsement(deps, tokenParam(c))
      const frame = appealFrame(c, site, appeal, readingBy(c, appeal), null)
      return html(c, <WithdrawnEndorsementPage frame={frame} appeal={appeal} />)
    }),
  )
  return app
}

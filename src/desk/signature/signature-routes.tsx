import { isUuid } from '../../core/uuid.ts'
import type { Deps } from '../../deps.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import type { Site } from '../../ui/frame.ts'
import { goTo } from '../go.ts'
import { FindPage } from '../pages/signature/find.tsx'
import { SignaturePage } from '../pages/signature/signature.tsx'
import type { StaffRoutes } from '../registrar.ts'
import { readShownAppeal } from '../shown-appeal.ts'
import { laterOf } from './later-of.ts'
import { SIGNATURE_ACTS, STATE_AFTER, signaturesPath } from './signature-acts.ts'
import { signatureOrFind } from './signature-or-find.tsx'

/** `/staff/a/:slug/signatures`: one signature of an appeal, found by its id. */
export function signatureRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const page = { kind: 'page', method: 'get', action: 'names.read' } as const

  routes.add({ ...page, path: '/staff/a/:slug/signatures' }, async (c, { session, actor }) => {
    const appeal = await readShownAppeal(deps, c, actor)
    const id = c.req.query('id')?.trim() ?? ''
    if (isUuid(id)) return goTo(c, `${signaturesPath(appeal.slug)}/${id}`)
    const find = { frame: frameOf(c, site), account: session.account, appeal, id }
    if (id !== '') return html(c, <FindPage {...find} answer="unknown" />, 404)
    return html(c, <FindPage {...find} answer={c.req.query('done') === 'remove' ? 'removed' : undefined} />)
  })

  routes.add({ ...page, path: '/staff/a/:slug/signatures/:id' }, (c, signed) =>
    signatureOrFind(deps, site, c, signed, (signature, appeal) => {
      const done = SIGNATURE_ACTS.find((act) => act === c.req.query('done') && STATE_AFTER[act] === signature.state)
      const page = { appeal, signature, later: laterOf(deps, signature), done }
      return html(c, <SignaturePage frame={frameOf(c, site)} account={signed.session.account} {...page} />)
    }),
  )
}

import type { Context } from 'hono'
import { isRefusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { frameOf, preferredBy } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { type TokenPath, tokenPathOf } from '../http/token-paths.ts'
import type { Site } from '../ui/frame.ts'
import { openAppealLinks, type RecoveryPath, recoveryLinks } from './links.ts'
import { type DeadLink, GonePage } from './pages/gone.tsx'

/** Answers 410. All dead links of a kind (letter, own link, recovery) get the same page, whatever the reason. */
export async function goneLink(deps: Deps, site: Site, c: Context): Promise<Response> {
  const frame = frameOf(c, site, { switch: c.req.method === 'GET' ? undefined : [] })
  const path = tokenPathOf(c.req.path)
  const linkKind = (path && KIND_BY_PATH[path]) ?? 'letter'
  const recovery = RECOVERY_BY_KIND[linkKind]
  const [openAppeals, recoveries] = await Promise.all([
    recovery ? [] : openAppealLinks(deps, preferredBy(c)),
    recovery ? recoveryLinks(deps, preferredBy(c), recovery) : [],
  ])
  return html(c, <GonePage frame={frame} of={linkKind} openAppeals={openAppeals} recoveries={recoveries} />, 410)
}

const KIND_BY_PATH: Partial<Record<TokenPath, DeadLink>> = {
  '/m': 'own',
  '/r': 'recovery',
  '/e': 'endorsement',
  '/o': 'endorsed',
  '/preview': 'preview',
}

/** The forms that ask for a lost link, below the appeal's page. */
const RECOVERY_BY_KIND: Partial<Record<DeadLink, RecoveryPath>> = {
  own: '/manage',
  recovery: '/manage',
  endorsed: '/endorse/link',
}

/** Runs `work`. A refusal `gone` is answered with the page for dead links. */
export async function orGone(deps: Deps, site: Site, c: Context, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (isRefusal(error, 'gone')) return goneLink(deps, site, c)
    throw error
  }
}

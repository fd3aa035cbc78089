import type { Context } from 'hono'
import { isRefusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { frameOf, preferredBy } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { type TokenPath, tokenPathOf } from '../http/token-paths.ts'
import type { Site } from '../ui/frame.ts'
import { openAppealLinks, recoveryLinks } from './links.ts'
import { GonePage } from './pages/gone.tsx'

/** Answers 410. All dead links of a kind (letter, own link, recovery) get the same page, whatever the reason. */
export async function goneLink(deps: Deps, site: Site, c: Context): Promise<Response> {
  const frame = frameOf(c, site, { switch: c.req.method === 'GET' ? undefined : [] })
  const path = tokenPathOf(c.req.path)
  const linkKind = (path && KIND_BY_PATH[path]) ?? 'letter'
  const [openAppeals, recoveries] = await Promise.all([
    linkKind === 'letter' || linkKind === 'preview' ? openAppealLinks(deps, preferredBy(c)) : [],
    linkKind === 'own' || linkKind === 'recovery' ? recoveryLinks(deps, preferredBy(c)) : [],
  ])
  return html(c, <GonePage frame={frame} of={linkKind} openAppeals={openAppeals} recoveries={recoveries} />, 410)
}

const KIND_BY_PATH: Partial<Record<TokenPath, 'own' | 'recovery' | 'preview'>> = {
  '/m': 'own',
  '/r': 'recovery',
  '/preview': 'preview',
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

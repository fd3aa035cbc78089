import type { Context } from 'hono'
import { isRefusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { frameOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import type { Site } from '../ui/frame.ts'
import { openAppealLinks, recoveryLinks } from './links.ts'
import { GonePage } from './pages/gone.tsx'

/** The one page for every link of its kind that does not work. */
export async function goneLink(deps: Deps, site: Site, c: Context): Promise<Response> {
  const frame = frameOf(c, site, { switch: c.req.method === 'GET' ? undefined : [] })
  const of = KINDS[c.req.path.split('/')[1] ?? ''] ?? 'letter'
  const [openAppeals, recoveries] = await Promise.all([
    of === 'letter' ? openAppealLinks(deps, frame.locale) : [],
    of === 'letter' ? [] : recoveryLinks(deps, frame.locale),
  ])
  return html(c, <GonePage frame={frame} of={of} openAppeals={openAppeals} recoveries={recoveries} />, 410)
}

const KINDS: Record<string, 'own' | 'recovery'> = { m: 'own', r: 'recovery' }

/** Runs `work`, and answers a link that does not work with that page. */
export async function orGone(deps: Deps, site: Site, c: Context, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (isRefusal(error, 'gone')) return goneLink(deps, site, c)
    throw error
  }
}

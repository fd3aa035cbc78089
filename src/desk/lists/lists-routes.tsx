import type { Context } from 'hono'
import { z } from 'zod'
import { type FieldError, isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { exportList } from '../../exports/export-list.ts'
import { FORMATS, PROFILES } from '../../exports/profile.ts'
import { translateMessage } from '../../http/field-errors.ts'
import { readForm } from '../../http/form-body.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { setRefusalHeaders } from '../../http/problem.ts'
import type { Site } from '../../ui/frame.ts'
import { pausedForm } from '../forms.tsx'
import { ListsPage, type ListsPageProps } from '../pages/lists/lists.tsx'
import type { Signed, StaffRoutes } from '../registrar.ts'
import { shownAppeal } from '../shown-appeal.ts'
import { slugOf } from '../slug-of.ts'
import { listsOverview } from './lists-overview.ts'
import { sendList } from './send-list.ts'

const FIELDS = ['profile', 'format', 'country', 'from', 'to'] as const
const Chosen = z.object({ profile: z.enum(PROFILES), format: z.enum(FORMATS) })

type Said = Pick<ListsPageProps, 'typed' | 'errors' | 'answer'>
type Status = 200 | 409 | 422 | 429 | 503

/** `/staff/a/:slug/lists`: what can leave the house. The answer to its form, once the second factor was shown, is the list. */
export function listsRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const lists = { kind: 'page', path: '/staff/a/:slug/lists' } as const

  routes.add({ ...lists, method: 'get', action: 'lists.read' }, (c, signed) => show(c, signed, {}))

  routes.add({ ...lists, method: 'post', action: 'export.begun' }, async (c, signed) => {
    const typed = await readForm(c, FIELDS)
    const chosen = Chosen.safeParse(typed)
    if (!chosen.success) return show(c, signed, { typed, errors: errorsOf(c, ['format']) }, 422)
    const { country, from, to } = typed
    const filter = { country: country || undefined, from: from || undefined, to: to || undefined }
    try {
      return sendList(c, await exportList(deps, signed.actor, { slug: slugOf(c), ...chosen.data, filter }))
    } catch (error) {
      return refused(c, signed, typed, error)
    }
  })

  function refused(c: Context, signed: Signed, typed: NonNullable<Said['typed']>, error: unknown): Promise<Response> {
    if (isRefusal(error, 'invalid')) {
      const errors = errorsOf(
        c,
        error.errors.map(({ path }) => path),
      )
      return show(c, signed, { typed, errors }, 422)
    }
    if (isRefusal(error, 'conflict')) return show(c, signed, {}, 409)
    if (isRefusal(error, 'unavailable') && error.reason === 'lists') {
      setRefusalHeaders(c, error)
      return show(c, signed, { typed, answer: { seconds: error.retryAfter ?? 1 } }, 503)
    }
    const { answer, status } = pausedForm(deps, c, error)
    return show(c, signed, { typed, answer }, status)
  }

  const errorsOf = (c: Context, paths: readonly string[]): FieldError[] => {
    const { t } = frameOf(c, site)
    return paths.map((path) => ({ path, message: translateMessage('field.value', t) }))
  }

  async function show(c: Context, signed: Signed, said: Partial<Said>, status: Status = 200): Promise<Response> {
    const overview = await listsOverview(deps, signed.actor, slugOf(c))
    const appeal = shownAppeal(deps, c, overview.appeal)
    const page = { frame: frameOf(c, site), account: signed.session.account, appeal, overview }
    return html(c, <ListsPage {...page} {...said} />, status)
  }
}

import type { Context } from 'hono'
import type { Appeal } from '../../appeals/appeal.ts'
import { type FieldError, isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { enterOrganisations } from '../../endorsements/enter/enter-organisations.ts'
import { LARGEST_LIST } from '../../endorsements/enter/read-list.ts'
import { translateMessage } from '../../http/field-errors.ts'
import { readFile } from '../../http/file-body.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import type { MessageKey } from '../../locale/translate.ts'
import type { Site } from '../../ui/frame.ts'
import { pausedForm } from '../forms.tsx'
import { EnterPage, type EnterPageProps } from '../pages/organisations/enter.tsx'
import type { Signed, StaffRoutes } from '../registrar.ts'
import { shownAppeal } from '../shown-appeal.ts'
import { slugOf } from '../slug-of.ts'
import { organisationsOverview } from './organisations-overview.ts'

type Said = Pick<EnterPageProps, 'entered' | 'errors' | 'answer'>
type Status = 200 | 409 | 413 | 422 | 429 | 503

const NO_FILE: MessageKey = 'desk.organisations.enter.error.none'
const TOO_LARGE: MessageKey = 'desk.organisations.enter.error.size'

/** `/staff/a/:slug/organisations/enter`: a list of organisations that the organisers vouch for, and what became of it. */
export function enterRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const path = '/staff/a/:slug/organisations/enter'
  const page = { kind: 'page', path, action: 'endorsements.entered' } as const

  routes.add({ ...page, method: 'get' }, (c, signed) => show(c, signed, {}))

  routes.add({ ...page, method: 'post' }, async (c, signed) => {
    // Another campaign's appeal is as unknown as none, whatever was sent.
    await organisationsOverview(deps, signed.actor, slugOf(c))
    try {
      const csv = await readFile(c, 'list', LARGEST_LIST)
      if (!csv) return show(c, signed, { errors: [errorOf(c, NO_FILE)] }, 422)
      return show(c, signed, { entered: await enterOrganisations(deps, signed.actor, { slug: slugOf(c), csv }) })
    } catch (error) {
      return refused(c, signed, error)
    }
  })

  function refused(c: Context, signed: Signed, error: unknown): Promise<Response> {
    if (isRefusal(error, 'too_large')) return show(c, signed, { errors: [errorOf(c, TOO_LARGE)] }, 413)
    if (isRefusal(error, 'invalid')) {
      const errors = error.errors.map(({ path, message }) => errorOf(c, message, path.split('.')[1]))
      return show(c, signed, { errors }, 422)
    }
    // The page says by itself why it has no form.
    if (isRefusal(error, 'conflict')) return show(c, signed, {}, 409)
    const { answer, status } = pausedForm(deps, c, error)
    return show(c, signed, { answer }, status)
  }

  function errorOf(c: Context, message: string, line?: string): FieldError {
    const { t } = frameOf(c, site)
    const words = translateMessage(message, t)
    const place = line === undefined ? '' : `${t('desk.organisations.enter.line', { n: line })}: `
    return { path: 'list', message: place + words }
  }

  async function show(c: Context, signed: Signed, said: Partial<Said>, status: Status = 200): Promise<Response> {
    const { appeal } = await organisationsOverview(deps, signed.actor, slugOf(c))
    const shown = { appeal: shownAppeal(deps, c, appeal), takes: takesOf(appeal) }
    return html(
      c,
      <EnterPage {...{ frame: frameOf(c, site), account: signed.session.account, ...shown, ...said }} />,
      status,
    )
  }
}

function takesOf({ state, stoppedAt }: Appeal): EnterPageProps['takes'] {
  if (stoppedAt || state === 'gone') return 'stopped'
  return state === 'open' || state === 'closed' ? 'lists' : state
}

import { type Context, Hono } from 'hono'
import type { Appeal } from '../../appeals/appeal.ts'
import { appealFrame, readingBy } from '../../appeals/appeal-frame.ts'
import { publicAppeal } from '../../appeals/public-appeal.ts'
import { offeredLanguage, type Reading } from '../../appeals/reading.ts'
import { type FieldError, Refusal } from '../../core/errors.ts'
import { isUuid } from '../../core/uuid.ts'
import type { Deps } from '../../deps.ts'
import { fieldErrors } from '../../http/field-errors.ts'
import { readForm } from '../../http/form-body.ts'
import { html } from '../../http/html.ts'
import { countRequest } from '../../http/network-limit.ts'
import { paused } from '../../http/paused.ts'
import type { Site, SwitchItem } from '../../ui/frame.ts'
import { findListed } from './organisations-store.ts'
import { ORGANISATION_REPORT_FORM, OrganisationReportedPage, OrganisationReportPage } from './pages/report.tsx'
import { reportPath } from './paths.ts'
import { OrganisationReportInput } from './report-input.ts'
import { reportOrganisation } from './report-organisation.ts'

/** "Listed by mistake? Tell us": the form by which anyone can report a listed organisation. */
export function organisationReportRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  app.get('/a/:slug/organisations/:id/report', async (c) => {
    const { appeal } = await publicAppeal(deps, c.req.param('slug'))
    return form(c, appeal, await nameOf(appeal, c), { words: '' })
  })

  app.post('/a/:slug/organisations/:id/report', async (c) => {
    const { appeal } = await publicAppeal(deps, c.req.param('slug'))
    const { words = '', language: sent } = await readForm(c, ['words', 'language'])
    const language = offeredLanguage(appeal, sent)
    const reading = readingBy(c, appeal, language)
    if (language) return formAgain(c, appeal, { words, reading })
    const parsed = OrganisationReportInput.safeParse({ words })
    if (!parsed.success)
      return formAgain(c, appeal, { words, errors: fieldErrors(parsed.error.issues, reading.locale), status: 422 })
    try {
      countRequest(deps, c, 'report')
      const id = c.req.param('id')
      if (isUuid(id)) await reportOrganisation(deps, appeal, id, parsed.data.words)
    } catch (error) {
      return formAgain(c, appeal, { words, ...paused(deps, c, error) })
    }
    const frame = appealFrame(c, site, appeal, reading, null)
    return html(c, <OrganisationReportedPage frame={frame} appeal={appeal} text={reading.text} />)
  })

  /** The form with what was typed. The database alone knows the name: while it is away, the form has none. */
  async function formAgain(c: Context, appeal: Appeal, shown: Shown): Promise<Response> {
    try {
      return form(c, appeal, await nameOf(appeal, c), shown)
    } catch (error) {
      return form(c, appeal, null, { ...shown, ...paused(deps, c, error) })
    }
  }

  async function nameOf(appeal: Appeal, c: Context): Promise<string> {
    const id = c.req.param('id') ?? ''
    const listed = isUuid(id) ? await findListed(deps.db, appeal.id, id) : undefined
    if (!listed) throw new Refusal('not_found')
    return listed.name
  }

  function form(c: Context, appeal: Appeal, name: string | null, shown: Shown): Response {
    const { reading = readingBy(c, appeal), status = 200, ...more } = shown
    const action = (language: string) => reportPath(appeal.slug, c.req.param('id') ?? '', language)
    const entry = (language: string): SwitchItem => ({
      language,
      form: ORGANISATION_REPORT_FORM,
      action: action(language),
    })
    const frame = appealFrame(c, site, appeal, reading, entry)
    const page = { frame, appeal, action: action(frame.lang), name, ...more }
    return html(c, <OrganisationReportPage {...page} />, status)
  }
  return app
}

interface Shown {
  words: string
  reading?: Reading | undefined
  errors?: readonly FieldError[]
  tooMany?: boolean
  paused?: boolean
  status?: 200 | 422 | 429 | 503
}

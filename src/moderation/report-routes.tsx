import { type Context, Hono } from 'hono'
import type { Appeal } from '../appeals/appeal.ts'
import { appealFrame, readingBy } from '../appeals/appeal-frame.ts'
import { publicAppeal } from '../appeals/public-appeal.ts'
import { offeredLanguage, type Reading } from '../appeals/reading.ts'
import { type FieldError, Refusal } from '../core/errors.ts'
import { isUuid } from '../core/uuid.ts'
import type { Deps } from '../deps.ts'
import { fieldErrors } from '../http/field-errors.ts'
import { readForm } from '../http/form-body.ts'
import { html } from '../http/html.ts'
import { countRequest } from '../http/network-limit.ts'
import { paused } from '../http/paused.ts'
import type { Site, SwitchItem } from '../ui/frame.ts'
import { REPORT_FORM, ReportedPage, ReportPage, type ReportValues } from './pages/report.tsx'
import { ReportInput } from './report.ts'
import { reportName } from './report-name.ts'
import { findShownName, type ReportedName } from './report-store.ts'

const NOTHING_TYPED: ReportValues = { reason: '', words: '' }

/** The form by which anyone can report a public name. */
export function reportRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  app.get('/a/:slug/report/:id', async (c) => {
    const { appeal } = await publicAppeal(deps, c.req.param('slug'))
    return form(c, appeal, await reportedOf(appeal, c), { values: NOTHING_TYPED })
  })

  app.post('/a/:slug/report/:id', async (c) => {
    const { appeal } = await publicAppeal(deps, c.req.param('slug'))
    const { reason = '', words = '', language: sent } = await readForm(c, ['reason', 'words', 'language'])
    const language = offeredLanguage(appeal, sent)
    const values = { reason, words }
    const reading = readingBy(c, appeal, language)
    if (language) return formAgain(c, appeal, { values, reading })
    const parsed = ReportInput.safeParse(values)
    if (!parsed.success)
      return formAgain(c, appeal, { values, errors: fieldErrors(parsed.error.issues, reading.locale), status: 422 })
    try {
      countRequest(deps, c, 'report')
      const id = c.req.param('id')
      if (isUuid(id)) await reportName(deps, appeal, id, parsed.data)
    } catch (error) {
      const shown = { values, ...paused(deps, c, error) }
      return shown.tooMany ? formAgain(c, appeal, shown) : form(c, appeal, null, shown)
    }
    const frame = appealFrame(c, site, appeal, reading, null)
    return html(c, <ReportedPage frame={frame} appeal={appeal} text={reading.text} />)
  })

  /** The form with what was typed. The database alone knows the reported name: while it is away, the form has none. */
  async function formAgain(c: Context, appeal: Appeal, shown: Shown): Promise<Response> {
    try {
      return form(c, appeal, await reportedOf(appeal, c), shown)
    } catch (error) {
      const { values, reading } = shown
      return form(c, appeal, null, { values, reading, ...paused(deps, c, error) })
    }
  }

  async function reportedOf(appeal: Appeal, c: Context): Promise<ReportedName> {
    const id = c.req.param('id') ?? ''
    const reported = isUuid(id) ? await findShownName(deps.db, appeal.id, id) : undefined
    if (!reported) throw new Refusal('not_found')
    return reported
  }

  function form(c: Context, appeal: Appeal, reported: ReportedName | null, shown: Shown): Response {
    const { reading = readingBy(c, appeal), status = 200, ...more } = shown
    const path = `/a/${appeal.slug}/report/${reported?.id ?? c.req.param('id')}`
    const entry = (language: string): SwitchItem => ({
      language,
      form: REPORT_FORM,
      action: `${path}?lang=${language}`,
    })
    const frame = appealFrame(c, site, appeal, reading, entry)
    return html(c, <ReportPage frame={frame} appeal={appeal} path={path} reported={reported} {...more} />, status)
  }
  return app
}

interface Shown {
  values: ReportValues
  reading?: Reading | undefined
  errors?: readonly FieldError[]
  tooMany?: boolean
  paused?: boolean
  status?: 200 | 422 | 429 | 503
}

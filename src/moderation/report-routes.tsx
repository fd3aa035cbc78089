import { type Context, Hono } from 'hono'
import { type Appeal, textFor } from '../appeals/appeal.ts'
import { publicAppeal } from '../appeals/public-appeal.ts'
import { type FieldError, isRefusal, Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { fieldErrors } from '../http/field-errors.ts'
import { readForm } from '../http/form-body.ts'
import { frameOf, localeOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { countRequest } from '../http/network-limit.ts'
import { refusalHeaders } from '../http/problem.ts'
import { isLocale, LOCALES, type Locale } from '../locale/locale.ts'
import type { Site } from '../ui/frame.ts'
import { isSignatureId } from './decide.ts'
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
    const { reason = '', words = '', language } = await readForm(c, ['reason', 'words', 'language'])
    const values = { reason, words }
    if (isLocale(language)) return form(c, appeal, await reportedOf(appeal, c), { values, locale: language })
    const parsed = ReportInput.safeParse(values)
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, localeOf(c))
      return form(c, appeal, await reportedOf(appeal, c), { values, errors, status: 422 })
    }
    try {
      countRequest(deps, c, 'report')
    } catch (error) {
      if (!isRefusal(error, 'too_many')) throw error
      for (const [name, value] of Object.entries(refusalHeaders(error))) c.header(name, value)
      return form(c, appeal, await reportedOf(appeal, c), { values, tooMany: true, status: 429 })
    }
    const id = c.req.param('id')
    if (isSignatureId(id)) await reportName(deps, appeal, id, parsed.data)
    const frame = frameOf(c, site, { switch: [] })
    return html(c, <ReportedPage frame={frame} appeal={appeal} text={textFor(appeal, frame.locale)} />)
  })

  async function reportedOf(appeal: Appeal, c: Context): Promise<ReportedName> {
    const id = c.req.param('id') ?? ''
    const reported = isSignatureId(id) ? await findShownName(deps.db, appeal.id, id) : undefined
    if (!reported) throw new Refusal('not_found')
    return reported
  }

  function form(c: Context, appeal: Appeal, reported: ReportedName, shown: Shown): Response {
    const { values, locale = localeOf(c), errors = [], tooMany = false, status = 200 } = shown
    const path = `/a/${appeal.slug}/report/${reported.id}`
    const languages = LOCALES.map((one) => ({ locale: one, form: REPORT_FORM, action: `${path}?lang=${one}` }))
    const frame = frameOf(c, site, { locale, switch: languages })
    const page = { frame, appeal, reported, values, errors, tooMany }
    return html(c, <ReportPage {...page} />, status)
  }
  return app
}

interface Shown {
  values: ReportValues
  locale?: Locale
  errors?: readonly FieldError[]
  tooMany?: boolean
  status?: 200 | 422 | 429
}

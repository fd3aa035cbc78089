import { type Context, Hono } from 'hono'
import { appealFrame, readingBy } from '../../appeals/appeal-frame.ts'
import { orGone } from '../../appeals/gone.tsx'
import { offeredLanguage, type Reading } from '../../appeals/reading.ts'
import { type FieldError, isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { fieldErrors } from '../../http/field-errors.ts'
import { readForm } from '../../http/form-body.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { paused } from '../../http/paused.ts'
import { tokenParam } from '../../http/token-param.ts'
import { isLocale, LOCALES } from '../../locale/locale.ts'
import type { Site } from '../../ui/frame.ts'
import {
  ORGANISATION_FIELDS,
  OrganisationForm,
  type OrganisationValues,
  organisationOf,
  organisationValues,
} from '../organisation-values.ts'
import { ChangeEndorsementPage, changeSwitch } from '../pages/change.tsx'
import { canChange, type OwnAnswer } from '../pages/own.tsx'
import { changeEndorsement, type EndorsementChange, type Owned, seeEndorsement } from './own-endorsement.ts'
import { showOwn } from './show-own.tsx'

/** The form by which a representative changes an endorsement. */
export function changeEndorsementRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  app.get('/o/:token/change', (c) =>
    orGone(deps, site, c, async () => {
      const owned = await seeEndorsement(deps, tokenParam(c))
      const { organisation, proposed } = owned.endorsement
      if (!canChange(owned)) return showOwn(c, site, owned)
      return page(c, owned, { values: organisationValues(proposed ?? organisation) })
    }),
  )

  app.post('/o/:token/change', (c) =>
    orGone(deps, site, c, async () => {
      const { language: sent, ...fields } = await readForm(c, [...ORGANISATION_FIELDS, 'language'])
      const values = organisationValues(fields)
      try {
        const owned = await seeEndorsement(deps, tokenParam(c))
        if (!canChange(owned)) return showOwn(c, site, owned, 'decided')
        const language = offeredLanguage(owned.appeal, sent)
        const reading = readingBy(c, owned.appeal, language)
        if (language) return page(c, owned, { values, reading })
        const typed = OrganisationForm.safeParse(values)
        if (typed.success) return await change(c, organisationOf(typed.data))
        const errors = fieldErrors(typed.error.issues, reading.locale)
        return page(c, owned, { values, errors, status: 422 })
      } catch (error) {
        return pausedPage(c, sent, { values, ...paused(deps, c, error) })
      }
    }),
  )

  async function change(c: Context, organisation: EndorsementChange): Promise<Response> {
    try {
      const changed = await changeEndorsement(deps, tokenParam(c), organisation)
      return showOwn(c, site, changed, doneTo(changed))
    } catch (error) {
      if (!isRefusal(error, 'conflict')) throw error
      return showOwn(c, site, await seeEndorsement(deps, tokenParam(c)), 'decided')
    }
  }

  function page(c: Context, { appeal, endorsement }: Owned, shown: Shown): Response {
    const { reading = readingBy(c, appeal), status = 200, ...more } = shown
    const token = tokenParam(c)
    const frame = appealFrame(c, site, appeal, reading, changeSwitch(token))
    const isListed = endorsement.state === 'listed'
    return html(c, <ChangeEndorsementPage frame={frame} token={token} isListed={isListed} {...more} />, status)
  }

  function pausedPage(c: Context, language: string | undefined, { values, status }: Shown): Response {
    const token = tokenParam(c)
    // Nobody knows the appeal while the database is away, so the switch offers the interface's languages.
    const locale = isLocale(language) ? language : undefined
    const frame = frameOf(c, site, { locale, switch: LOCALES.map(changeSwitch(token)) })
    return html(c, <ChangeEndorsementPage frame={frame} token={token} values={values} paused />, status)
  }
  return app
}

interface Shown {
  values: OrganisationValues
  errors?: readonly FieldError[]
  reading?: Reading
  status?: 200 | 422 | 429 | 503
}

function doneTo({ endorsement: { state, proposed } }: Owned): OwnAnswer {
  if (state === 'waiting') return 'changed'
  return proposed ? 'proposed' : 'as_listed'
}

import { type Context, Hono } from 'hono'
import { appealFrame, readingBy } from '../../appeals/appeal-frame.ts'
import { orGone } from '../../appeals/gone.tsx'
import { offeredLanguage, type Reading } from '../../appeals/reading.ts'
import { type FieldError, isRefusal } from '../../core/errors.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import { LARGEST_BODY } from '../../http/body.ts'
import { fieldErrors } from '../../http/field-errors.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { paused } from '../../http/paused.ts'
import { tokenParam } from '../../http/token-param.ts'
import { isLocale, LOCALES } from '../../locale/locale.ts'
import type { Site } from '../../ui/frame.ts'
import { statementLanguages } from '../languages.ts'
import { ChangeEndorsementPage, changeSwitch } from '../pages/change.tsx'
import { canChange } from '../pages/own.tsx'
import type { OwnAnswer } from '../pages/own-answer.tsx'
import { ChangeForm, type ChangeValues, changeOf, changeValues, readChange } from './change-values.ts'
import { changeEndorsement, type Owned, seeEndorsement, takeChangeBack } from './own-endorsement.ts'
import { showOwn } from './show-own.tsx'

/** The form by which a representative changes an endorsement. */
export function changeEndorsementRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  app.get('/o/:token/change', (c) =>
    orGone(deps, site, c, async () => {
      const owned = await seeEndorsement(deps, tokenParam(c))
      const { organisation, proposed } = owned.endorsement
      if (!canChange(owned)) return showOwn(deps, c, site, owned)
      return page(c, owned, { values: changeValues(proposed ?? organisation) })
    }),
  )

  app.post('/o/:token/change', (c) =>
    orGone(deps, site, c, async () => {
      const looked = await lookAt(deps, tokenParam(c))
      if ('trouble' in looked) {
        const { values, language } = await readChange(c, null, LARGEST_CHANGE)
        return pausedPage(c, language, { values, ...paused(deps, c, looked.trouble) })
      }
      const { appeal } = looked
      const { values, language: sent, takesBack } = await readChange(c, statementLanguages(appeal), LARGEST_CHANGE)
      try {
        if (!canChange(looked)) return showOwn(deps, c, site, looked, 'decided')
        if (takesBack) return await change(c, () => takeChangeBack(deps, tokenParam(c)))
        const language = offeredLanguage(appeal, sent)
        const reading = readingBy(c, appeal, language)
        if (language) return page(c, looked, { values, reading })
        const typed = ChangeForm.safeParse(values)
        if (typed.success) return await change(c, () => changeEndorsement(deps, tokenParam(c), changeOf(typed.data)))
        const errors = fieldErrors(typed.error.issues, reading.locale)
        return page(c, looked, { values, errors, status: 422 })
      } catch (error) {
        return pausedPage(c, sent, { values, ...paused(deps, c, error) })
      }
    }),
  )

  async function change(c: Context, make: () => Promise<Owned>): Promise<Response> {
    try {
      const changed = await make()
      return showOwn(deps, c, site, changed, doneTo(changed))
    } catch (error) {
      if (!isRefusal(error, 'conflict')) throw error
      return showOwn(deps, c, site, await seeEndorsement(deps, tokenParam(c)), 'decided')
    }
  }

  function page(c: Context, { appeal, endorsement }: Owned, shown: Shown): Response {
    const { reading = readingBy(c, appeal), status = 200, ...more } = shown
    const token = tokenParam(c)
    const frame = appealFrame(c, site, appeal, reading, changeSwitch(token))
    const isListed = endorsement.state === 'listed'
    const known = { isListed, languages: statementLanguages(appeal) }
    return html(c, <ChangeEndorsementPage frame={frame} token={token} {...known} {...more} />, status)
  }

  function pausedPage(c: Context, language: string | undefined, { values, status }: Shown): Response {
    const token = tokenParam(c)
    // Nobody knows the appeal while the database is away, so the switch offers the interface's languages.
    const locale = isLocale(language) ? language : undefined
    const frame = frameOf(c, site, { locale, switch: LOCALES.map(changeSwitch(token)) })
    const languages = [...new Set([...Object.keys(values.statements), ...Object.keys(values.names)])]
    const more = { token, values, languages }
    return html(c, <ChangeEndorsementPage frame={frame} {...more} paused />, status)
  }
  return app
}

/** Bytes of a form that is read when the link works, or nobody can tell: a statement of 500 letters has 6,000 bytes as it is sent. */
const LARGEST_CHANGE = 8 * LARGEST_BODY

/** The endorsement of the link; the trouble, while the database is away. Refuses with gone. */
async function lookAt(deps: Deps, token: Token): Promise<Owned | { trouble: unknown }> {
  try {
    return await seeEndorsement(deps, token)
  } catch (trouble) {
    if (isRefusal(trouble, 'gone')) throw trouble
    return { trouble }
  }
}

interface Shown {
  values: ChangeValues
  errors?: readonly FieldError[]
  reading?: Reading
  status?: 200 | 422 | 429 | 503
}

function doneTo({ endorsement: { state, proposed } }: Owned): OwnAnswer {
  if (state === 'waiting') return 'changed'
  return proposed ? 'proposed' : 'as_listed'
}

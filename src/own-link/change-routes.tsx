import { type Context, Hono } from 'hono'
import { textFor } from '../appeals/appeal.ts'
import { orGone } from '../appeals/gone.tsx'
import { type FieldError, isRefusal, Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { frameOf, localeOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { paused } from '../http/paused.ts'
import { tokenParam } from '../http/token-param.ts'
import { LOCALES, type Locale } from '../locale/locale.ts'
import { linksTo, type Site } from '../ui/frame.ts'
import { type Change, changeSignature } from './change.ts'
import { type ChangeValues, checkChange, readChangeForm } from './change-form.ts'
import { asksName, CHANGES, changesOf, type OwnChange } from './choices.ts'
import { ChangePage, ChangePausedPage, changeSwitch, typedSwitch } from './pages/change.tsx'
import { ManagePage } from './pages/manage.tsx'
import { StoppedPage } from './pages/stopped.tsx'
import { type OwnSignature, seeSignature } from './see.ts'

/** Pages of the changes by own link: each GET tells the effects of a change, each POST makes the change. */
export function changeRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  for (const change of CHANGES) {
    app.get(`/m/:token/${change}`, (c) =>
      orGone(deps, site, c, async () => {
        const own = await seeSignature(deps, tokenParam(c))
        if (own.appeal.stoppedAt) return stopped(c)
        if (!changesOf(own).includes(change)) return managed(c, own)
        return page(c, own, change, { values: NOTHING_TYPED })
      }),
    )

    app.post(`/m/:token/${change}`, (c) =>
      orGone(deps, site, c, async () => {
        const { values, language } = await readChangeForm(c)
        try {
          const own = await seeSignature(deps, tokenParam(c))
          if (own.appeal.stoppedAt) return stopped(c)
          if (language) return page(c, own, change, { values, locale: language })
          return await make(c, own, change, values)
        } catch (error) {
          // Nothing was typed that could be lost: the error page says enough.
          if (values.name === undefined) throw error
          return pausedPage(c, change, { values, locale: language, ...paused(deps, c, error) })
        }
      }),
    )
  }

  async function make(c: Context, own: OwnSignature, change: OwnChange, values: ChangeValues): Promise<Response> {
    const before = own.signature.visibility
    // The change is already made: a double click, or a lost answer.
    if (change === before && values.name === undefined) return managed(c, own, change)
    if (change === 'words' && before === 'anonymous') throw new Refusal('conflict')
    const visibility = change === 'words' ? undefined : change
    if (!asksName(change, before)) return submit(c, own, change, values, { visibility })
    const { typed, errors } = checkChange(values, localeOf(c))
    if (!typed) return page(c, own, change, { values, errors, status: 422 })
    return submit(c, own, change, values, { visibility, ...typed })
  }

  async function submit(
    c: Context,
    own: OwnSignature,
    change: OwnChange,
    values: ChangeValues,
    wanted: Change,
  ): Promise<Response> {
    try {
      return managed(c, await changeSignature(deps, tokenParam(c), wanted), change)
    } catch (error) {
      if (isRefusal(error, 'conflict')) return stopped(c)
      // The signature or the appeal has changed since the form was made: a conflict, not a mistyped field.
      if (isRefusal(error, 'invalid')) throw new Refusal('conflict')
      if (!isRefusal(error, 'unavailable') || error.reason !== 'private_paused') throw error
      return page(c, own, change, { values, ...paused(deps, c, error) })
    }
  }

  function pausedPage(c: Context, change: OwnChange, { values, locale, status }: Shown): Response {
    const token = tokenParam(c)
    const frame = frameOf(c, site, { locale, switch: typedSwitch(token, change, LOCALES) })
    return html(c, <ChangePausedPage frame={frame} change={change} token={token} values={values} />, status)
  }

  function page(c: Context, own: OwnSignature, change: OwnChange, shown: Shown): Response {
    const { locale = localeOf(c), status = 200, ...more } = shown
    const token = tokenParam(c)
    const frame = frameOf(c, site, { locale, switch: changeSwitch(own, token, change, LOCALES) })
    return html(c, <ChangePage frame={frame} {...own} change={change} token={token} {...more} />, status)
  }

  function managed(c: Context, own: OwnSignature, done?: OwnChange): Response {
    const token = tokenParam(c)
    const frame = frameOf(c, site, { switch: linksTo(`/m/${token}`, LOCALES) })
    const text = textFor(own.appeal, frame.locale)
    return html(c, <ManagePage frame={frame} {...own} text={text} token={token} done={done} />)
  }

  function stopped(c: Context): Response {
    const token = tokenParam(c)
    const frame = frameOf(c, site, { switch: linksTo(`/m/${token}`, LOCALES) })
    return html(c, <StoppedPage frame={frame} token={token} />, 409)
  }
  return app
}

interface Shown {
  values: ChangeValues
  errors?: readonly FieldError[]
  locale?: Locale | undefined
  paused?: boolean
  status?: 200 | 422 | 429 | 503
}

const NOTHING_TYPED: ChangeValues = { name: undefined, descriptor: undefined }

import { type Context, Hono } from 'hono'
import { appealFrame, readingBy } from '../appeals/appeal-frame.ts'
import { orGone } from '../appeals/gone.tsx'
import { offeredLanguage, type Reading } from '../appeals/reading.ts'
import { type FieldError, isRefusal, Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { frameOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { paused } from '../http/paused.ts'
import { tokenParam } from '../http/token-param.ts'
import { isLocale, LOCALES } from '../locale/locale.ts'
import { linkTo, type Site } from '../ui/frame.ts'
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
        if (own.appeal.stoppedAt) return stopped(c, own)
        if (!changesOf(own).includes(change)) return managed(c, own)
        return page(c, own, change, { values: NOTHING_TYPED })
      }),
    )

    app.post(`/m/:token/${change}`, (c) =>
      orGone(deps, site, c, async () => {
        const { values, language: sent } = await readChangeForm(c)
        try {
          const own = await seeSignature(deps, tokenParam(c))
          if (own.appeal.stoppedAt) return stopped(c, own)
          const language = offeredLanguage(own.appeal, sent)
          if (language) return page(c, own, change, { values, reading: readingBy(c, own.appeal, language) })
          return await make(c, own, change, values)
        } catch (error) {
          // Nothing was typed that could be lost: the error page says enough.
          if (values.name === undefined) throw error
          return pausedPage(c, change, sent, { values, ...paused(deps, c, error) })
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
    const { typed, errors } = checkChange(values, readingBy(c, own.appeal).locale)
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
      if (isRefusal(error, 'conflict')) return stopped(c, own)
      // The signature or the appeal has changed since the form was made: a conflict, not a mistyped field.
      if (isRefusal(error, 'invalid')) throw new Refusal('conflict')
      if (!isRefusal(error, 'unavailable') || error.reason !== 'private_paused') throw error
      return page(c, own, change, { values, ...paused(deps, c, error) })
    }
  }

  function pausedPage(c: Context, change: OwnChange, language: string | undefined, shown: Shown): Response {
    const { values, status } = shown
    const token = tokenParam(c)
    // Nobody knows the appeal while the database is away, so the switch offers the interface's languages.
    const locale = isLocale(language) ? language : undefined
    const frame = frameOf(c, site, { locale, switch: LOCALES.map(typedSwitch(token, change)) })
    return html(c, <ChangePausedPage frame={frame} change={change} token={token} values={values} />, status)
  }

  function page(c: Context, own: OwnSignature, change: OwnChange, shown: Shown): Response {
    const { reading = readingBy(c, own.appeal), status = 200, ...more } = shown
    const token = tokenParam(c)
    const frame = appealFrame(c, site, own.appeal, reading, changeSwitch(own, token, change))
    return html(c, <ChangePage frame={frame} {...own} change={change} token={token} {...more} />, status)
  }

  function managed(c: Context, own: OwnSignature, done?: OwnChange): Response {
    const token = tokenParam(c)
    const reading = readingBy(c, own.appeal)
    const frame = appealFrame(c, site, own.appeal, reading, linkTo(`/m/${token}`))
    return html(c, <ManagePage frame={frame} {...own} text={reading.text} token={token} done={done} />)
  }

  function stopped(c: Context, { appeal }: OwnSignature): Response {
    const token = tokenParam(c)
    const frame = appealFrame(c, site, appeal, readingBy(c, appeal), linkTo(`/m/${token}`))
    return html(c, <StoppedPage frame={frame} token={token} />, 409)
  }
  return app
}

interface Shown {
  values: ChangeValues
  errors?: readonly FieldError[]
  reading?: Reading
  paused?: boolean
  status?: 200 | 422 | 429 | 503
}

const NOTHING_TYPED: ChangeValues = { name: undefined, descriptor: undefined }

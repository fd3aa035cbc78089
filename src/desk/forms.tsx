import type { Context } from 'hono'
import type { FieldError } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { frameOf, localeOf } from '../http/frame.ts'
import { paused } from '../http/paused.ts'
import { LOCALES } from '../locale/locale.ts'
import { type MessageKey, translator } from '../locale/translate.ts'
import type { Frame, Site, SwitchItem } from '../ui/frame.ts'
import { SignInPage, signInSwitch } from './pages/access/sign-in.tsx'
import { StepUpPage, stepUpSwitch } from './pages/access/step-up.tsx'
import type { PauseReason } from './pages/pause-answer.tsx'
import type { DeskForms } from './registrar.ts'

/** The frame of a page in which somebody types: its language switch posts the form. */
export const typedFrame = (c: Context, site: Site, entry: (language: string) => SwitchItem): Frame =>
  frameOf(c, site, { switch: LOCALES.map(entry) })

/** The forms that stand in the place of a page whose visitor must sign in, or show the second factor again, first. */
export const deskForms = (site: Site): DeskForms => ({
  signIn: (c, next) => <SignInPage frame={typedFrame(c, site, signInSwitch)} next={next} answer="ended" />,
  stepUp(c, { session: { account }, hidden, problem }) {
    const { path } = c.req
    const frame = typedFrame(c, site, stepUpSwitch(path))
    const said = problem === 'wrong' ? { errors: [errorAt(c, 'code', 'staff.code.wrong')] } : { answer: problem }
    return <StepUpPage frame={frame} account={account} path={path} purpose={path} hidden={hidden} {...said} />
  },
})

/** The error of one field, in the reader's language. */
export const errorAt = (c: Context, path: string, key: MessageKey): FieldError => ({
  path,
  message: translator(localeOf(c))(key),
})

/** The reason to show a form again after an error that passes by itself; sets Retry-After. Throws any other error again. */
export function pausedForm(
  deps: Pick<Deps, 'log' | 'writes'>,
  c: Context,
  error: unknown,
): { answer: PauseReason; status: 429 | 503 } {
  const { tooMany, status } = paused(deps, c, error)
  return { answer: tooMany ? 'too_many' : 'paused', status }
}

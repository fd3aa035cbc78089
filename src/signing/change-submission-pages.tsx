import type { Context } from 'hono'
import { appealFrame, readingByLetter } from '../appeals/appeal-frame.ts'
import { goneLink } from '../appeals/gone.tsx'
import { offeredLanguage } from '../appeals/reading.ts'
import { type FieldError, isRefusal } from '../core/errors.ts'
import { newToken } from '../core/random.ts'
import type { Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { fieldErrors, translateMessage } from '../http/field-errors.ts'
import { frameOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { paused } from '../http/paused.ts'
import type { Locale } from '../locale/locale.ts'
import { translator } from '../locale/translate.ts'
import type { Site } from '../ui/frame.ts'
import type { ConfirmRequest } from './confirm.ts'
import { ChangesInput } from './confirm-input.ts'
import { mailboxChoice } from './mailbox-choice.ts'
import { ChangePausedPage, ChangeSubmissionPage, changeSwitch } from './pages/change-submission.tsx'
import { readPending } from './pending-signature.ts'
import type { ContentValues } from './sign-values.ts'
import type { Submission } from './submission.ts'

/** A posted form of the change page. */
export interface Changing {
  /** The form's fields as they were sent. */
  sent: Partial<Record<'token' | 'as' | 'shown' | 'retry' | 'sendLink' | 'language', string>>
  values: ContentValues
  request: ConfirmRequest
}

interface Shown {
  values?: ContentValues
  errors?: (locale: Locale) => readonly FieldError[]
  /** The language, as it was sent, of a button of the language switch. */
  language?: string
  sendLink?: boolean
  status?: 200 | 422
}

type Submit = (c: Context, request: ConfirmRequest, changing: Changing) => Promise<Response>

/** The page on which a letter's holder changes what will be signed, and the answers to its form. */
export function changePages(deps: Deps, site: Site, confirmWith: Submit) {
  async function open(c: Context, token: Token, shown: Shown = {}): Promise<Response> {
    const pending = await readPending(deps, token)
    if (!pending) return goneLink(deps, site, c)
    const { appeal, submission, mailbox } = pending
    const { values = valuesOf(submission), errors, language, sendLink, status } = shown
    const reading = readingByLetter(c, appeal, mailbox, offeredLanguage(appeal, language))
    const { text, locale } = reading
    const frame = appealFrame(c, site, appeal, reading, changeSwitch)
    const page = { frame, appeal, text, submission, token, retry: newToken(), values, sendLink }
    const choice = await mailboxChoice(deps, pending)
    return html(c, <ChangeSubmissionPage {...page} choice={choice} errors={errors?.(locale)} />, status)
  }

  async function submit(c: Context, changing: Changing): Promise<Response> {
    const { sent, values, request } = changing
    const again = { values, sendLink: request.sendLink !== undefined }
    try {
      if (sent.language) return await open(c, request.token, { ...again, language: sent.language })
      const input = ChangesInput.safeParse(typed(values))
      if (!input.success) {
        const errors = (locale: Locale) => fieldErrors(input.error.issues, locale)
        return await open(c, request.token, { ...again, errors, status: 422 })
      }
      return await confirmWith(c, { ...request, changes: input.data }, changing)
    } catch (error) {
      if (isRefusal(error, 'invalid') && error.errors)
        return open(c, request.token, { ...again, errors: (locale) => inWords(error.errors, locale), status: 422 })
      const { status } = paused(deps, c, error)
      const frame = frameOf(c, site, { switch: [] })
      return html(c, <ChangePausedPage frame={frame} values={values} sent={{ ...sent, language: undefined }} />, status)
    }
  }

  return { open, submit }
}

/** The submission as the form shows it. The name of a private one is not shown: the letter's holder may be another person. */
function valuesOf(submission: Submission | null): ContentValues {
  const { name, descriptor, country } = submission?.visibility === 'public' ? submission : NOTHING
  return { visibility: submission?.visibility, name: name ?? '', descriptor: descriptor ?? '', country: country ?? '' }
}

const NOTHING = { name: null, descriptor: null, country: null }

/** The hidden fields of a name are not read for `anonymous`. */
const typed = ({ visibility, ...named }: ContentValues) =>
  visibility === 'anonymous' ? { visibility } : { visibility, ...named }

function inWords(errors: readonly FieldError[], locale: Locale): FieldError[] {
  const t = translator(locale)
  return errors.map(({ path, message }) => ({ path, message: translateMessage(message, t) }))
}

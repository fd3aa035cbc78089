import { z } from 'zod'
import { readingBy } from '../appeals/appeal-frame.ts'
import { publicAppeal } from '../appeals/public-appeal.ts'
import { isRefusal } from '../core/errors.ts'
import { VisibilitySchema } from '../core/visibility.ts'
import type { Deps } from '../deps.ts'
import { type Api, newApi, operation } from '../http/api.ts'
import { readJson } from '../http/json-body.ts'
import { countRequest } from '../http/network-limit.ts'
import { originOf } from '../http/origins.ts'
import { problemOfType } from '../http/problem.ts'
import type { MailboxSignature } from '../signatures/mailbox-store.ts'
import { ChoiceNeeded } from './choice.ts'
import { confirm } from './confirm.ts'
import { ConfirmInput, RejectInput } from './confirm-input.ts'
import { reject } from './reject.ts'
import { sign } from './sign.ts'
import { SignBody, signInput } from './sign-input.ts'

const Slug = z.object({ slug: z.string() })

const Confirmed = z.object({
  status: z.literal('confirmed'),
  appeal: z.string().describe('slug'),
  visibility: VisibilitySchema,
  manageToken: z.string().describe('shown once: it opens /m/<token>'),
})

/** One of the mailbox's signatures, as a problem of type `choose` lists it. */
const listed = ({ id, visibility, day, name }: MailboxSignature) => ({
  ref: id,
  visibility,
  signedOn: day,
  ...(name !== null && { name }),
})

/** API routes to sign, confirm and reject. */
export function signatureApi(deps: Deps): Api {
  const api = newApi()

  operation(
    api,
    {
      method: 'post',
      path: '/api/v1/appeals/:slug/signatures',
      summary: 'Sign: the answer is the same for every address; a letter asks for the confirmation',
      params: Slug,
      body: SignBody,
      answers: { status: 202, body: z.object({ status: z.literal('check_your_inbox'), words: z.string() }) },
      refuses: [400, 403, 404, 409, 413, 415, 422, 429, 503],
    },
    async (c) => {
      const slug = c.req.param('slug') ?? ''
      const { appeal } = await publicAppeal(deps, slug)
      const { form, locale: asked, ...carried } = await readJson(c, signInput(appeal))
      const { locale, text } = readingBy(c, appeal, asked)
      const network = countRequest(deps, c, 'sign')
      const submission = { ...form, locale }
      const origin = originOf(c, deps.config)
      const request = { ...carried, submission, language: text.locale, origin, network }
      try {
        const { words } = await sign(deps, slug, request)
        return c.json({ status: 'check_your_inbox', words }, 202)
      } catch (error) {
        if (!isRefusal(error, 'conflict') || error.reason !== 'text_changed') throw error
        return problemOfType(c, error, 'text-changed', {})
      }
    },
  )

  operation(
    api,
    {
      method: 'post',
      path: '/api/v1/confirmations',
      summary: 'Confirm with the token of a letter; a used, expired or unknown one is gone, all alike',
      body: ConfirmInput,
      answers: { status: 200, body: Confirmed },
      refuses: [400, 403, 409, 410, 413, 415, 422, 503],
    },
    async (c) => {
      const { token, as, ref, retry, sendLink: mailsLink, ...changes } = await readJson(c, ConfirmInput)
      const sendLink = mailsLink ? { origin: originOf(c, deps.config) } : undefined
      try {
        const confirmed = await confirm(deps, { token, as, ref, retry, sendLink, changes })
        const { appeal, visibility, manageToken } = confirmed
        return c.json({ status: 'confirmed', appeal: appeal.slug, visibility, manageToken })
      } catch (error) {
        if (!(error instanceof ChoiceNeeded)) throw error
        const { signatures, seatFree } = error.choice
        return problemOfType(c, error, 'choose', { signatures: signatures.map(listed), seatFree })
      }
    },
  )

  operation(
    api,
    {
      method: 'post',
      path: '/api/v1/confirmations/reject',
      summary: '“This isn’t me”: what was sent with that address for that appeal is dead',
      body: RejectInput,
      answers: { status: 204, body: null },
      refuses: [400, 403, 410, 413, 415, 422, 503],
    },
    async (c) => {
      await reject(deps, await readJson(c, RejectInput))
      return c.body(null, 204)
    },
  )

  return api
}

import { z } from 'zod'
import { VisibilitySchema } from '../core/visibility.ts'
import type { Deps } from '../deps.ts'
import { type Api, newApi, operation } from '../http/api.ts'
import { localeOf } from '../http/frame.ts'
import { readJson } from '../http/json-body.ts'
import { countRequest } from '../http/network-limit.ts'
import { originOf } from '../http/origins.ts'
import type { MailboxSignature } from '../signatures/mailbox-store.ts'
import { askForLinks } from './ask-for-links.ts'
import { LinksInput, OpenLinksInput, RenewInput } from './links-input.ts'
import { openLinks } from './open-links.ts'
import { renewLinks } from './renew-links.ts'

const Listed = z.object({
  ref: z.uuid(),
  visibility: VisibilitySchema,
  signedOn: z.iso.date().nullable().describe('null until it is counted'),
})
const Renewed = Listed.pick({ ref: true }).extend({
  manageToken: z.string().describe('shown once: it opens /m/<token>'),
})

const listed = ({ id, visibility, day }: MailboxSignature): z.infer<typeof Listed> => ({
  ref: id,
  visibility,
  signedOn: day,
})

/** API routes for lost links: ask for the letter, list the mailbox's signatures, take new manage tokens. */
export function linksApi(deps: Deps): Api {
  const api = newApi()

  operation(
    api,
    {
      method: 'post',
      path: '/api/v1/manage-links',
      summary: 'Ask for lost links: the answer and the letter are the same for every address',
      body: LinksInput,
      answers: { status: 202, body: z.object({ status: z.literal('check_your_inbox'), words: z.string() }) },
      refuses: [400, 403, 404, 409, 413, 415, 422, 429, 503],
    },
    async (c) => {
      const { appeal, email, locale = localeOf(c) } = await readJson(c, LinksInput)
      const network = countRequest(deps, c, 'sign')
      const origin = originOf(c, deps.config)
      const { words } = await askForLinks(deps, appeal, { address: email, locale, origin, network })
      return c.json({ status: 'check_your_inbox', words }, 202)
    },
  )

  operation(
    api,
    {
      method: 'post',
      path: '/api/v1/manage-links/open',
      summary: 'List the signatures of the mailbox that the letter went to; changes nothing',
      body: OpenLinksInput,
      answers: { status: 200, body: z.object({ signatures: z.array(Listed) }) },
      refuses: [400, 403, 410, 413, 415, 422, 503],
    },
    async (c) => {
      const { token } = await readJson(c, OpenLinksInput)
      const { signatures } = await openLinks(deps, token)
      return c.json({ signatures: signatures.map(listed) })
    },
  )

  operation(
    api,
    {
      method: 'post',
      path: '/api/v1/manage-links/renew',
      summary: 'Take new manage tokens for some of them, once; their old ones are dead from then on',
      body: RenewInput,
      answers: { status: 200, body: z.object({ signatures: z.array(Renewed) }) },
      refuses: [400, 403, 410, 413, 415, 422, 503],
    },
    async (c) => {
      const { token, refs, retry } = await readJson(c, RenewInput)
      const { signatures } = await renewLinks(deps, { token, refs, retry })
      return c.json({ signatures: signatures.map(({ id, manageToken }) => ({ ref: id, manageToken })) })
    },
  )
  return api
}

import { z } from 'zod'
import { readingBy } from '../appeals/appeal-frame.ts'
import { publicAppeal } from '../appeals/public-appeal.ts'
import type { Deps } from '../deps.ts'
import { type Api, newApi, operation } from '../http/api.ts'
import { bearerOf } from '../http/bearer.ts'
import { readJson } from '../http/json-body.ts'
import { countRequest } from '../http/network-limit.ts'
import { originOf } from '../http/origins.ts'
import { translator } from '../locale/translate.ts'
import { ChangeOfferInput, CheckProofInput, ConfirmOfferInput, OfferInput, RejectOfferInput } from './input.ts'
import { confirmOffer } from './offer/confirm-offer.ts'
import { offer } from './offer/offer.ts'
import { rejectOffer } from './offer/reject-offer.ts'
import { changeEndorsement, seeEndorsement, withdrawEndorsement } from './own/own-endorsement.ts'
import { OwnEndorsementView, ownEndorsementView } from './own/view.ts'
import { checkOwnProof } from './proof/check-own-proof.ts'
import { seenInWords } from './proof/seen-in-words.ts'

/** API routes for organisations: offer and confirm; see, change and withdraw with the manage token. */
export function endorsementApi(deps: Deps): Api {
  const api = newApi()

  operation(
    api,
    {
      method: 'post',
      path: '/api/v1/appeals/:slug/endorsements',
      summary:
        'Offer an organisation’s endorsement: the answer is the same for every address; a letter asks to confirm',
      params: z.object({ slug: z.string() }),
      body: OfferInput,
      answers: { status: 202, body: z.object({ status: z.literal('check_your_inbox'), words: z.string() }) },
      refuses: [400, 403, 404, 409, 413, 415, 422, 429, 503],
    },
    async (c) => {
      const slug = c.req.param('slug') ?? ''
      const { appeal } = await publicAppeal(deps, slug)
      const { organisation, contact, chain, locale: asked } = await readJson(c, OfferInput)
      const { nameEn = null, website = null, country = null } = organisation
      const { locale } = readingBy(c, appeal, asked)
      const { words } = await offer(deps, slug, {
        organisation: { name: organisation.name, nameEn, website, country },
        representative: { name: contact.name, role: contact.role, address: contact.email, locale },
        chain,
        network: countRequest(deps, c, 'sign'),
        origin: originOf(c, deps.config),
      })
      return c.json({ status: 'check_your_inbox', words }, 202)
    },
  )

  operation(
    api,
    {
      method: 'post',
      path: '/api/v1/endorsement-confirmations',
      summary: 'Confirm an offer with the token of a letter: it waits for the organisers',
      body: ConfirmOfferInput,
      answers: {
        status: 200,
        body: z.object({
          status: z.literal('waiting'),
          manageToken: z.string().describe('shown once: it opens /o/<token>'),
        }),
      },
      refuses: [400, 403, 410, 413, 415, 422, 503],
    },
    async (c) => {
      const { manageToken } = await confirmOffer(deps, await readJson(c, ConfirmOfferInput))
      return c.json({ status: 'waiting', manageToken })
    },
  )

  operation(
    api,
    {
      method: 'post',
      path: '/api/v1/endorsement-confirmations/reject',
      summary: '“This isn’t me”: what was offered with that address for that appeal is dead',
      body: RejectOfferInput,
      answers: { status: 204, body: null },
      refuses: [400, 403, 410, 413, 415, 422, 503],
    },
    async (c) => {
      await rejectOffer(deps, await readJson(c, RejectOfferInput))
      return c.body(null, 204)
    },
  )

  const own = { path: '/api/v1/endorsement', bearer: true } as const

  operation(
    api,
    {
      ...{ ...own, method: 'get', summary: 'See an organisation’s own endorsement with its manage token' },
      answers: { status: 200, body: OwnEndorsementView },
      refuses: [401, 410, 503],
    },
    async (c) => {
      const owned = await seeEndorsement(deps, bearerOf(c))
      c.header('Cache-Control', 'no-store')
      return c.json(ownEndorsementView(owned))
    },
  )

  operation(
    api,
    {
      ...{ ...own, method: 'patch', body: ChangeOfferInput },
      summary: 'Change it: the organisers look again, and a listed entry stays until they have',
      answers: { status: 200, body: OwnEndorsementView },
      refuses: [400, 401, 403, 409, 410, 413, 415, 422, 503],
    },
    async (c) => {
      const token = bearerOf(c)
      const change = await readJson(c, ChangeOfferInput)
      return c.json(ownEndorsementView(await changeEndorsement(deps, token, change.organisation)))
    },
  )

  operation(
    api,
    {
      ...{ method: 'post', path: '/api/v1/endorsement/proof', bearer: true, body: CheckProofInput },
      summary: 'Look now for its line at the domain of its website: ten times an hour',
      answers: {
        status: 200,
        body: z.object({
          proven: z.boolean(),
          seen: z.array(z.string()).describe('what was seen, in sentences of the reader’s language'),
        }),
      },
      refuses: [400, 401, 403, 409, 410, 413, 415, 422, 429, 503],
    },
    async (c) => {
      const token = bearerOf(c)
      const { method } = await readJson(c, CheckProofInput)
      const { owned, is } = await checkOwnProof(deps, token, method)
      const seen = owned.proofs.find((proof) => proof.method === method)?.seen ?? []
      const { locale } = readingBy(c, owned.appeal)
      return c.json({ proven: is === 'there', seen: seenInWords(translator(locale), seen) })
    },
  )

  operation(
    api,
    {
      ...{ ...own, method: 'delete', summary: 'Withdraw it: the entry and the representative’s data go' },
      answers: { status: 204, body: null },
      refuses: [401, 403, 410, 503],
    },
    async (c) => {
      await withdrawEndorsement(deps, bearerOf(c))
      return c.body(null, 204)
    },
  )
  return api
}

import { type Context, Hono } from 'hono'
import { isOpenAt } from '../appeals/appeal.ts'
import { appealFrame, readingBy, readingByLetter } from '../appeals/appeal-frame.ts'
import { goneLink, orGone } from '../appeals/gone.tsx'
import { Refusal } from '../core/errors.ts'
import { newToken } from '../core/random.ts'
import type { Deps } from '../deps.ts'
import { readForm } from '../http/form-body.ts'
import { frameOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { originOf } from '../http/origins.ts'
import { tokenParam } from '../http/token-param.ts'
import { NotMePage } from '../signing/pages/not-me.tsx'
import type { Site } from '../ui/frame.ts'
import { ConfirmOfferInput, RejectOfferInput } from './input.ts'
import { confirmOffer } from './offer/confirm-offer.ts'
import { readOfferLetter } from './offer/pending-offer.ts'
import { rejectOffer } from './offer/reject-offer.ts'
import { openEndorsementLinks, renewEndorsementLinks } from './own/own-link.ts'
import { ConfirmOfferPage } from './pages/confirm-offer.tsx'
import { ConfirmedPage } from './pages/confirmed.tsx'
import { EndorsementLinksPage, RenewedLinksPage } from './pages/links.tsx'

/** The pages that letters to a representative lead to, and the POSTs of their buttons. GET changes nothing. */
export function endorsementLetterRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  // No tokens: a browser reloads the answer to a form by GET.
  for (const path of ['/e/reject', '/e/links'])
    app.get(path, (c) => {
      c.header('Allow', 'POST')
      throw new Refusal('wrong_method')
    })

  app.get('/e/:token', async (c) => {
    const token = tokenParam(c)
    const page = { token, retry: newToken() }
    const letter = await readOfferLetter(deps, token)
    if (letter) {
      const { appeal, mailbox, offer } = letter
      const reading = readingByLetter(c, appeal, mailbox)
      const frame = appealFrame(c, site, appeal, reading)
      return html(c, <ConfirmOfferPage frame={frame} text={reading.text} offer={offer} {...page} />)
    }
    const found = await openEndorsementLinks(deps, token)
    if (!found) return goneLink(deps, site, c)
    const { appeal, mailbox, endorsements } = found
    const reading = readingByLetter(c, appeal, mailbox)
    const shown = { frame: appealFrame(c, site, appeal, reading), text: reading.text, appeal, endorsements }
    return html(c, <EndorsementLinksPage {...shown} {...page} />)
  })

  app.post('/e', async (c) => {
    const request = await readRequest(c)
    return orGone(deps, site, c, async () => {
      const { appeal, manageToken } = await confirmOffer(deps, request)
      const frame = appealFrame(c, site, appeal, readingBy(c, appeal), null)
      const isOpen = isOpenAt(appeal, deps.clock.now())
      const url = `${originOf(c, deps.config)}/o/${manageToken}`
      return html(c, <ConfirmedPage frame={frame} appeal={appeal} isOpen={isOpen} url={url} />)
    })
  })

  app.post('/e/reject', async (c) => {
    const { token, silence } = await readForm(c, ['token', 'silence'])
    const input = RejectOfferInput.safeParse({ token, silence: silence === 'true' })
    if (!input.success) throw new Refusal('invalid')
    return orGone(deps, site, c, async () => {
      const silentUntil = await rejectOffer(deps, input.data)
      const frame = frameOf(c, site, { switch: [] })
      return html(c, <NotMePage frame={frame} silentUntil={silentUntil} again="endorse.not_me_again" />)
    })
  })

  app.post('/e/links', async (c) => {
    const request = await readRequest(c)
    return orGone(deps, site, c, async () => {
      const { links } = await renewEndorsementLinks(deps, request)
      const origin = originOf(c, deps.config)
      const shown = links.map(({ name, manageToken }) => ({ name, url: `${origin}/o/${manageToken}` }))
      return html(c, <RenewedLinksPage frame={frameOf(c, site, { switch: [] })} links={shown} />)
    })
  })
  return app
}

async function readRequest(c: Context) {
  const input = ConfirmOfferInput.safeParse(await readForm(c, ['token', 'retry']))
  if (!input.success) throw new Refusal('invalid')
  return input.data
}

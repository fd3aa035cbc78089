import { type Context, Hono } from 'hono'
import { type Appeal, isOpenAt } from '../../appeals/appeal.ts'
import { appealFrame, readingBy } from '../../appeals/appeal-frame.ts'
import { publicAppeal } from '../../appeals/public-appeal.ts'
import { offeredLanguage, type Reading } from '../../appeals/reading.ts'
import { watchedCompany } from '../../core/email.ts'
import { doubtAbout } from '../../core/email-doubt.ts'
import { withoutSurroundings } from '../../core/email-surroundings.ts'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { html } from '../../http/html.ts'
import { countRequest } from '../../http/network-limit.ts'
import { originOf } from '../../http/origins.ts'
import { paused } from '../../http/paused.ts'
import { EndedPage } from '../../signing/pages/ended.tsx'
import { linkTo, type Site } from '../../ui/frame.ts'
import { OfferPage, type OfferPageProps } from '../pages/offer.tsx'
import { OfferSentPage } from '../pages/offer-sent.tsx'
import { type OfferAnswer, offer } from './offer.ts'
import { checkOffer, NOTHING_OFFERED, type OfferValues, offerSwitch, readOfferForm } from './offer-values.ts'

/** The form by which a representative offers an organisation's endorsement. */
export function offerRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  app.get('/a/:slug/endorse', async (c) => {
    const { appeal, stale } = await publicAppeal(deps, c.req.param('slug'))
    if (!isOpenAt(appeal, deps.clock.now())) return ended(c, site, appeal)
    if (!stale) return form(c, site, appeal, { values: NOTHING_OFFERED })
    c.header('Retry-After', '30')
    return form(c, site, appeal, { values: NOTHING_OFFERED, disabled: true, paused: true, status: 503 })
  })

  app.post('/a/:slug/endorse', async (c) => {
    const { appeal } = await publicAppeal(deps, c.req.param('slug'))
    const { values, language: sent } = await readOfferForm(c)
    const language = offeredLanguage(appeal, sent)
    if (!isOpenAt(appeal, deps.clock.now())) return ended(c, site, appeal)
    if (language) return form(c, site, appeal, { values, reading: readingBy(c, appeal, language) })
    const { offer: checked, errors } = checkOffer(values, readingBy(c, appeal).locale)
    const doubt = values.keep === values.email ? null : doubtAbout(values.email)
    if (errors.some(({ path }) => path !== 'email' || !doubt))
      return form(c, site, appeal, { values, errors, status: 422 })
    if (doubt || !checked) return form(c, site, appeal, { values, doubt })
    if (appeal.policy.mailboxNotice && watchedCompany(checked.representative.address) && !values.notice)
      return form(c, site, appeal, { values, notice: true })
    return submit(c, appeal, values, checked)
  })

  async function submit(
    c: Context,
    appeal: Appeal,
    values: OfferValues,
    checked: NonNullable<ReturnType<typeof checkOffer>['offer']>,
  ): Promise<Response> {
    try {
      const network = countRequest(deps, c, 'sign')
      const origin = originOf(c, deps.config)
      return sentPage(c, values, await offer(deps, appeal.slug, { ...checked, origin, network }))
    } catch (error) {
      if (isRefusal(error, 'not_open')) return ended(c, site, appeal)
      return form(c, site, appeal, { values, ...paused(deps, c, error) })
    }
  }

  function sentPage(c: Context, values: OfferValues, { appeal, chain, words, validUntil }: OfferAnswer): Response {
    const { mail } = deps.config
    return html(
      c,
      <OfferSentPage
        frame={appealFrame(c, site, appeal, readingBy(c, appeal), null)}
        appeal={appeal}
        values={{ ...values, email: withoutSurroundings(values.email), chain }}
        words={words}
        validUntil={validUntil}
        mailFrom={mail.from}
        mailboxHref={mail.kind === 'mailbox' ? '/dev/mail' : undefined}
      />,
    )
  }
  return app
}

interface Shown extends Omit<OfferPageProps, 'frame' | 'appeal' | 'text'> {
  reading?: Reading
  status?: 200 | 422 | 429 | 503
}

function form(c: Context, site: Site, appeal: Appeal, { status = 200, ...more }: Shown): Response {
  const { reading = readingBy(c, appeal), ...shown } = more
  const frame = appealFrame(c, site, appeal, reading, offerSwitch(appeal.slug))
  return html(c, <OfferPage frame={frame} appeal={appeal} text={reading.text} {...shown} />, status)
}

function ended(c: Context, site: Site, appeal: Appeal): Response {
  const reading = readingBy(c, appeal)
  const frame = appealFrame(c, site, appeal, reading, linkTo(`/a/${appeal.slug}`))
  return html(c, <EndedPage frame={frame} appeal={appeal} text={reading.text} isSent={c.req.method === 'POST'} />, 409)
}

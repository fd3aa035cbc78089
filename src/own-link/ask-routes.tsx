import { type Context, Hono } from 'hono'
import { type Appeal, takesLettersAt } from '../appeals/appeal.ts'
import { appealFrame, readingBy } from '../appeals/appeal-frame.ts'
import { publicAppeal } from '../appeals/public-appeal.ts'
import { offeredLanguage, type Reading } from '../appeals/reading.ts'
import { doubtAbout } from '../core/email-doubt.ts'
import { withoutSurroundings } from '../core/email-surroundings.ts'
import { isRefusal } from '../core/errors.ts'
import type { Address } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { fieldErrors } from '../http/field-errors.ts'
import { readForm } from '../http/form-body.ts'
import { html } from '../http/html.ts'
import { countRequest } from '../http/network-limit.ts'
import { originOf } from '../http/origins.ts'
import { paused } from '../http/paused.ts'
import type { Site } from '../ui/frame.ts'
import { askForLinks, type LinksRequest } from './ask-for-links.ts'
import { LinksInput } from './links-input.ts'
import { AskOverPage, AskPage, type AskPageProps, askSwitch, LOST_BY_SIGNER, type LostLink } from './pages/ask.tsx'
import { AskedPage } from './pages/asked.tsx'

const Typed = LinksInput.pick({ email: true })

/** The address as typed or suggested, and the one that the form has already asked about. */
type TypedAddress = { email: string; keep: string | undefined }

async function readAsked(c: Context): Promise<TypedAddress & { language: string | undefined }> {
  const { email = '', keep, use, language } = await readForm(c, ['email', 'keep', 'use', 'language'])
  return { email: use ?? email, keep: use ?? keep, language }
}

/** Asks for the letter, with the same answer for every address. Refuses with conflict once no mailbox can be found. */
type AskForLetter = (deps: Deps, slug: string, request: LinksRequest) => Promise<{ words: string; validUntil: Date }>

/** The form that asks for a lost link: a signer's, unless another one is named. */
export function askRoutes(
  deps: Deps,
  site: Site,
  { lost, askForLetter }: { lost: LostLink; askForLetter: AskForLetter } = {
    lost: LOST_BY_SIGNER,
    askForLetter: askForLinks,
  },
): Hono {
  const app = new Hono()

  app.get(`/a/:slug${lost.path}`, async (c) => {
    const { appeal } = await publicAppeal(deps, c.req.param('slug'))
    if (!takesLettersAt(appeal, deps.clock.now())) return over(c, appeal)
    return form(c, appeal, { email: '' })
  })

  app.post(`/a/:slug${lost.path}`, async (c) => {
    const { appeal } = await publicAppeal(deps, c.req.param('slug'))
    const { email, keep, language: sent } = await readAsked(c)
    const language = offeredLanguage(appeal, sent)
    if (!takesLettersAt(appeal, deps.clock.now())) return over(c, appeal)
    if (language) return form(c, appeal, { email, keep, reading: readingBy(c, appeal, language) })
    const doubt = keep === email ? null : doubtAbout(email)
    if (doubt) return form(c, appeal, { email, doubt })
    const parsed = Typed.safeParse({ email })
    if (parsed.success) return submit(c, appeal, { email, keep }, parsed.data.email)
    return form(c, appeal, {
      email,
      keep,
      errors: fieldErrors(parsed.error.issues, readingBy(c, appeal).locale),
      status: 422,
    })
  })

  async function submit(
    c: Context,
    appeal: Appeal,
    { email, keep }: TypedAddress,
    address: Address,
  ): Promise<Response> {
    try {
      const network = countRequest(deps, c, 'sign')
      const { locale, text } = readingBy(c, appeal)
      const request = { address, locale, language: text.locale, origin: originOf(c, deps.config), network }
      return sentPage(c, appeal, email, await askForLetter(deps, appeal.slug, request))
    } catch (error) {
      if (isRefusal(error, 'conflict')) return over(c, appeal)
      const { tooMany, status } = paused(deps, c, error)
      return form(c, appeal, { email, keep, answer: tooMany ? 'too_many' : 'paused', status })
    }
  }

  function sentPage(
    c: Context,
    appeal: Appeal,
    email: string,
    { words, validUntil }: { words: string; validUntil: Date },
  ): Response {
    const { mail } = deps.config
    return html(
      c,
      <AskedPage
        lost={lost}
        frame={appealFrame(c, site, appeal, readingBy(c, appeal), null)}
        email={withoutSurroundings(email)}
        contact={appeal.campaign.contact}
        words={words}
        validUntil={validUntil}
        mailFrom={mail.from}
        mailboxHref={mail.kind === 'mailbox' ? '/dev/mail' : undefined}
      />,
    )
  }

  interface Shown extends Pick<AskPageProps, 'email' | 'keep' | 'doubt' | 'errors' | 'answer'> {
    reading?: Reading
    status?: 200 | 422 | 429 | 503
  }

  function form(c: Context, appeal: Appeal, shown: Shown): Response {
    const { reading = readingBy(c, appeal), status = 200, ...more } = shown
    const frame = appealFrame(c, site, appeal, reading, askSwitch(appeal, lost))
    return html(c, <AskPage lost={lost} frame={frame} appeal={appeal} text={reading.text} {...more} />, status)
  }

  function over(c: Context, appeal: Appeal): Response {
    const reading = readingBy(c, appeal)
    return html(
      c,
      <AskOverPage lost={lost} frame={appealFrame(c, site, appeal, reading)} appeal={appeal} text={reading.text} />,
      409,
    )
  }
  return app
}

import { type Context, Hono } from 'hono'
import { type Appeal, takesLettersAt, textFor } from '../appeals/appeal.ts'
import { publicAppeal } from '../appeals/public-appeal.ts'
import { isRefusal } from '../core/errors.ts'
import type { Address } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { fieldErrors } from '../http/field-errors.ts'
import { readForm } from '../http/form-body.ts'
import { frameOf, localeOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { countRequest } from '../http/network-limit.ts'
import { originOf } from '../http/origins.ts'
import { paused } from '../http/paused.ts'
import { isLocale, LOCALES, type Locale } from '../locale/locale.ts'
import { linksTo, type Site } from '../ui/frame.ts'
import { askForLinks } from './ask-for-links.ts'
import { LinksInput } from './links-input.ts'
import { AskOverPage, AskPage, type AskPageProps, askSwitch } from './pages/ask.tsx'
import { AskedPage } from './pages/asked.tsx'

const Typed = LinksInput.pick({ email: true })

/** The form that asks for a lost link. */
export function askRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  app.get('/a/:slug/manage', async (c) => {
    const { appeal } = await publicAppeal(deps, c.req.param('slug'))
    if (!takesLettersAt(appeal, deps.clock.now())) return over(c, appeal)
    return form(c, appeal, { email: '' })
  })

  app.post('/a/:slug/manage', async (c) => {
    const { appeal } = await publicAppeal(deps, c.req.param('slug'))
    const { email = '', language } = await readForm(c, ['email', 'language'])
    if (!takesLettersAt(appeal, deps.clock.now())) return over(c, appeal)
    if (isLocale(language)) return form(c, appeal, { email, locale: language })
    const parsed = Typed.safeParse({ email })
    if (parsed.success) return submit(c, appeal, email, parsed.data.email)
    return form(c, appeal, { email, errors: fieldErrors(parsed.error.issues, localeOf(c)), status: 422 })
  })

  async function submit(c: Context, appeal: Appeal, email: string, address: Address): Promise<Response> {
    try {
      const network = countRequest(deps, c, 'sign')
      const [locale, origin] = [localeOf(c), originOf(c, deps.config)]
      return sentPage(c, appeal, email, await askForLinks(deps, appeal.slug, { address, locale, origin, network }))
    } catch (error) {
      if (isRefusal(error, 'conflict')) return over(c, appeal)
      const { tooMany, status } = paused(deps, c, error)
      return form(c, appeal, { email, answer: tooMany ? 'too_many' : 'paused', status })
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
        frame={frameOf(c, site, { switch: [] })}
        email={email}
        contact={appeal.campaign.contact}
        words={words}
        validUntil={validUntil}
        mailFrom={mail.from}
        mailboxHref={mail.kind === 'mailbox' ? '/dev/mail' : undefined}
      />,
    )
  }

  interface Shown extends Pick<AskPageProps, 'email' | 'errors' | 'answer'> {
    locale?: Locale
    status?: 200 | 422 | 429 | 503
  }

  function form(c: Context, appeal: Appeal, { locale = localeOf(c), status = 200, ...shown }: Shown): Response {
    const frame = frameOf(c, site, { locale, switch: askSwitch(appeal) })
    return html(c, <AskPage frame={frame} appeal={appeal} text={textFor(appeal, locale)} {...shown} />, status)
  }

  function over(c: Context, appeal: Appeal): Response {
    const frame = frameOf(c, site, { switch: linksTo(c.req.path, LOCALES) })
    return html(c, <AskOverPage frame={frame} appeal={appeal} text={textFor(appeal, frame.locale)} />, 409)
  }
  return app
}

import { type Context, Hono } from 'hono'
import { type Appeal, isOfOrganisations, isOfText, isOpenAt } from '../appeals/appeal.ts'
import { appealFrame, readingBy } from '../appeals/appeal-frame.ts'
import { publicAppeal } from '../appeals/public-appeal.ts'
import { offeredLanguage, type Reading, readingKey } from '../appeals/reading.ts'
import { watchedCompany } from '../core/email.ts'
import { doubtAbout } from '../core/email-doubt.ts'
import { withoutSurroundings } from '../core/email-surroundings.ts'
import { type FieldError, isRefusal, Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { answerFrom } from '../http/cached.ts'
import { cachedFor } from '../http/cached-answers.ts'
import { fieldErrors } from '../http/field-errors.ts'
import { cachePage, html } from '../http/html.ts'
import { countRequest } from '../http/network-limit.ts'
import { originOf } from '../http/origins.ts'
import { paused } from '../http/paused.ts'
import type { Locale } from '../locale/locale.ts'
import { linkTo, type Site } from '../ui/frame.ts'
import { EndedPage } from './pages/ended.tsx'
import { SentPage } from './pages/sent.tsx'
import type { Answer } from './pages/sign-answer.tsx'
import { SignPage } from './pages/sign-page.tsx'
import { type SignAnswer, sign } from './sign.ts'
import { signInput } from './sign-input.ts'
import { NOTHING_TYPED, readSignForm, SIGN_FIELDS, type SignValues, signSwitch } from './sign-values.ts'
import type { Submission } from './submission.ts'
import { titleInLetter } from './title-in-letter.ts'

/** Answers a form of an earlier text: 409, the page with the new text, and what was typed. */
type ShowNewText = (c: Context, values: SignValues, language: string | undefined) => Promise<Response>

/** The page with the sign form alone, and the POST of the form. */
export function signRoutes(deps: Deps, site: Site, showNewText: ShowNewText): Hono {
  const app = new Hono()

  app.get('/a/:slug/sign', async (c) => {
    const { appeal, stale } = await publicAppeal(deps, c.req.param('slug'))
    if (!isOpenAt(appeal, deps.clock.now())) return ended(c, site, appeal)
    if (isOfOrganisations(appeal)) throw new Refusal('not_found')
    if (stale) {
      c.header('Retry-After', '30')
      return form(c, site, appeal, { values: NOTHING_TYPED, disabled: true, paused: true, status: 503 })
    }
    const reading = readingBy(c, appeal)
    const cached = await cachedFor(deps, appeal).get(`sign ${readingKey(reading)}`, '', () =>
      cachePage(deps, formPage(c, site, appeal, { values: NOTHING_TYPED, reading })),
    )
    return answerFrom(deps, c, cached)
  })

  app.post('/a/:slug/sign', async (c) => {
    const { appeal } = await publicAppeal(deps, c.req.param('slug'))
    const { values, language: sent } = await readSignForm(c)
    const language = offeredLanguage(appeal, sent)
    if (!isOpenAt(appeal, deps.clock.now())) return ended(c, site, appeal)
    if (isOfOrganisations(appeal)) throw new Refusal('not_found')
    if (!isOfText(appeal, values)) return showNewText(c, values, language)
    const reading = readingBy(c, appeal, language)
    if (language) return form(c, site, appeal, { values, reading })
    const read = readSubmission(appeal, values, reading.locale)
    const doubt = values.keep === values.email ? null : doubtAbout(values.email)
    const errors = read.errors.filter(({ path }) => path !== 'email' || doubt === null)
    if (errors.length > 0) return form(c, site, appeal, { values, errors: read.errors, status: 422 })
    if (doubt) return form(c, site, appeal, { values, doubt })
    if (!read.submission) throw new Refusal('invalid')
    if (appeal.policy.mailboxNotice && watchedCompany(read.submission.address) && !values.notice)
      return form(c, site, appeal, { values, notice: true })
    return submit(c, appeal, values, read.submission, reading)
  })

  async function submit(
    c: Context,
    appeal: Appeal,
    values: SignValues,
    submission: Submission,
    reading: Reading,
  ): Promise<Response> {
    try {
      const network = countRequest(deps, c, 'sign')
      const origin = originOf(c, deps.config)
      const { chain, textVersion } = values
      const language = reading.text.locale
      const answer = await sign(deps, appeal.slug, { submission, language, textVersion, chain, origin, network })
      return sentPage(c, answer, values, submission, language)
    } catch (error) {
      if (isRefusal(error, 'not_open')) return ended(c, site, appeal)
      if (isRefusal(error, 'conflict')) return showNewText(c, values, undefined)
      return form(c, site, appeal, { values, ...paused(deps, c, error) })
    }
  }

  function sentPage(
    c: Context,
    { appeal, chain, words, validUntil }: SignAnswer,
    values: SignValues,
    { visibility }: Submission,
    language: string,
  ): Response {
    const { mail } = deps.config
    return html(
      c,
      <SentPage
        frame={appealFrame(c, site, appeal, readingBy(c, appeal), null)}
        appeal={appeal}
        values={{ ...values, email: withoutSurroundings(values.email), chain, textVersion: appeal.textVersion }}
        words={words}
        validUntil={validUntil}
        title={titleInLetter(appeal, visibility, language)}
        mailFrom={mail.from}
        mailboxHref={mail.kind === 'mailbox' ? '/dev/mail' : undefined}
      />,
    )
  }
  return app
}

interface Shown extends Answer {
  values: SignValues
  errors?: readonly FieldError[]
  reading?: Reading
  disabled?: boolean
  status?: 200 | 422 | 429 | 503
}

const form = (c: Context, site: Site, appeal: Appeal, { status = 200, ...shown }: Shown): Response =>
  html(c, formPage(c, site, appeal, shown), status)

function formPage(c: Context, site: Site, appeal: Appeal, { reading = readingBy(c, appeal), ...shown }: Shown) {
  const frame = appealFrame(c, site, appeal, reading, signSwitch(`/a/${appeal.slug}/sign`))
  return <SignPage frame={frame} appeal={appeal} text={reading.text} errors={[]} {...shown} />
}

function ended(c: Context, site: Site, appeal: Appeal): Response {
  const reading = readingBy(c, appeal)
  const frame = appealFrame(c, site, appeal, reading, linkTo(`/a/${appeal.slug}`))
  return html(c, <EndedPage frame={frame} appeal={appeal} text={reading.text} isSent={c.req.method === 'POST'} />, 409)
}

/** Checks the typed values; errors come in the reader's language and in the order of the form. */
function readSubmission(
  appeal: Appeal,
  values: SignValues,
  locale: Locale,
): { submission?: Submission; errors: FieldError[] } {
  const { visibility, name, descriptor, country, email, consent, chain } = values
  const parsed = signInput(appeal).safeParse({ visibility, name, descriptor, country, email, consent, chain })
  if (parsed.success) return { submission: { ...parsed.data.form, locale }, errors: [] }
  const errors = fieldErrors(parsed.error.issues, locale)
  const order = (path: string) => (SIGN_FIELDS as readonly string[]).indexOf(path)
  return { errors: errors.sort((a, b) => order(a.path) - order(b.path)) }
}

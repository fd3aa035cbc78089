import { type Context, Hono } from 'hono'
import { appealFrame, readingBy, readingByLetter } from '../appeals/appeal-frame.ts'
import { goneLink, orGone } from '../appeals/gone.tsx'
import { openAppealLinks } from '../appeals/links.ts'
import { Refusal } from '../core/errors.ts'
import { newToken } from '../core/random.ts'
import { asToken } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { readForm } from '../http/form-body.ts'
import { frameOf, preferredBy } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { originOf } from '../http/origins.ts'
import { tokenParam } from '../http/token-param.ts'
import type { Site } from '../ui/frame.ts'
import { changedContent } from './change-submission.ts'
import { type Changing, changePages } from './change-submission-pages.tsx'
import { ChoiceNeeded } from './choice.ts'
import { type Confirmed, type ConfirmRequest, confirm } from './confirm.ts'
import { ConfirmForm } from './confirm-input.ts'
import { mailboxChoice } from './mailbox-choice.ts'
import { ConfirmPage } from './pages/confirm.tsx'
import { NotMePage } from './pages/not-me.tsx'
import { SignedPage } from './pages/signed.tsx'
import { readPending } from './pending-signature.ts'
import { reject } from './reject.ts'
import { CONTENT_FIELDS, contentValues } from './sign-values.ts'

/** The pages that a confirmation letter leads to, and the POSTs of their buttons. GET changes nothing. */
export function confirmRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()
  const changes = changePages(deps, site, signedOrChoice)

  // `reject` is not a token: a browser reloads the answer to the reject form by GET.
  app.get('/c/reject', (c) => {
    c.header('Allow', 'POST')
    throw new Refusal('wrong_method')
  })

  app.get('/c/:token', async (c) => {
    const token = tokenParam(c)
    const pending = await readPending(deps, token)
    if (!pending) return goneLink(deps, site, c)
    const { appeal, submission, mailbox } = pending
    const reading = readingByLetter(c, appeal, mailbox)
    const frame = appealFrame(c, site, appeal, reading)
    const page = { frame, appeal, text: reading.text, submission, token, retry: newToken() }
    return html(c, <ConfirmPage {...page} choice={submission && (await mailboxChoice(deps, pending))} />)
  })

  app.get('/c/:token/change', (c) => changes.open(c, tokenParam(c)))

  app.post('/c', async (c) => {
    const sent = await readForm(c, ['token', 'as', 'shown', 'retry', 'sendLink', 'language', ...CONTENT_FIELDS])
    const { token, as, shown, retry } = sent
    const input = ConfirmForm.safeParse({ token, as, shown, retry })
    if (!input.success) throw new Refusal('invalid')
    const sendLink = sent.sendLink === undefined ? undefined : { origin: originOf(c, deps.config) }
    const request = { ...input.data, sendLink }
    const isChanging = sent.visibility !== undefined || sent.name !== undefined
    return orGone(deps, site, c, () =>
      isChanging ? changes.submit(c, { sent, values: contentValues(sent), request }) : signedOrChoice(c, request),
    )
  })

  async function signedOrChoice(c: Context, request: ConfirmRequest, changing?: Changing): Promise<Response> {
    try {
      return await signedPage(c, await confirm(deps, request), request.as)
    } catch (error) {
      if (!(error instanceof ChoiceNeeded)) throw error
      const pending = await readPending(deps, request.token)
      if (!pending) return goneLink(deps, site, c)
      const { appeal, mailbox } = pending
      const submission = changedContent(appeal, pending.submission, request.changes ?? {})
      const reading = readingByLetter(c, appeal, mailbox)
      const frame = appealFrame(c, site, appeal, reading, null)
      const page = { frame, appeal, text: reading.text, submission, token: request.token }
      const again = { retry: newToken(), sendLink: request.sendLink !== undefined, choice: error.choice }
      return html(c, <ConfirmPage {...page} {...again} changed={changing?.values} />, 409)
    }
  }

  app.post('/c/reject', async (c) => {
    const { token, silence } = await readForm(c, ['token', 'silence'])
    if (token === undefined) throw new Refusal('invalid')
    return orGone(deps, site, c, async () => {
      const silentUntil = await reject(deps, { token: asToken(token), silence: silence === 'true' })
      return html(c, <NotMePage frame={frameOf(c, site, { switch: [] })} silentUntil={silentUntil} />)
    })
  })

  async function signedPage(c: Context, confirmed: Confirmed, as: ConfirmRequest['as']): Promise<Response> {
    const { appeal, visibility, nameWaits, manageToken, linkLetter } = confirmed
    const reading = readingBy(c, appeal)
    const others = await openAppealLinks(deps, preferredBy(c))
    const origin = originOf(c, deps.config)
    return html(
      c,
      <SignedPage
        frame={appealFrame(c, site, appeal, reading, null)}
        appeal={appeal}
        text={reading.text}
        visibility={visibility}
        nameWaits={nameWaits}
        manageUrl={`${origin}/m/${manageToken}`}
        linkLetter={linkLetter}
        mailboxShared={as === 'another-person'}
        shareUrl={`${origin}/a/${appeal.slug}?lang=${reading.lang}`}
        otherAppeals={others.filter(({ slug }) => slug !== appeal.slug)}
      />,
    )
  }
  return app
}

import { type Context, Hono } from 'hono'
import { appealFrame, readingByLetter } from '../appeals/appeal-frame.ts'
import { orGone } from '../appeals/gone.tsx'
import { type FieldError, isRefusal, Refusal } from '../core/errors.ts'
import { newToken } from '../core/random.ts'
import { asToken, type Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { readForm } from '../http/form-body.ts'
import { frameOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { originOf } from '../http/origins.ts'
import { tokenParam } from '../http/token-param.ts'
import { linkTo, type Site } from '../ui/frame.ts'
import { MOST_REFS, RenewInput } from './links-input.ts'
import { openLinks } from './open-links.ts'
import { LinksPage, RenewedPage, refField } from './pages/links.tsx'
import { type Renewed, type RenewRequest, renewLinks } from './renew-links.ts'

const BOXES = Array.from({ length: MOST_REFS }, (_, n) => refField(n))

/** The page that a recovery letter links to, and the POST of its button. GET changes nothing. */
export function linksRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  app.get('/r/:token', (c) => orGone(deps, site, c, () => list(c, tokenParam(c))))

  app.post('/r', async (c) => {
    const { token: sent, retry, ...boxes } = await readForm(c, ['token', 'retry', ...BOXES])
    if (sent === undefined) throw new Refusal('invalid')
    const token = asToken(sent)
    return orGone(deps, site, c, async () => {
      const input = RenewInput.safeParse({ token, retry, refs: Object.values(boxes) })
      if (!input.success) return list(c, token, true)
      const { refs } = input.data
      return renewOrList(c, { token, refs, retry: input.data.retry })
    })
  })

  async function renewOrList(c: Context, request: RenewRequest): Promise<Response> {
    try {
      return renewedPage(c, await renewLinks(deps, request))
    } catch (error) {
      if (isRefusal(error, 'invalid')) return list(c, request.token, true)
      throw error
    }
  }

  async function list(c: Context, token: Token, nothingTicked = false): Promise<Response> {
    const { appeal, mailbox, signatures } = await openLinks(deps, token)
    const reading = readingByLetter(c, appeal, mailbox)
    const frame = appealFrame(c, site, appeal, reading, linkTo(`/r/${token}`))
    const errors: FieldError[] = nothingTicked ? [{ path: 'refs', message: frame.t('recover.error.none') }] : []
    return html(
      c,
      <LinksPage
        frame={frame}
        appeal={appeal}
        text={reading.text}
        signatures={signatures}
        token={token}
        retry={newToken()}
        errors={errors}
      />,
      nothingTicked ? 422 : 200,
    )
  }

  function renewedPage(c: Context, { signatures }: Renewed): Response {
    const origin = originOf(c, deps.config)
    const links = signatures.map(({ manageToken, ...signature }) => ({
      ...signature,
      url: `${origin}/m/${manageToken}`,
    }))
    return html(c, <RenewedPage frame={frameOf(c, site, { switch: [] })} links={links} />)
  }
  return app
}

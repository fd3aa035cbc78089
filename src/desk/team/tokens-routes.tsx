import type { Context } from 'hono'
import { type FieldError, Refusal } from '../../core/errors.ts'
import { isToken } from '../../core/random.ts'
import type { Deps } from '../../deps.ts'
import { translateMessage } from '../../http/field-errors.ts'
import { readForm } from '../../http/form-body.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { addToken, type MadeToken, NewToken, TOKEN_DAYS } from '../../staff/tokens/add-token.ts'
import { type ListedToken, listTokens } from '../../staff/tokens/list-tokens.ts'
import { revokeToken } from '../../staff/tokens/revoke-token.ts'
import type { Site } from '../../ui/frame.ts'
import { typedFrame } from '../forms.tsx'
import { goTo } from '../go.ts'
import { EndTokenPage } from '../pages/team/end-token.tsx'
import { MadeTokenPage, madeTokenSwitch } from '../pages/team/made-token.tsx'
import { TOKENS_AGAIN, TokensPage, type TokenValues, tokensSwitch } from '../pages/team/tokens.tsx'
import type { Signed, StaffRoutes } from '../registrar.ts'

const NOTHING_TYPED: TokenValues = { name: '', role: '', writes: false, days: String(TOKEN_DAYS) }
const TYPED = ['name', 'role', 'writes', 'days'] as const

type Typed = Partial<Record<(typeof TYPED)[number], string>>

const valuesOf = ({ name = '', role = '', days = '', writes }: Typed): TokenValues => ({
  ...{ name, role, days },
  writes: writes === 'true',
})

/** `/staff/team/tokens`: tokens of the staff API. Those with step-up are made on the command line only. */
export function tokensRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const list = { kind: 'page', path: '/staff/team/tokens' } as const
  const one = { kind: 'page', path: '/staff/team/tokens/:id' } as const

  routes.add({ ...list, method: 'get', action: 'tokens.read' }, (c, signed) =>
    listed(c, signed, { values: NOTHING_TYPED, isEnded: c.req.query('done') === 'ended' }),
  )

  routes.add({ ...list, method: 'post', action: 'token.added' }, async (c, signed) => {
    const values = valuesOf(await readForm(c, TYPED))
    const { writes, ...typed } = values
    const parsed = NewToken.safeParse({ ...typed, access: writes ? 'write' : 'read' })
    if (!parsed.success) {
      const { t } = frameOf(c, site)
      const errors = parsed.error.issues.map(({ path, message }) => ({
        path: path.join('.'),
        message: translateMessage(message, t),
      }))
      return listed(c, signed, { values, errors, status: 422 })
    }
    const made = await addToken(deps, signed.actor, { campaignId: signed.actor.campaign, ...parsed.data })
    return showMade(c, signed, made)
  })

  // In another language: the form as it was typed, or a new token, which nobody has but its page. Needs no code.
  routes.add({ kind: 'page', method: 'post', path: TOKENS_AGAIN, action: 'tokens.read' }, async (c, signed) => {
    const { id, token, ...typed } = await readForm(c, [...TYPED, 'id', 'token'])
    if (token === undefined) return listed(c, signed, { values: valuesOf(typed) })
    if (!isToken(token)) throw new Refusal('malformed')
    const made = (await tokensOf(signed)).find((one) => one.id === id)
    if (!made) throw new Refusal('not_found')
    return showMade(c, signed, { id: made.id, until: made.until, token })
  })

  routes.add({ ...one, method: 'get', action: 'tokens.read' }, async (c, signed) => {
    const token = (await tokensOf(signed)).find(({ id }) => id === c.req.param('id'))
    if (!token) throw new Refusal('not_found')
    return html(c, <EndTokenPage frame={frameOf(c, site)} account={signed.session.account} token={token} />)
  })

  routes.add({ ...one, method: 'post', action: 'token.revoked' }, async (c, { actor }) => {
    await revokeToken(deps, actor, { id: c.req.param('id') ?? '' })
    return goTo(c, '/staff/team/tokens?done=ended')
  })

  const showMade = (c: Context, { session: { account } }: Signed, made: MadeToken) =>
    html(c, <MadeTokenPage frame={typedFrame(c, site, madeTokenSwitch)} account={account} made={made} />)

  const tokensOf = ({ actor }: Signed): Promise<ListedToken[]> =>
    listTokens(deps, actor, { campaignId: actor.campaign })

  async function listed(
    c: Context,
    signed: Signed,
    shown: { values: TokenValues; errors?: FieldError[]; isEnded?: boolean; status?: 200 | 422 },
  ): Promise<Response> {
    const { status = 200, ...more } = shown
    const tokens = await tokensOf(signed)
    const frame = typedFrame(c, site, tokensSwitch)
    return html(c, <TokensPage frame={frame} account={signed.session.account} tokens={tokens} {...more} />, status)
  }
}

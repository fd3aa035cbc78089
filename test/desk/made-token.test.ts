import { expect, test } from 'vitest'
import { OPERATOR } from '../../src/staff/actor.ts'
import { stepUp } from '../../src/staff/sessions/step-up.ts'
import { listTokens } from '../../src/staff/tokens/list-tokens.ts'
import { revokeToken } from '../../src/staff/tokens/revoke-token.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { join, nextCode, sessionOf } from '../support/staff.ts'
import { makeCampaign } from '../support/world.ts'
import { openDesk } from './desk.ts'

const TYPED = { name: 'newsletter', role: 'editor', writes: 'true', days: '30' }

embeddedOnly('the page of a new token', (use) => {
  async function open() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const member = await join(deps)
    const session = await sessionOf(deps, member.token)
    const { token } = await stepUp(deps, session, { code: nextCode(deps, member) })
    const desk = await openDesk(deps)
    const page = await (await desk.ask('/staff/team/tokens?lang=en', { token, form: TYPED })).text()
    const [made] = await listTokens(deps, OPERATOR)
    const sent = { id: made?.id ?? '', token: /id="token">([\w-]{43})</.exec(page)?.[1] ?? '' }
    const again = (form: Record<string, string>, by = token) =>
      desk.ask('/staff/team/tokens/again?lang=be', { token: by, form: { ...form, language: 'be' } })
    return { deps, member, page, sent, again }
  }

  test('keeps the token in another language, and makes no second one', async () => {
    const { deps, page, sent, again } = await open()
    expect(page).toContain(`action="/staff/team/tokens/again?lang=en"`)
    const answer = await again(sent)
    const text = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(text).toContain('<html lang="be">')
    expect(text).toContain(`id="token">${sent.token}<`)
    expect(await listTokens(deps, OPERATOR)).toHaveLength(1)
  })

  test('is reached by a form that changes its language as it was typed, without a code', async () => {
    const { deps, member, again } = await open()
    const answer = await again({ ...TYPED, days: '400' }, member.token)
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text).toContain('<html lang="be">')
    expect(text).toMatch(/name="name"[^>]* value="newsletter"/)
    expect(text).toContain('value="400"')
    expect(text).not.toContain('name="step_up"')
    expect(await listTokens(deps, OPERATOR)).toHaveLength(1)
  })

  test('comes back for a token of the campaign alone, for owners, and shows nothing else', async () => {
    const { deps, sent, again } = await open()
    expect((await again({ ...sent, token: '<script>alert(1)</script>' })).status).toBe(400)
    expect((await again({ token: sent.token })).status).toBe(404)
    const editor = await join(deps, { handle: 'green-river', role: 'editor' })
    expect((await again(sent, editor.token)).status).toBe(403)
    await makeCampaign(deps, 2, 'others')
    const other = await join(deps, { handle: 'other-owner', campaign: 'others' })
    expect((await again(sent, other.token)).status).toBe(404)
    await revokeToken(deps, OPERATOR, { id: sent.id })
    expect((await again(sent)).status).toBe(404)
  })
})

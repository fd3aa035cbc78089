import { expect, test } from 'vitest'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { newToken } from '../../src/core/random.ts'
import { asToken } from '../../src/core/secret-text.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openDemoSession } from '../../src/staff/sessions/demo-session.ts'
import { enterCode } from '../../src/staff/sessions/enter-code.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { codeOf, halfSession, join, nextCode, PASSPHRASE } from '../support/staff.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { cookieIn, openDesk } from './desk.ts'

const FACTOR = '/staff/account/factor'
const NEXT = 'another winter by the lake'

embeddedOnly('the pages of one’s own account', (use) => {
  async function open() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const member = await join(deps)
    const { ask } = await openDesk(deps)
    const stepUp = async (next: string) => {
      const answer = await ask('/staff/step-up', { token: member.token, form: { code: nextCode(deps, member), next } })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${next}?lang=en`])
      return asToken(cookieIn(answer, 'staff') ?? '')
    }
    return { deps, member, ask, stepUp }
  }
  const secretIn = (page: string) => (/class="notranslate secret">([^<]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')
  const keptIn = (page: string) => /name="kept" value="([^"]+)"/.exec(page)?.[1] ?? ''

  test('another app: the old one is good until a code of the new one was given, and no longer', async () => {
    const { deps, member, ask, stepUp } = await open()
    const token = await stepUp(FACTOR)
    const page = await (await ask(FACTOR, { token })).text()
    const [kept, secret] = [keptIn(page), secretIn(page)]
    expect(secret).not.toBe(member.secret)
    const wrong = await ask(FACTOR, { token, form: { kept, code: '000000' } })
    expect([wrong.status, secretIn(await wrong.text())]).toEqual([422, secret])
    const inLithuanian = await ask(`${FACTOR}?lang=lt`, { token, form: { kept, code: '', language: 'lt' } })
    expect(secretIn(await inLithuanian.text())).toBe(secret)
    await enterCode(deps, await halfSession(deps, member), { code: nextCode(deps, member) })

    const done = await ask(FACTOR, { token, form: { kept, code: codeOf(secret, deps.clock.now()) } })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/staff/account?done=factor&lang=en'])
    const half = await halfSession(deps, member)
    await expect(enterCode(deps, half, { code: nextCode(deps, member) })).rejects.toThrow('code')
    await enterCode(deps, half, { code: nextCode(deps, { ...member, secret }) })
  })

  test('the daily letter is switched off and on by a button, without a code, and by nothing else', async () => {
    const { deps, member, ask } = await open()
    const stored = async () =>
      (await deps.db.selectFrom('staff_accounts').select('daily_letter').executeTakeFirstOrThrow()).daily_letter
    const page = async () => (await ask('/staff/account', { token: member.token })).text()
    expect(await page()).toContain('name="daily" value="off"')
    const press = (daily: string) => ask('/staff/account/daily-letter', { token: member.token, form: { daily } })
    for (const [daily, is] of [
      ['off', false],
      ['off', false],
      ['on', true],
    ] as const) {
      const answer = await press(daily)
      const location = `/staff/account?done=daily_${daily}&lang=en`
      expect([answer.status, answer.headers.get('location')]).toEqual([303, location])
      expect(await stored()).toBe(is)
      const said = await (await ask(location, { token: member.token })).text()
      expect(said).toContain(is ? 'The daily letter is switched on.' : 'The daily letter is switched off')
    }
    for (const daily of ['', 'yes', 'true']) expect((await press(daily)).status).toBe(400)
    expect(await stored()).toBe(true)
  })

  test('in the demo its own account is asked for no code, and a member whom it invited for one, as everywhere', async () => {
    const deps = await testDeps(use(), { config: { demo: true } })
    await addCampaign(deps, OPERATOR, { slug: 'demo', name: 'Demo', demo: true })
    deps.demoStaff = { token: newToken() }
    const own = await openDemoSession(deps, deps.demoStaff.token)
    const invited = await join(deps, { campaign: 'demo' })
    const { ask } = await openDesk(deps)
    for (const [{ token }, isAsked] of [
      [own, false],
      [invited, true],
    ] as const) {
      const stepUp = await (await ask('/staff/step-up', { token })).text()
      expect(stepUp.includes('name="code"')).toBe(isAsked)
      const account = await (await ask('/staff/account', { token })).text()
      expect(account.includes(FACTOR)).toBe(isAsked)
    }
  })

  test('a new passphrase: mistakes stand at their fields, and the change says that it is made', async () => {
    const { deps, member, ask } = await open()
    const change = (form: Record<string, string>) => ask('/staff/account/passphrase', { token: member.token, form })
    const wrong = await change({ passphrase: 'not the present one', new_passphrase: NEXT })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('id="passphrase-error"')
    const guessable = await change({ passphrase: PASSPHRASE, new_passphrase: 'it is time for release' })
    expect(guessable.status).toBe(422)
    expect(await guessable.text()).toContain('id="new_passphrase-error"')
    const done = await change({ passphrase: PASSPHRASE, new_passphrase: NEXT })
    const location = done.headers.get('location') ?? ''
    expect([done.status, location]).toEqual([303, '/staff/account?done=passphrase&lang=en'])
    expect(await (await ask(location, { token: member.token })).text()).toContain('The passphrase is changed')
    await halfSession(deps, { ...member, passphrase: NEXT })
  })

  test('new recovery codes are shown once, and the old ones are worth nothing', async () => {
    const { deps, member, ask, stepUp } = await open()
    const token = await stepUp('/staff/account/codes')
    const answer = await ask('/staff/account/codes', { token, form: {} })
    const codes = [...(await answer.text()).matchAll(/<li><code>([^<]+)<\/code>/g)].map(([, code = '']) => code)
    expect([answer.status, answer.headers.get('cache-control'), codes.length]).toEqual([200, 'no-store', 10])
    const half = await halfSession(deps, member)
    await expect(enterCode(deps, half, { recovery: member.recoveryCodes[0] })).rejects.toThrow('code')
    await enterCode(deps, half, { recovery: codes[0] })
  })
})

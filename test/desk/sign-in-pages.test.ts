import { describe, expect, test } from 'vitest'
import { STAFF_KEYS, staffKeyName } from '../../src/staff/key/staff-key.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { codeOf, join, nextCode, PASSPHRASE, sessionOf, signInFully } from '../support/staff.ts'
import { makeCampaign } from '../support/world.ts'
import { cookieIn, openDesk } from './desk.ts'

const PATH = '/staff/sign-in'

embeddedOnly('the pages that lead to the desk', (use) => {
  async function open(env: Record<string, string> = {}) {
    const deps = await testDeps(use(), { env })
    await makeCampaign(deps)
    const member = await join(deps)
    const { ask } = await openDesk(deps)
    const signIn = (form: Record<string, string>, headers: Record<string, string> = {}) => ask(PATH, { form, headers })
    return { deps, member, ask, signIn }
  }
  const right = { handle: 'blue-lantern', passphrase: PASSPHRASE }

  describe('/staff/sign-in', () => {
    test('answers an unknown handle and a wrong passphrase alike, keeps the handle and never the passphrase', async () => {
      const { signIn } = await open()
      const wrong = 'geese cross no lake at all'
      const answers = [
        await signIn({ handle: 'blue-lantern', passphrase: wrong }),
        await signIn({ handle: 'grey-lantern', passphrase: wrong }),
      ]
      const pages = await Promise.all(answers.map((answer) => answer.text()))
      expect(answers.map(({ status }) => status)).toEqual([401, 401])
      expect(pages[0]).toContain('value="blue-lantern"')
      expect(pages[0]).not.toContain(wrong)
      expect(pages[0]?.replaceAll('blue-lantern', '…')).toBe(pages[1]?.replaceAll('grey-lantern', '…'))
      expect(answers.map(({ headers }) => [...headers.keys()].join())).toEqual(
        [...answers].reverse().map(({ headers }) => [...headers.keys()].join()),
      )
    })

    test('says what is missing, and takes no try for it', async () => {
      const { deps, signIn } = await open()
      const answer = await signIn({ handle: 'blue-lantern', passphrase: '' })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Write your handle and your passphrase')
      expect(await deps.db.selectFrom('staff_tries').selectAll().execute()).toEqual([])
    })

    test('in another language keeps handle and next, and tries nothing', async () => {
      const { deps, ask } = await open()
      const form = { ...right, next: '/staff/account', language: 'be' }
      const answer = await ask(`${PATH}?lang=be`, { form })
      const page = await answer.text()
      expect(answer.status).toBe(200)
      expect(page).toContain('Уваход у кабінет')
      expect(page).toContain('value="blue-lantern"')
      expect(page).toContain('name="next" value="/staff/account"')
      expect(page).not.toContain(PASSPHRASE)
      expect(await deps.db.selectFrom('staff_tries').selectAll().execute()).toEqual([])
    })

    test('leads by way of the code to the page that was asked for, in the reader’s language, and nothing secret stands in a URL', async () => {
      const { deps, member, ask } = await open()
      const first = await ask(`${PATH}?lang=be`, { form: { ...right, next: '/staff/account?lang=be' } })
      expect(first.status).toBe(303)
      const location = first.headers.get('location') ?? ''
      expect(location).toMatch(/^\/staff\/code\?next=\/staff\/account/)
      const Cookie = `staff=${cookieIn(first, 'staff')}`
      const page = await (await ask(location, { headers: { Cookie } })).text()
      expect(page).toContain('Код з вашай праграмы')
      const form = { code: nextCode(deps, member), next: '/staff/account?lang=be' }
      const second = await ask('/staff/code?lang=be', { form, headers: { Cookie } })
      expect([second.status, second.headers.get('location')]).toEqual([303, '/staff/account?lang=be'])
      expect(cookieIn(second, 'staff-device')).toBeTruthy()
    })

    test('another network’s address as next is dropped', async () => {
      const { ask } = await open()
      const page = await (await ask(`${PATH}?next=//evil.example/`)).text()
      expect(page).not.toContain('evil')
    })

    test('beyond the limit of a network answers 429 with the handle, and lets a known browser in', async () => {
      const { deps, member, signIn } = await open()
      const { device } = await signInFully(deps, member)
      const wrong = { handle: 'grey-lantern', passphrase: 'whatever it may be' }
      for (let n = 0; n < 30; n++) await signIn(wrong)
      const answer = await signIn(right)
      expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true])
      expect(await answer.text()).toContain('value="blue-lantern"')
      expect((await signIn(right, { Cookie: `staff-device=${device}` })).status).toBe(303)
    })

    test('without the staff key answers 503 with the handle', async () => {
      const { deps, signIn, member } = await open()
      const { account } = await sessionOf(deps, member.token)
      await deps.keys.destroy(staffKeyName(account.campaign.id))
      deps.memory.forget(STAFF_KEYS)
      const answer = await signIn(right)
      expect([answer.status, answer.headers.has('retry-after')]).toEqual([503, true])
      const page = await answer.text()
      expect(page).toContain('value="blue-lantern"')
      expect(page).not.toContain(PASSPHRASE)
    })
  })

  test('/staff/code: a wrong code is 401, an empty form 422, and neither comes back', async () => {
    const { ask, signIn } = await open()
    const Cookie = `staff=${cookieIn(await signIn(right), 'staff')}`
    const wrong = await ask('/staff/code', { form: { code: '271828' }, headers: { Cookie } })
    expect(wrong.status).toBe(401)
    expect(await wrong.text()).not.toContain('271828')
    expect((await ask('/staff/code', { form: { code: ' ' }, headers: { Cookie } })).status).toBe(422)
    expect((await ask('/staff/code', { form: { code: '271828' } })).status).toBe(401)
  })

  test('/staff/code: beyond the limit of a network 429, and a known browser goes on', async () => {
    const { deps, member, ask, signIn } = await open()
    const { device } = await signInFully(deps, member)
    const half = `staff=${cookieIn(await signIn(right), 'staff')}`
    for (let n = 0; n < 30; n++) await signIn({ handle: 'grey-lantern', passphrase: 'whatever it may be' })
    const code = (Cookie: string) =>
      ask('/staff/code', { form: { code: codeOf(member.secret, deps.clock.now()) }, headers: { Cookie } })
    expect((await code(half)).status).toBe(429)
    // The code of the sign-in before is used; the network's minute is not over yet.
    deps.clock.advance(30_000)
    expect((await code(`${half}; staff-device=${device}`)).status).toBe(303)
  })

  describe('/staff/sign-out', () => {
    test('ends the session by a POST, and not by a GET', async () => {
      const { member, ask } = await open()
      await ask('/staff/sign-out', { token: member.token })
      expect((await ask('/staff/account', { token: member.token })).status).toBe(200)
      const answer = await ask('/staff/sign-out', { token: member.token, form: {} })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff/sign-out?lang=en'])
      expect((await ask('/staff/account', { token: member.token })).status).toBe(303)
    })

    test('a forgotten browser is told to delete all', async () => {
      const { member, ask } = await open()
      const answer = await ask('/staff/sign-out', { token: member.token, form: { do: 'forget' } })
      expect(answer.headers.get('clear-site-data')).toBe('"cookies", "storage"')
      expect([cookieIn(answer, 'staff'), cookieIn(answer, 'staff-device')]).toEqual(['', ''])
      expect((await ask('/staff/account', { token: member.token })).status).toBe(303)
    })
  })
})

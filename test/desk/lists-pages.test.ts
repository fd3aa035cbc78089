import { expect, test } from 'vitest'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { exportList } from '../../src/exports/export-list.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import type { Role } from '../../src/staff/roles.ts'
import { stepUp } from '../../src/staff/sessions/step-up.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { entriesOf, fillList, PUBLIC } from '../support/exported-list.ts'
import { codeOf, join, nextCode, sessionOf } from '../support/staff.ts'
import { makeAppeal, makeCampaign, makeDraft } from '../support/world.ts'
import { openDesk } from './desk.ts'

const PATH = '/staff/a/release/lists?lang=en'
const FORM = { profile: 'public', format: 'csv', country: '', from: '', to: '' }

embeddedOnly('The page of lists', (use) => {
  async function open(role: Role = 'exporter', safety: 'open' | 'protected' = 'open') {
    const deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    const appealId = await makeAppeal(deps, 'release', { safety })
    await fillList(deps.db, appealId, 9)
    const desk = await openDesk(deps)
    const member = await join(deps, { role })
    deps.clock.advance(3_600_000)
    const ask = async (path = PATH, asking = {}) => {
      const answer = await desk.ask(path, { token: member.token, ...asking })
      return { status: answer.status, headers: answer.headers, text: await answer.text() }
    }
    const fresh = async () => {
      const session = await sessionOf(deps, member.token)
      return (await stepUp(deps, session, { code: nextCode(deps, member) })).token
    }
    return { deps, member, desk, ask, fresh }
  }

  test('says what each list has and leaves out, and is a link away for those who take lists', async () => {
    const { deps, ask } = await open()
    await deps.db.updateTable('signatures').set({ look: 'hidden' }).where('country', '=', 'BY').execute()
    const { status, text } = await ask()
    expect(status).toBe(200)
    expect(text).toContain('5 rows')
    expect(text).toContain('8 rows')
    expect(text).toContain('1 hidden')
    expect((await ask('/staff?lang=en')).text).toContain(`href="${PATH}"`)
    for (const lang of LOCALES) expect((await ask(`/staff/a/release/lists?lang=${lang}`)).status, lang).toBe(200)
  })

  test('is neither linked nor shown to roles that take no lists', async () => {
    const { ask } = await open('moderator')
    expect((await ask()).status).toBe(403)
    expect((await ask('/staff?lang=en')).text).not.toContain('/lists')
    expect((await ask('/staff/a/release/names?lang=en')).text).not.toContain('/lists')
  })

  test('holds small numbers of a protected appeal back, as the public page does', async () => {
    const { ask } = await open('owner', 'protected')
    const { text } = await ask()
    expect(text).not.toMatch(/\d rows?\b/)
    expect(text).not.toContain('name="country"')
  })

  test('asks for the second factor, and the answer to that form is the list', async () => {
    const { deps, member, ask } = await open()
    const asked = await ask(PATH, { form: FORM })
    expect(asked.status).toBe(403)
    expect(asked.text).toContain('name="typed.format" value="csv"')
    expect(asked.text).toContain(`href="${PATH}"`)
    deps.clock.advance(30_000)
    const carried = Object.fromEntries(Object.entries(FORM).map(([name, value]) => [`typed.${name}`, value]))
    const code = codeOf(member.secret, deps.clock.now())
    const taken = await ask(PATH, { form: { ...carried, step_up: '1', code } })
    expect(taken.status).toBe(200)
    expect(taken.headers.get('content-disposition')).toMatch(/^attachment; filename="release-public-[-\d]+\.csv"$/)
    expect(taken.text.split('\r\n')[0]).toBe('name,words,country,day,source')
    expect((await entriesOf(deps.db)).map(({ action }) => action)).toEqual(['export.begun', 'export.ended'])
    expect((await ask()).text).toMatch(/SHA-256: <code[^>]*>[0-9a-f]{64}</)
  })

  test('comes back with what was typed and what is wrong', async () => {
    const { ask, fresh } = await open()
    const token = await fresh()
    const wrong = await ask(PATH, { token, form: { ...FORM, from: '2027-02-30', country: 'PL' } })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('id="from-error"')
    expect(wrong.text).toMatch(/<option value="PL" selected/)
    for (const form of [
      {},
      { ...FORM, format: 'exe' },
      { ...FORM, profile: 'all' },
      { profile: 'sealed', format: 'csv' },
    ])
      expect((await ask(PATH, { token, form })).status, JSON.stringify(form)).toBe(422)
  })

  test('says when to try again while another list is being made', async () => {
    const { deps, ask, fresh } = await open()
    const list = await exportList(deps, OPERATOR, PUBLIC)
    const busy = await ask(PATH, { token: await fresh(), form: FORM })
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '10'])
    expect(busy.text).toContain('Try again in 10 seconds')
    await list.bytes[Symbol.asyncIterator]().return?.()
  })

  test('says of a draft and of a stopped appeal why there is no list', async () => {
    const { deps, ask, fresh } = await open()
    await makeDraft(deps, 'draft')
    expect((await ask('/staff/a/draft/lists?lang=en')).text).not.toContain('name="profile"')
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    const { status, text } = await ask()
    expect([status, text.includes('name="profile"')]).toEqual([200, false])
    expect((await ask(PATH, { token: await fresh(), form: FORM })).status).toBe(409)
  })
})

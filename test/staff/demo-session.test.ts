import { expect, test } from 'vitest'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { newToken } from '../../src/core/random.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openDemoSession } from '../../src/staff/sessions/demo-session.ts'
import { signIn } from '../../src/staff/sessions/sign-in.ts'
import { stepUp } from '../../src/staff/sessions/step-up.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join, sessionOf } from '../support/staff.ts'
import { dumpTables } from '../support/tables.ts'
import { makeCampaign } from '../support/world.ts'

eachDatabase("the demo's desk", (use) => {
  async function world(): Promise<TestDeps> {
    const deps = await testDeps(use(), { config: { demo: true }, now: '2027-03-12T10:20:00Z' })
    await makeCampaign(deps)
    await addCampaign(deps, OPERATOR, { slug: 'demo', name: 'Demo', demo: true })
    return { ...deps, demoStaff: { token: newToken() } }
  }

  test('opens to whoever has the link, as often as it is followed, for one owner of the demo campaign', async () => {
    const deps = await world()
    const link = deps.demoStaff?.token ?? newToken()
    const [first, second] = [await openDemoSession(deps, link), await openDemoSession(deps, link)]
    const session = await sessionOf(deps, first.token)
    expect(session).toMatchObject({ signedIn: true, account: { role: 'owner', campaign: { slug: 'demo' } } })
    expect((await sessionOf(deps, second.token)).account).toEqual(session.account)
    const { token } = await stepUp(deps, session, {})
    expect(await sessionOf(deps, token)).toMatchObject({ steppedUp: true })
    const guess = { handle: session.account.handle, passphrase: '' }
    await expect(signIn(deps, guess)).rejects.toMatchObject({ reason: 'sign_in' })
  })

  test.each([
    ['with a link of an earlier start', (deps: TestDeps) => deps, 'gone'],
    ['where there is no demo', (deps: TestDeps) => ({ ...deps, config: { ...deps.config, demo: false } }), 'not_found'],
    ['on a public host', (deps: TestDeps) => ({ ...deps, config: { ...deps.config, local: false } }), 'not_found'],
    ['in a process without such a link', ({ demoStaff: _, ...deps }: TestDeps) => deps, 'not_found'],
  ])('stays shut %s, and nothing is written', async (_, change, kind) => {
    const deps = await world()
    const before = await dumpTables(deps.db)
    const token = kind === 'gone' ? newToken() : (deps.demoStaff?.token ?? newToken())
    await expect(openDemoSession(change(deps), token)).rejects.toMatchObject({ kind })
    expect(await dumpTables(deps.db)).toEqual(before)
  })

  test('no other account steps up without its factor, of the demo or of a campaign', async () => {
    const deps = await world()
    for (const [handle, campaign] of [
      ['blue-lantern', 'relatives'],
      ['green-river', 'demo'],
    ] as const) {
      const session = await sessionOf(deps, (await join(deps, { handle, campaign })).token)
      await expect(stepUp(deps, session, {})).rejects.toMatchObject({ reason: 'code' })
    }
    const bare = await sessionOf(deps, (await join(deps, { handle: 'red-harbour' })).token)
    await deps.db.deleteFrom('staff_factors').execute()
    await deps.db.updateTable('staff_accounts').set({ passphrase: null }).execute()
    await expect(stepUp(deps, bare, {})).rejects.toMatchObject({ reason: 'code' })
  })
})

import { expect, test } from 'vitest'
import { findCampaign } from '../../src/campaigns/store.ts'
import { SECOND } from '../../src/core/clock.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { ownDatabase } from '../support/own-database.ts'
import { CAMPAIGN, makeCampaign } from '../support/world.ts'
import { openDesk } from './desk.ts'

postgresOnly('while the database is away', () => {
  test('forms on the way to the desk come back with what was typed: 503', async () => {
    const { on, halt } = await ownDatabase()
    const deps = await testDeps(on)
    await makeCampaign(deps)
    const campaignId = String((await findCampaign(deps.db, CAMPAIGN))?.id)
    const { token } = await invite(deps, OPERATOR, { campaignId, role: 'owner' })
    const { ask } = await openDesk(deps)
    await halt()
    deps.clock.advance(2 * SECOND)
    const form = { handle: 'grey-heron-4', passphrase: 'seven geese cross the frozen lake' }

    const link = await ask(`/staff/invite/${token}`, { form })
    expect([link.status, link.headers.has('retry-after'), link.headers.get('cache-control')]).toEqual([
      503,
      true,
      'no-store',
    ])
    const first = await link.text()
    expect(first).toContain(`value="${form.handle}"`)
    expect(first).toContain(`value="${form.passphrase}"`)

    const signIn = await ask('/staff/sign-in', { form: { ...form, next: '/staff/account' } })
    expect([signIn.status, signIn.headers.has('retry-after')]).toEqual([503, true])
    const page = await signIn.text()
    expect(page).toContain(`value="${form.handle}"`)
    expect(page).toContain('value="/staff/account"')
    expect(page).not.toContain(form.passphrase)
  })
})

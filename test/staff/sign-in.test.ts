import { expect, test } from 'vitest'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { join, sessionOf, signInFully } from '../support/staff.ts'
import { makeCampaign } from '../support/world.ts'

eachDatabase('a member of staff signs in', (use) => {
  test('with handle, passphrase and a code', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const member = await join(deps)
    expect((await sessionOf(deps, member.token)).signedIn).toBe(true)
    const { session } = await signInFully(deps, member)
    expect(session).toMatchObject({
      signedIn: true,
      steppedUp: false,
      account: { handle: 'blue-lantern', role: 'owner' },
    })
  })
})

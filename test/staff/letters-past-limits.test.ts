import { expect, test } from 'vitest'
import { asAddress } from '../../src/core/secret-text.ts'
import { transact } from '../../src/db/database.ts'
import { silenceOf } from '../../src/outbox/silence.ts'
import { addSilence } from '../../src/outbox/silence-store.ts'
import { makeResetLink } from '../../src/staff/access/make-reset-link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { resetMember } from '../../src/staff/losses/reset-member.ts'
import { actorOf } from '../../src/staff/sessions/session.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { join, sessionOf } from '../support/staff.ts'
import { makeAppeal, makeCampaign, signAs } from '../support/world.ts'
import { mailOf } from './mailbox.ts'

const ADDRESS = 'vera@example.org'

eachDatabase('letters about a loss leave past a silence and letters that a stranger caused', (use) => {
  /** A member whose mailbox asked for silence, and to whom a stranger has sent all letters of the day. */
  async function world() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const owner = await join(deps)
    const vera = await join(deps, { handle: 'green-river', role: 'moderator', address: ADDRESS })
    for (let n = 0; n < 7; n++) await signAs(deps, 'release', { address: ADDRESS }).catch(() => undefined)
    await mailOf(deps, ADDRESS)
    const silence = await silenceOf(deps, asAddress(ADDRESS), deps.clock.now())
    await transact(deps.db, (trx) => addSilence(trx, silence))
    const actor = actorOf({ ...(await sessionOf(deps, owner.token)), steppedUp: true })
    return { deps, vera, actor }
  }

  test.each(['factor', 'both'] as const)('a reset of %s that waits', async (what) => {
    const { deps, vera, actor } = await world()
    await resetMember(deps, actor, { handle: vera.handle, what })
    expect((await mailOf(deps, ADDRESS)).filter(({ path }) => path === '/staff/stop-reset')).toHaveLength(1)
  })

  test('a link that the operator has made', async () => {
    const { deps, vera } = await world()
    await makeResetLink(deps, OPERATOR, { handle: vera.handle })
    expect((await mailOf(deps, ADDRESS)).filter(({ path }) => path === '/staff/forgotten')).toHaveLength(1)
  })
})

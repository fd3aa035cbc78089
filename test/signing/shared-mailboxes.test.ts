import { expect, onTestFailed, test } from 'vitest'
import { openSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { dice } from '../support/dice.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { expectPromises } from './mailbox-promises.ts'
import { MailboxWalk, type Setting } from './mailbox-walk.ts'

const STEPS = 30

const SETTINGS = (['open', 'protected'] as const).flatMap((safety) =>
  ([1, 2, 3] as const).flatMap((seats) => ([2, 3, 3] as const).map((people): Setting => ({ safety, seats, people }))),
)
const WALKS = SETTINGS.map((setting, n) => ({ ...setting, seed: n + 1 }))

eachDatabase('people who share a mailbox, by pages and API', (use) => {
  test.each(WALKS)(
    '$safety, seats: $seats, people: $people, seed $seed: nobody is lost who was not chosen, and the number is right',
    async ({ safety, seats, people, seed }) => {
      const deps = await testDeps(use())
      await makeCampaign(deps)
      await makeAppeal(deps, 'release', { safety, seats })
      const site = await openSite(deps)
      const walk = new MailboxWalk(deps, site, dice(seed), { safety, seats, people })
      onTestFailed(() => console.error(`Walked until it failed: ${walk.story.join(' ')}`))

      for (let step = 1; step < STEPS; step++) {
        await walk.step()
        await expectPromises(deps, 'release', [walk.model])
      }
      await walk.settle()
      await expectPromises(deps, 'release', [walk.model])
      expect(site.faults()).toEqual([])
    },
  )
})

import { expect, test } from 'vitest'
import { DAY } from '../../src/core/clock.ts'
import { asToken, type Token } from '../../src/core/secret-text.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const FIRST = '2027-03-12'

eachDatabase('milestones', (use) => {
  async function world(draft: Parameters<typeof makeAppeal>[2] = {}) {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', draft)
    const site = await openSite(deps)
    let people = 0
    return {
      deps,
      /** Lets `n` people sign, settles them together and returns their manage tokens. */
      async grow(n: number): Promise<Token[]> {
        const own: Token[] = []
        for (let i = 0; i < n; i++) {
          const address = `person-${++people}@example.org`
          own.push(await signed(deps, 'release', { address, visibility: 'anonymous' }))
        }
        await settled(deps, 'release')
        return own
      },
      stored: () => deps.db.selectFrom('milestones').select(['n', 'day']).orderBy('n').execute(),
      async shown() {
        const page = await (await site.ask('/a/release?lang=en')).text()
        const feed = await (await site.ask('/a/release/milestones.atom?lang=en')).text()
        return { page, feed }
      },
      lines: () => deps.db.selectFrom('count_lines').select(['cause', 'n']).execute(),
    }
  }

  test('a milestone keeps the day on which it was first reached, whatever the count does later', async () => {
    const { deps, grow, stored, shown, lines } = await world()
    const [anna = asToken(''), boris = asToken('')] = await grow(24)
    expect(await stored()).toEqual([])
    await grow(1)
    const once = [{ n: 25, day: FIRST }]
    expect(await stored()).toEqual(once)

    deps.clock.advance(DAY)
    await withdraw(deps, anna)
    await withdraw(deps, boris)
    await settled(deps, 'release')
    expect(await lines()).toEqual([{ cause: 'withdrawn', n: 2 }])
    expect(await stored()).toEqual(once)

    deps.clock.advance(DAY)
    await grow(2)
    expect(await stored()).toEqual(once)
    const { page, feed } = await shown()
    expect(page).toContain('25 reached on 12 March 2027')
    expect(feed.match(/<entry>/g)).toHaveLength(1)
    expect(feed).toContain('12 March 2027')
  })

  test('one settle records each step that it jumps over, and the campaign’s own goal, once', async () => {
    const { deps, grow, stored, shown } = await world({ goal: 40 })
    await grow(20)
    deps.clock.advance(DAY)
    await grow(35)
    const steps = [25, 40, 50].map((n) => ({ n, day: '2027-03-13' }))
    expect(await stored()).toEqual(steps)
    const { page, feed } = await shown()
    expect(page).toContain('50 reached on 13 March 2027')
    expect(feed.match(/<entry>/g)).toHaveLength(3)
    deps.clock.advance(DAY)
    await grow(1)
    expect(await stored()).toEqual(steps)
  })

  test('beyond the ladder each whole million is a milestone', async () => {
    const { deps, grow, stored, shown } = await world()
    await deps.db.updateTable('counts').set({ anonymous: 5_999_999 }).execute()
    await grow(1)
    expect(await stored()).toEqual([{ n: 6_000_000, day: FIRST }])
    const { page } = await shown()
    expect(page).toContain('6\u202f000\u202f000 reached on 12 March 2027')
    expect(page).toContain('next goal 7\u202f000\u202f000')
  })

  test('imported signatures count towards a milestone', async () => {
    const { deps, grow, stored } = await world()
    await grow(24)
    deps.clock.advance(DAY)
    await addImported(deps, OPERATOR, {
      ...{ slug: 'release', visibility: 'anonymous', name: null, descriptor: null, country: null, source: 'collected' },
      ...{ by: 'Olga', day: '2027-03-01', consent: 'on paper' },
    })
    expect(await stored()).toEqual([])
    await settled(deps, 'release')
    expect(await stored()).toEqual([{ n: 25, day: '2027-03-13' }])
  })
})

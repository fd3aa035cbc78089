import { expect, test } from 'vitest'
import { changeAppeal } from '../../../src/appeals/change-appeal.ts'
import { HOUR } from '../../../src/core/clock.ts'
import type { Token } from '../../../src/core/secret-text.ts'
import { recount } from '../../../src/count/recount.ts'
import { stopAppeal } from '../../../src/erasure/stop-appeal.ts'
import { addImported } from '../../../src/imports/add-imported.ts'
import {
  holdSignature,
  invalidateSignature,
  releaseSignature,
  removeSignature,
} from '../../../src/moderation/states.ts'
import { changeSignature } from '../../../src/own-link/change.ts'
import { withdraw } from '../../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../../src/staff/actor.ts'
import { eachDatabase } from '../../support/databases.ts'
import { testDeps } from '../../support/deps.ts'
import { numbersOf } from '../../support/numbers.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../../support/world.ts'

const slug = 'release'
const reason = 'sent twice'

eachDatabase('public signatures by country', (use) => {
  async function world(draft: Parameters<typeof makeAppeal>[2] = {}) {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, slug, draft)
    let nth = 0
    const sign = async (country: string, address = `person${nth++}@example.org`): Promise<Token> => {
      const own = await signed(deps, slug, { address, country, name: `Person ${nth}` })
      return own
    }
    const stored = async () => {
      await settled(deps, slug)
      expect(await recount(deps)).toMatchObject([{ sound: true }])
      const rows = await deps.db.selectFrom('country_counts').select(['country', 'n']).orderBy('country').execute()
      return Object.fromEntries(rows.map(({ country, n }) => [country, n]))
    }
    const idOf = async (name: string) =>
      (await deps.db.selectFrom('signatures').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
    return { deps, sign, stored, idOf }
  }

  test('move with whatever moves the number, and a country that nobody is left of has no row', async () => {
    const { deps, sign, stored, idOf } = await world()
    const [first, second] = [await sign('BY'), await sign('BY'), await sign('LT'), await sign('PL')]
    await signed(deps, slug, { address: 'nobody@example.org', country: 'DE', visibility: 'private' })
    expect(await stored()).toEqual({ BY: 2, LT: 1, PL: 1 })
    await withdraw(deps, first)
    await changeSignature(deps, second, { visibility: 'private', name: 'Now Private' })
    expect(await stored()).toEqual({ LT: 1, PL: 1 })
    const [lt, pl] = [await idOf('Person 3'), await idOf('Person 4')]
    await holdSignature(deps, OPERATOR, { slug, id: lt, reason })
    await invalidateSignature(deps, OPERATOR, { slug, id: pl, reason })
    expect(await stored()).toEqual({})
    await releaseSignature(deps, OPERATOR, { slug, id: lt, reason })
    const paper = { source: 'collected', by: 'us', day: '2027-03-01', consent: 'on paper' } as const
    const named = { name: 'Paper Person', descriptor: null, country: 'UA' }
    await addImported(deps, OPERATOR, { slug, visibility: 'public', ...named, ...paper })
    expect(await stored()).toEqual({ LT: 1, UA: 1 })
    await removeSignature(deps, OPERATOR, { slug, id: await idOf('Paper Person') })
    expect(await stored()).toEqual({ LT: 1 })
  })

  test('of a mailbox that signs again, and of one that changes its mind before a settle, the last one counts', async () => {
    const { deps, sign, stored } = await world()
    await sign('BY', 'anna@example.org')
    expect(await stored()).toEqual({ BY: 1 })
    await sign('LT', 'anna@example.org')
    await sign('PL', 'boris@example.org')
    await sign('UA', 'boris@example.org')
    expect(await stored()).toEqual({ LT: 1, UA: 1 })
    const own = await sign('DE', 'carla@example.org')
    expect(await stored()).toEqual({ DE: 1, LT: 1, UA: 1 })
    await changeSignature(deps, own, { visibility: 'anonymous' })
    await changeSignature(deps, own, { visibility: 'public', name: 'Carla' })
    await withdraw(deps, own)
    expect(await stored()).toEqual({ LT: 1, UA: 1 })
  })

  test('are told from ten up, the most first', async () => {
    const { deps, sign } = await world()
    for (let n = 0; n < 9; n++) await sign('PL')
    for (let n = 0; n < 10; n++) await sign('BY')
    for (let n = 0; n < 12; n++) await sign('LT')
    await settled(deps, slug)
    expect((await numbersOf(deps, slug)).countries).toEqual([
      { country: 'LT', n: 12 },
      { country: 'BY', n: 10 },
    ])
  })

  test('of a protected appeal are not counted, even where it asks for the country', async () => {
    const { deps, sign, stored } = await world({ safety: 'protected', policy: { country: true } })
    const own = await sign('BY')
    expect(await stored()).toEqual({})
    await withdraw(deps, own)
    expect(await deps.db.selectFrom('count_changes').select('country').execute()).toEqual([{ country: null }])
    expect((await numbersOf(deps, slug)).countries).toBeNull()
  })

  test('end when the appeal becomes protected, with those of changes that wait', async () => {
    const { deps, sign, stored } = await world()
    const own = await sign('BY')
    await sign('LT')
    await stored()
    await withdraw(deps, own)
    await changeAppeal(deps, OPERATOR, { slug, change: { safety: 'protected' } })
    expect(await deps.db.selectFrom('count_changes').select('country').execute()).toEqual([{ country: null }])
    await sign('PL')
    expect(await stored()).toEqual({})
    deps.clock.advance(HOUR)
    expect((await numbersOf(deps, slug)).countries).toBeNull()
  })

  test('are erased by a stop, and do not come back by what is withdrawn after it', async () => {
    const { deps, sign, stored } = await world()
    const own = await sign('BY')
    await sign('LT')
    await stored()
    await sign('PL')
    await stopAppeal(deps, OPERATOR, { slug })
    await withdraw(deps, own)
    expect(await deps.db.selectFrom('count_changes').select('country').execute()).toEqual([{ country: null }])
    expect(await stored()).toEqual({})
    deps.clock.advance(HOUR)
    expect(await numbersOf(deps, slug)).toMatchObject({ countries: null, list: null, counts: { total: 2 } })
  })
})

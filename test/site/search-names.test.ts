import { beforeEach, expect, test } from 'vitest'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { searchPublicNames } from '../../src/site/search-names.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { idOnShelf, listNamed, type NamedSignature } from '../support/named-signatures.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const cursor = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

eachDatabase("A visitor's search for names", (use) => {
  let deps: TestDeps
  let id: string

  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps)
    id = await makeAppeal(deps)
  })

  const list = (...named: NamedSignature[]) => listNamed(deps.db, id, named)
  const search = (q: string, after?: string) => searchPublicNames(deps, { id }, { q, after })
  const found = async (q: string) => (await search(q)).names.map(({ name }) => name)

  test('finds shown names that are counted, by alphabet, and no others', async () => {
    await list({ name: 'Ян Кавальчук' }, { name: 'Janina Kowalczuk' }, { name: 'Алесь', descriptor: 'Яніне' })
    await list({ name: 'Янка Hidden', look: 'hidden' }, { name: 'Янка Waiting', look: 'waiting' })
    await list({ name: 'Янка Held', state: 'held' }, { name: 'Янка Invalid', state: 'invalid' })
    await listNamed(deps.db, await makeAppeal(deps, 'second'), [{ name: 'Янка Elsewhere' }])
    expect(await found('ян')).toEqual(['Janina Kowalczuk', 'Алесь', 'Ян Кавальчук'])
    expect(await found('yan kowal')).toEqual(['Janina Kowalczuk', 'Ян Кавальчук'])
    for (const q of ['hidden', 'waiting', 'held', 'invalid', 'elsewhere', 'інка', '', '%', '_', '\u0301', "' | '"])
      expect(await search(q), q).toEqual({ names: [], moreFit: false, complete: true, next: null })
    const [name] = (await search('janina')).names
    expect(name).toMatchObject({ descriptor: null, country: null, signedOn: '2027-01-01', source: 'confirmed' })
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    expect(await found('ян')).toEqual([])
  })

  test('has a hundred names a page, without gaps or doubles while names come and go', async () => {
    const ids = await list(...Array.from({ length: 250 }, (_, n) => ({ name: `Anna ${n % 90}` })))
    await list(...Array.from({ length: 50 }, (_, n) => ({ name: `Berta ${n}` })))
    const first = await search('anna')
    expect([first.names.length, first.moreFit]).toEqual([100, false])
    // The cursor's own row goes, one comes before it, and one behind it.
    await deps.db
      .deleteFrom('signatures')
      .where('id', '=', first.names.at(-1)?.id ?? '')
      .execute()
    await list({ name: 'Anna' }, { name: 'Anna Z' })
    const second = await search('anna', first.next ?? '')
    const third = await search('anna', second.next ?? '')
    expect([second.names.length, third.names.length, third.next]).toEqual([100, 51, null])
    const all = [first, second, third].flatMap(({ names }) => names)
    expect(all.at(-1)?.name).toBe('Anna Z')
    expect(new Set(all.map((one) => one.id))).toEqual(new Set([...ids, all.at(-1)?.id]))
    expect(all.map(({ sortKey }) => sortKey)).toEqual(all.map(({ sortKey }) => sortKey).toSorted())
  })

  test('begins with the first page where no search gave the cursor', async () => {
    await list({ name: 'Anna' }, { name: 'Antonina' })
    const whole = await search('an')
    for (const after of ['', 'x', cursor('b'), cursor('b', 'x'), cursor('\0', NOBODY), '%', 'x'.repeat(10_000)])
      expect(await search('an', after), after).toEqual(whole)
    expect((await search('an', cursor('anna', NOBODY))).names).toHaveLength(2)
    expect((await search('an', cursor('anp', NOBODY))).names).toHaveLength(1)
  })

  test('says that more fit, and whether older names may be missing', async () => {
    await list(...Array.from({ length: 101 }, (_, n) => ({ id: idOnShelf('0'), name: `Anna ${n}` })))
    await list({ name: 'Anna Old', keyed: false })
    const { names, ...said } = await search('anna')
    expect(said).toEqual({ moreFit: true, complete: false, next: null })
    expect(names).toHaveLength(100)
    await deps.db.deleteFrom('signatures').where('search_key', 'is', null).execute()
    // Names that readers do not see are not told of.
    const seenByStaff = [{ look: 'hidden' }, { look: 'waiting' }, { state: 'held' }, { state: 'invalid' }] as const
    await list(...seenByStaff.map((one) => ({ name: 'Anna Unseen', keyed: false, ...one })))
    expect((await search('anna')).complete).toBe(true)
    expect(await search('anna 98')).toMatchObject({ names: [{ name: 'Anna 98' }], moreFit: false, complete: true })
  })
})

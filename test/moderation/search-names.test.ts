import { beforeEach, expect, test } from 'vitest'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { LOOKS, type NameFilter } from '../../src/moderation/name-store.ts'
import { searchNames } from '../../src/moderation/search-names.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { FALSE_FRIENDS, SPELLINGS } from '../locale/spellings.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { idOnShelf, listNamed, type NamedSignature } from '../support/named-signatures.ts'
import { stopAfter } from '../support/stepping.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const STATES = ['counted', 'held', 'invalid'] as const

eachDatabase('A search for names', (use) => {
  let deps: TestDeps
  let appealId: string

  beforeEach(async () => {
    deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    appealId = await makeAppeal(deps)
  })

  const list = (...named: NamedSignature[]) => listNamed(deps.db, appealId, named)
  const search = (q: string, wanted: NameFilter & { after?: string | undefined; limit?: number } = {}) =>
    searchNames(deps, OPERATOR, { slug: 'release', q, limit: 50, ...wanted })
  const found = async (q: string, filter: NameFilter = {}) => {
    const { names, next } = await search(q, { ...filter, limit: 200 })
    expect(next).toBeNull()
    return names.map(({ name }) => name).toSorted()
  }

  /** The ids on all pages of a search, and `between` after each page. */
  async function everyPage(q: string, limit: number, between: (page: number) => Promise<unknown> = async () => {}) {
    const ids: string[] = []
    for (let [page, after] = [0, undefined as string | null | undefined]; after !== null; page++) {
      const { names, next, moreFit } = await search(q, { after, limit })
      expect([names.length <= limit, moreFit]).toEqual([true, false])
      ids.push(...names.map(({ id }) => id))
      after = next
      await between(page)
    }
    return ids
  }

  test('finds each name by another spelling of it, and none that only looks alike', async () => {
    const firsts = SPELLINGS.map(([first = '']) => first)
    await list(...firsts.map((name) => ({ name })))
    for (const spellings of SPELLINGS)
      for (const spelling of [spellings.at(-1), spellings[Math.floor(spellings.length / 2)]])
        expect(await found(spelling ?? ''), spelling).toContain(spellings[0])
    await list(...FALSE_FRIENDS.slice(0, 12).map(([name = '']) => ({ name })))
    for (const [one = '', other = ''] of FALSE_FRIENDS.slice(0, 12))
      expect(await found(other), other).not.toContain(one)
  })

  test('finds who has signed and was settled, by accents, case, hyphens and apostrophes of any kind', async () => {
    await signed(deps, 'release', {
      address: 'a@example.org',
      name: 'Дар’я Рагуля-Żółć',
      descriptor: 'настаўніца, Мінск',
    })
    await settled(deps, 'release')
    for (const q of [
      'дар’я',
      'DARJA',
      "Дар'я",
      'darja zolc',
      'ragulia zolc',
      'РАГУЛЯ',
      'Ragulia Minsk',
      'минск',
      '  (Minsk) ',
    ])
      expect(await found(q), q).toEqual(['Дар’я Рагуля-Żółć'])
  })

  test('lets each word begin a word of the name or of the words beside it, in any order', async () => {
    await list({ name: 'Янина Ковальчук', descriptor: 'sister of a prisoner' }, { name: 'Ян Кавальчук' })
    expect(await found('Ян Кав')).toEqual(['Ян Кавальчук', 'Янина Ковальчук'])
    expect(await found('Кав Янін')).toEqual(['Янина Ковальчук'])
    expect(await found('prison koval')).toEqual(['Янина Ковальчук'])
    for (const q of ['авальчук', 'нина', 'Ян Коваленко', 'Ян Кавальчуков', 'prison Пётр', 'oner'])
      expect(await found(q), q).toEqual([])
  })

  test('finds by look, state and source the names that a list with the same filter has', async () => {
    const all = LOOKS.flatMap((look) => STATES.map((state) => ({ name: `Anna ${look} ${state}`, look, state })))
    await list(...all, ...all.map((one) => ({ ...one, name: one.name.replace('Anna', 'Berta') })))
    const paper = { slug: 'release', visibility: 'public', descriptor: null, country: null } as const
    for (const source of ['collected', 'conveyed'] as const)
      await addImported(deps, OPERATOR, {
        ...{ ...paper, name: `Anna ${source}`, source, by: 'Iryna', day: '2027-03-01', consent: 'on paper' },
      })
    const imported = [
      { name: 'Anna collected', look: 'shown', state: 'counted', source: 'collected' },
      { name: 'Anna conveyed', look: 'shown', state: 'counted', source: 'conveyed' },
    ]
    const rows = [...all.map((one) => ({ ...one, source: 'confirmed' })), ...imported]
    for (const look of [undefined, ...LOOKS])
      for (const state of [undefined, ...STATES])
        for (const source of [undefined, 'confirmed', 'collected', 'imported'] as const) {
          const expected = rows
            .filter((row) => !look || row.look === look)
            .filter((row) => (state ? row.state === state : row.state !== 'invalid'))
            .filter((row) => (source === 'imported' ? row.source !== 'confirmed' : !source || row.source === source))
            .map(({ name }) => name)
          expect(await found('Anna', { look, state, source }), `${look} ${state} ${source}`).toEqual(
            expected.toSorted(),
          )
        }
  })

  test('is read page by page by day and id, without gaps or doubles while names come and go', async () => {
    const days = ['2027-01-03', '2027-01-01', '2027-01-02']
    const ids = await list(...Array.from({ length: 90 }, (_, n) => ({ name: `Anna ${n}`, day: days[n % 3] as string })))
    await list(...Array.from({ length: 50 }, (_, n) => ({ name: `Berta ${n}` })))
    const rows = await deps.db
      .selectFrom('signatures')
      .select('id')
      .where('id', 'in', ids)
      .orderBy('day')
      .orderBy('id')
      .execute()
    const inOrder = rows.map(({ id }) => id)
    expect(await everyPage('anna', 7)).toEqual(inOrder)
    expect(await everyPage('anna', 90)).toEqual(inOrder)
    const gone = new Set<string>()
    const whileChanging = await everyPage('anna', 7, async (page) => {
      // The cursor's own row, one before it, and one to come go; one comes on each side of the cursor.
      const at = (page + 1) * 7
      const leaving = [inOrder[at - 1], inOrder[at - 5], inOrder[at + 20]].filter((id) => id !== undefined)
      for (const id of leaving.slice(2)) gone.add(id)
      await deps.db
        .deleteFrom('signatures')
        .where('id', 'in', ['00000000-0000-4000-8000-000000000000', ...leaving])
        .execute()
      if (page < 3) await list({ name: 'Anna New', day: '2026-12-31' }, { name: 'Anna New', day: '2027-02-01' })
    })
    expect(new Set(whileChanging).size).toBe(whileChanging.length)
    const stayed = inOrder.filter((id) => !gone.has(id))
    expect(whileChanging.slice(0, 21)).toEqual(inOrder.slice(0, 21))
    expect(whileChanging).toEqual(expect.arrayContaining(stayed))
    // The three that came behind the cursor; those before it belong to pages that were read.
    expect(whileChanging.filter((id) => !inOrder.includes(id))).toHaveLength(3)
  })

  test('has all that fit while at most a hundred stand on the first shelf, else some of them, and says that more fit', async () => {
    const first = Array.from({ length: 100 }, (_, n) => ({ id: idOnShelf('0'), name: `Anna ${n}`, day: '2027-01-02' }))
    const others = [...'123456789abcdef'].map((shelf) => ({ id: idOnShelf(shelf), name: 'Ганна', day: '2027-01-01' }))
    await list(...first, ...others.map((one) => ({ ...one, name: 'Anna' })))
    await list({ id: idOnShelf('0'), name: 'Anna Hidden', look: 'hidden', day: '2027-01-03' })
    const shown = { look: 'shown' } as const
    const page = await search('anna', { ...shown, limit: 200 })
    expect([page.names.length, page.moreFit, page.next]).toEqual([115, false, null])

    const more = await search('anna', { limit: 20 })
    expect([more.names.length, more.moreFit, more.next]).toEqual([20, true, null])
    const again = await search('anna', { limit: 20, after: (await search('anna', { ...shown, limit: 3 })).next ?? '' })
    expect(again).toEqual(more)
    const { names } = await search('anna', { limit: 200 })
    expect(names).toHaveLength(101)
    expect(names.map(({ day, id }) => `${day} ${id}`)).toEqual(names.map(({ day, id }) => `${day} ${id}`).toSorted())
    for (const { name } of names) expect(name).toMatch(/^Anna/)
    // A filter, and another word, leave few: these are all found.
    expect(await found('anna', { look: 'hidden' })).toEqual(['Anna Hidden'])
    expect(await found('anna hid')).toEqual(['Anna Hidden'])
  })

  test('has those who share words, whether many or few have each of these', async () => {
    const first = (n: number, name: string, descriptor: string | null = null) =>
      Array.from({ length: n }, () => ({ id: idOnShelf('0'), name, descriptor }))
    await list(...first(510, 'Anna'), ...first(510, 'Berta', 'teacher'), ...first(1, 'Zita', 'sister'))
    const shared = [...'05f'].map((shelf) => ({ id: idOnShelf(shelf), name: 'Anna Olga', descriptor: 'teacher' }))
    await list(...shared)
    const three = ['Anna Olga', 'Anna Olga', 'Anna Olga']
    for (const q of ['anna teach', 'teach anna', 'anna olga', 'olga anna teach', 'teach a o'])
      expect(await found(q), q).toEqual(three)
    for (const q of ['anna sister', 'zita teach', 'anna berta', 'anna teach zita', 'olga nobody'])
      expect(await found(q), q).toEqual([])
    expect(await search('anna a')).toMatchObject({ moreFit: true, next: null })

    // As many as a search takes of one shelf, and one more.
    await list(...first(100, 'Zara', 'painter'))
    expect(await found('zara paint')).toHaveLength(100)
    await list(...first(1, 'Zara', 'painter'))
    expect(await search('zara paint')).toMatchObject({ moreFit: true, next: null })
  })

  test('is complete once every name of the appeal has its key', async () => {
    await list({ name: 'Anna New' })
    expect(await search('anna')).toMatchObject({ complete: true, names: [{ name: 'Anna New' }] })
    const other = await makeAppeal(deps, 'second')
    await listNamed(deps.db, other, [{ name: 'Anna Elsewhere', keyed: false }])
    await signed(deps, 'release', { address: 'p@example.org', name: 'Anna Private', visibility: 'private' })
    await settled(deps, 'release')
    expect(await search('anna')).toMatchObject({ complete: true })
    const [old = ''] = await list({ name: 'Anna Old', keyed: false })
    expect(await search('anna')).toMatchObject({ complete: false, names: [{ name: 'Anna New' }] })
    expect(await search('%')).toMatchObject({ complete: false, names: [] })
    await deps.db.deleteFrom('signatures').where('id', '=', old).execute()
    expect(await search('anna')).toMatchObject({ complete: true })
  })

  test('finds no private or anonymous signature, and no name of another appeal or of a stopped one', async () => {
    await list({ name: 'Anna Here' })
    for (const visibility of ['private', 'anonymous'] as const)
      await signed(deps, 'release', { address: `${visibility}@example.org`, name: 'Anna Secret', visibility })
    await settled(deps, 'release')
    await deps.db.updateTable('signatures').set({ state: 'held' }).where('kind', '<>', 'public').execute()
    await makeCampaign(deps, 2, 'others')
    for (const [slug, campaign] of [
      ['second', 'relatives'],
      ['third', 'others'],
    ] as const)
      await listNamed(deps.db, await makeAppeal(deps, slug, { campaign }), [{ name: 'Anna There' }])
    expect(await found('anna')).toEqual(['Anna Here'])
    expect(await found('anna', { state: 'held' })).toEqual([])
    expect(await found('secret')).toEqual([])
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    expect(await search('anna')).toMatchObject({ names: [], moreFit: false, complete: true, next: null })
    expect((await searchNames(deps, OPERATOR, { slug: 'second', q: 'anna', limit: 5 })).names).toHaveLength(1)
  })

  test.each([
    '',
    ' ',
    '%',
    '_',
    '%%%',
    "'",
    "''",
    '\\',
    "\\'",
    '"',
    '&',
    '|',
    '!',
    '()',
    ':*',
    '<->',
    '&|!():*<->',
    '()()()',
    "' | '",
    '\0',
    '\ud800',
    '\udfff\ud800',
    '\u0301\u0301',
    '\u0489',
    '\u200d\ufeff\u202e',
    '-’–',
    '\n\t',
    '🕊',
    '*'.repeat(10_000),
    '\u0301'.repeat(10_000),
  ])('for nothing that can be searched for finds nothing: %j', async (q) => {
    await list({ name: "Anna O'Neil %_ \\ & | ! (x) <->", descriptor: 'a teacher:*' })
    expect(await search(q)).toEqual({ names: [], next: null, moreFit: false, complete: true })
  })

  test.each([
    ...['a', 'А', 'ann%', "o'neil", 'anna & teach', '!anna', 'anna:*', 'anna\\', "'anna'", '(anna', 'anna <-> teach'],
    ...['anna\0', 'anna\ud800', 'anna \u0301', 'a\u0301nna', 'anna '.repeat(2_000), 'a b'],
  ])('takes signs for what stands between words: %j', async (q) => {
    await list({ name: "Anna O'Neil", descriptor: 'a teacher, b' })
    expect(await found(q)).toEqual(["Anna O'Neil"])
  })

  test.each(["anna' | 'x", 'an\0na', 'an_na', 'anna | x', "anna'); drop table signatures; --", 'anna & !teach | y'])(
    'takes no sign for one of a query: %j',
    async (q) => {
      await list({ name: "Anna O'Neil", descriptor: 'a teacher, b' })
      expect(await found(q)).toEqual([])
      expect(await found('anna')).toHaveLength(1)
    },
  )

  test('answers words of any length and number: the first forty letters and the first eight words count', async () => {
    const long = 'Ба'.repeat(60)
    await list({ name: long, descriptor: 'one two three four five six seven' })
    expect(await found('ба'.repeat(5_000))).toEqual([long])
    expect(await found('Б'.repeat(10_000))).toEqual([long])
    const eight = 'one two three four five six seven ба'
    expect(await found(`${eight} nothing of this stands there`)).toEqual([long])
    expect(await found(`nothing ${eight}`)).toEqual([])
    // Letters that can be read in as many ways as there are.
    expect(await found('krzytzöąpeinıþ ąbfftseyuprzjspht '.repeat(4))).toEqual([])
    expect(await found('schtschä szczö '.repeat(8))).toEqual([])
    expect(await found(`${'字文'.repeat(16)}hffscit `.repeat(8))).toEqual([])
    await list({ name: `${'字文'.repeat(16)}hffscit` })
    expect(await found(`${'字文'.repeat(16)}hffscit `.repeat(8))).toHaveLength(1)
  })

  test.each(['x', '', '2027-02-30.00000000-0000-4000-8000-000000000000'])(
    'takes no cursor that no page gave: %j',
    async (after) => {
      await expect(search('anna', { after })).rejects.toMatchObject({ kind: 'invalid', errors: [{ path: 'after' }] })
    },
  )
})

postgresOnly('A search while keys are written', (use) => {
  test('says that it is not complete when the last key comes after it looked', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const appealId = await makeAppeal(deps)
    await listNamed(deps.db, appealId, [{ name: 'Anna', keyed: false }])
    const { db, reached, release } = stopAfter(use().pool, /with found/)
    const asked = searchNames({ ...deps, db }, OPERATOR, { slug: 'release', q: 'berta', limit: 5 })
    await reached
    await deps.db.updateTable('signatures').set({ search_key: "'0ана'" }).execute()
    release()
    expect(await asked).toMatchObject({ complete: false, names: [] })
  })
})

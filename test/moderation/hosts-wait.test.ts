import { expect, test } from 'vitest'
import { addImported } from '../../src/imports/add-imported.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { ownView } from '../../src/own-link/view.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { keepName, namesOf } from '../support/moderate.ts'
import { countsOf, makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'

const EDITOR = { address: 'vera@example.org', name: 'Vera Redaktar', descriptor: 'journalist of prykład.example.org' }
const TEACHER = { address: 'anna@example.org', name: 'Anna Vučyciel', descriptor: 'teacher' }
const PUBLIC = ['/a/release', '/a/release/names', '/embed/release', '/api/v1/appeals/release/signatures']

eachDatabase('on an open appeal words that name a host wait for a look', (use) => {
  async function world() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    return deps
  }

  /** The public pages and answers that hold the text. */
  async function showing(deps: TestDeps, text: string): Promise<string[]> {
    const site = await openSite(deps)
    const bodies = await Promise.all(PUBLIC.map(async (path) => (await site.ask(path)).text()))
    return PUBLIC.filter((_, at) => bodies[at]?.includes(text))
  }

  const waiting = async (deps: TestDeps) =>
    (await namesOf(deps, OPERATOR, { slug: 'release' })).map(({ name, descriptor }) => [name, descriptor])

  test('settled: nobody sees them, the number counts them, and after a look everybody does', async () => {
    const deps = await world()
    const link = await signed(deps, 'release', EDITOR)
    await signed(deps, 'release', TEACHER)
    expect(ownView(await seeSignature(deps, link)).readableBy).toBe('organisers')
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 2, held: 0 })
    expect(await waiting(deps)).toEqual([[EDITOR.name, EDITOR.descriptor]])
    expect(await showing(deps, TEACHER.name)).toEqual(PUBLIC)
    expect(await showing(deps, EDITOR.name)).toEqual([])
    expect(ownView(await seeSignature(deps, link)).readableBy).toBe('organisers')

    const [{ id, version } = { id: '', version: '' }] = await namesOf(deps, OPERATOR, { slug: 'release' })
    await keepName(deps, OPERATOR, { slug: 'release', id, version, reason: 'their newspaper' })
    expect(await showing(deps, EDITOR.descriptor)).toContain('/a/release/names')
    expect(await showing(deps, EDITOR.name)).toEqual(PUBLIC)
  })

  test.each([false, true])('changed by the own link; after a settle: %s', async (isSettled) => {
    const deps = await world()
    const link = await signed(deps, 'release', TEACHER)
    if (isSettled) {
      await settled(deps, 'release')
      expect(await showing(deps, TEACHER.name)).toEqual(PUBLIC)
    }
    await changeSignature(deps, link, { descriptor: 'buy at evil.lol' })
    if (!isSettled) await settled(deps, 'release')
    expect(await waiting(deps)).toEqual([[TEACHER.name, 'buy at evil.lol']])
    expect(await showing(deps, TEACHER.name)).toEqual([])
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1, held: 0 })
    // Other words do not undo it: the organisers look at these.
    await changeSignature(deps, link, { descriptor: 'teacher' })
    expect(await waiting(deps)).toEqual([[TEACHER.name, 'teacher']])
  })

  test('made public by the own link', async () => {
    const deps = await world()
    const link = await signed(deps, 'release', { ...EDITOR, visibility: 'anonymous' })
    await settled(deps, 'release')
    await changeSignature(deps, link, { visibility: 'public', name: 'Vera', descriptor: 'editor, example.by' })
    await settled(deps, 'release')
    expect(await waiting(deps)).toEqual([['Vera', 'editor, example.by']])
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1, anonymous: 0 })
  })

  test('changed on the page of any letter', async () => {
    const deps = await world()
    const token = await signAs(deps, 'release', TEACHER)
    const { nameWaits } = await confirm(deps, { token, as: 'first', changes: { descriptor: 'editor, example.by' } })
    expect(nameWaits).toBe(true)
    await settled(deps, 'release')
    expect(await waiting(deps)).toEqual([[TEACHER.name, 'editor, example.by']])
  })

  test('in a name that reads as a sentence', async () => {
    const deps = await world()
    await signed(deps, 'release', { ...TEACHER, name: 'i wait.my son is in prison' })
    await settled(deps, 'release')
    expect(await waiting(deps)).toEqual([['i wait.my son is in prison', 'teacher']])
  })

  test('not where nobody sees them, and not what the organisers entered', async () => {
    const deps = await world()
    await signed(deps, 'release', { ...EDITOR, visibility: 'private' })
    const { name, descriptor } = EDITOR
    const of = { source: 'collected', by: 'Olga', day: '2027-03-01', consent: 'on paper' } as const
    await addImported(deps, OPERATOR, { slug: 'release', visibility: 'public', name, descriptor, country: null, ...of })
    await settled(deps, 'release')
    expect(await waiting(deps)).toEqual([])
    expect(await showing(deps, EDITOR.name)).not.toEqual([])
  })
})

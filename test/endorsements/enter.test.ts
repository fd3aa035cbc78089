import { beforeEach, expect, test } from 'vitest'
import { archiveAppeal } from '../../src/appeals/archive-appeal.ts'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { DAY } from '../../src/core/clock.ts'
import { readList } from '../../src/endorsements/enter/read-list.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { countStatements } from '../support/counted-statements.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { endorsed } from '../support/offers.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { makeAppeal, makeDraft, queuedLetters } from '../support/world.ts'
import { decided, makeWorld, organisation, queueOf, SLUG, versionOf } from './decisions.ts'
import { entered, longList } from './entering.ts'

eachDatabase('A list that staff enter', (use) => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeWorld(deps)
  })

  const rows = () => deps.db.selectFrom('endorsements').selectAll().orderBy('name').execute()
  const logged = async () => {
    const found = await deps.db
      .selectFrom('audit_log')
      .select(['subject', 'detail'])
      .where('action', '=', 'endorsements.entered')
      .orderBy('seq')
      .execute()
    return found.map(({ subject, detail }) => ({
      ...{ subject, detail: typeof detail === 'string' ? JSON.parse(detail) : detail },
    }))
  }

  test('lists its organisations as confirmed today, without a letter, a key, a link or a representative', async () => {
    const keys = await deps.keys.list()
    const csv = 'name,country,website\nUnion of Ringers,LT,ringers.example\n"Bells, Chimes and Sons",,\n'
    expect(await entered(deps, csv)).toEqual({ added: 2, already: [], bad: [] })
    expect(await rows()).toMatchObject([
      { name: 'Bells, Chimes and Sons', country: null, website: null, state: 'listed', origin: 'entered' },
      { name: 'Union of Ringers', country: 'LT', website: 'https://ringers.example/', state: 'listed' },
    ])
    for (const row of await rows())
      expect(row).toMatchObject({
        ...{ since: '2027-03-12', confirmed_on: '2027-03-12', reason: null, proposed: null },
        ...{ representative: null, mark: null, manage_hash: null },
      })
    expect(await deps.keys.list()).toEqual(keys)
    expect(await queuedLetters(deps)).toEqual([])
  })

  test('of a thousand is added in few statements, and adds nothing the second time', async () => {
    const before = await versionOf(deps)
    const counted = countStatements(deps.db)
    expect(await entered({ ...deps, db: counted.db }, longList(1_000))).toEqual({ added: 1_000, already: [], bad: [] })
    expect(counted.sent()).toBeLessThan(20)
    expect(await versionOf(deps)).toBe(before + 1)
    const again = await entered(deps, longList(1_000))
    expect(again).toMatchObject({ added: 0, bad: [] })
    expect(again.already).toHaveLength(1_000)
    expect(again.already[0]).toEqual({ line: 2, state: 'listed' })
    expect(await rows()).toHaveLength(1_000)
    expect(await versionOf(deps)).toBe(before + 1)
    expect(await logged()).toEqual([{ subject: SLUG, detail: { added: 1_000, already: 0, bad: 0 } }])
  })

  test('with twenty bad lines adds the other ones, and says which lines are bad and why', async () => {
    const csv = longList(980, { withBad: true })
    const { added, bad } = await entered(deps, `${csv}\r\nSee https://spam.example,,`)
    expect([added, bad.length]).toEqual([980, 20])
    const at = csv.split('\r\n').findIndex((line) => line.startsWith('Bad Union 100,')) + 1
    expect(bad[1]).toEqual({ line: at, field: 'country', message: 'desk.organisations.enter.error.country' })
    expect(bad[19]).toEqual({ line: 1_001, field: 'name', message: 'sign.error.link' })
    expect(await logged()).toEqual([{ subject: SLUG, detail: { added: 980, already: 0, bad: 20 } }])
    const mended = csv.replaceAll('Lithuania', 'LT')
    expect(await entered(deps, mended)).toMatchObject({ added: 19, bad: [] })
  })

  test('skips the names that the appeal has in any state, whatever their case and spaces, and its own doubles', async () => {
    for (const name of ['Waiting', 'Listed', 'Declined', 'Removed'])
      await endorsed(deps, SLUG, {
        address: 'alena@ringers.example',
        name,
        ...(name === 'Listed' && { nameEn: 'Also' }),
      })
    await decided(deps, 'Listed', 'approve')
    await decided(deps, 'Declined', 'decline', { reason: 'not known' })
    await decided(deps, 'Removed', 'approve')
    await decided(deps, 'Removed', 'remove')
    const csv = 'name\nWAITING\n listed \nDe-clined\nremoved\nalso\nNew\nnew\nLіsted\n'
    // The last one has a Cyrillic letter: it is another name, and somebody vouches for it.
    expect(await entered(deps, csv)).toEqual({
      added: 2,
      already: [
        ...[
          { line: 2, state: 'waiting' as const },
          { line: 3, state: 'listed' as const },
        ],
        ...[
          { line: 4, state: 'declined' as const },
          { line: 5, state: 'removed' as const },
        ],
        ...[
          { line: 6, state: 'listed' as const },
          { line: 8, state: 'listed' as const },
        ],
      ],
      bad: [],
    })
  })

  test('is taken by an open and a closed appeal, not by a draft, an archived or a stopped one, or by one that is not there', async () => {
    await makeDraft(deps, 'draft')
    const csv = 'name\nUnion of Ringers'
    await expect(entered(deps, csv, 'draft')).rejects.toMatchObject({ kind: 'conflict', reason: 'still_draft' })
    await expect(entered(deps, csv, 'nothing')).rejects.toMatchObject({ kind: 'not_found' })
    await makeAppeal(deps, 'stopped')
    await stopAppeal(deps, OPERATOR, { slug: 'stopped' })
    await expect(entered(deps, csv, 'stopped')).rejects.toMatchObject({ kind: 'conflict', reason: 'stopped' })
    await closeAppeal(deps, OPERATOR, { slug: SLUG })
    expect(await entered(deps, csv)).toMatchObject({ added: 1 })
    deps.clock.advance(2 * DAY)
    await shredDue(deps)
    expect(await entered(deps, 'name\nAnother')).toMatchObject({ added: 1 })
    await archiveAppeal(deps, OPERATOR, { slug: SLUG })
    await expect(entered(deps, 'name\nThird')).rejects.toMatchObject({ kind: 'conflict', reason: 'archived' })
    expect(await rows()).toHaveLength(2)
  })

  test('is taken by statements, and by appeals that organisations alone endorse', async () => {
    await makeAppeal(deps, 'statement', { kind: 'statement', visibilities: [] })
    expect(await entered(deps, 'name\nUnion of Ringers', 'statement')).toMatchObject({ added: 1 })
  })

  test('holds the text: nobody replaces it afterwards', async () => {
    await entered(deps, 'name\nUnion of Ringers')
    await expect(makeDraft(deps, SLUG, { goal: 7 })).rejects.toMatchObject({ kind: 'conflict', reason: 'signed' })
  })

  test('is erased by a stop', async () => {
    await entered(deps, longList(300))
    await stopAppeal(deps, OPERATOR, { slug: SLUG })
    expect(await rows()).toEqual([])
  })

  test('has entries without a representative in the queue, whose removal erases the row, the name and the reports', async () => {
    await entered(deps, 'name,website\nUnion of Ringers,ringers.example')
    const { id, representative, origin } = await organisation(deps, 'Union of Ringers')
    expect([representative, origin]).toEqual([null, 'entered'])
    const report = { id: crypto.randomUUID(), endorsement_id: id, words: 'never agreed', day: '2027-03-12' }
    await deps.db.insertInto('endorsement_reports').values(report).execute()
    expect(await queueOf(deps, 'reported')).toHaveLength(1)
    expect(await decided(deps, 'Union of Ringers', 'remove')).toBe('removed')
    expect(await rows()).toEqual([])
    expect(await deps.db.selectFrom('endorsement_reports').select('id').execute()).toEqual([])
    expect(await queuedLetters(deps)).toEqual([])
    // Nothing is known of it any more.
    expect(await entered(deps, 'name\nUnion of Ringers')).toMatchObject({ added: 1 })
  })
})

postgresOnly('A list that two members of staff enter at once', (use) => {
  test('is added once, wherever the first one is held open', async () => {
    const deps = await testDeps(use())
    await makeWorld(deps)
    const first = stopAfter(use().pool, /insert into "endorsements"/)
    const csv = Buffer.from(longList(300))
    const one = entered({ ...deps, db: first.db }, csv)
    await first.reached
    const other = entered(deps, csv)
    expect(await endedOrBlocked(use().pool, other)).toBe('blocked')
    first.release()
    expect(await one).toMatchObject({ added: 300, already: [] })
    expect(await other).toMatchObject({ added: 0 })
    expect((await other).already).toHaveLength(300)
  })
})

test('A list that is prepared for a thousand lines numbers them as a spreadsheet, over empty lines and line breaks in quotes', () => {
  const csv = 'name;country\n"Union of\n Ringers";LT\n;\n\n"Bells\r\n\r\nand Chimes";Lithuania\nGood;PL\n'
  const { rows, bad } = readList(Buffer.from(csv))
  expect(rows.map(({ line }) => line)).toEqual([6])
  expect(bad.map(({ line, field }) => [line, field])).toEqual([
    [2, 'name'],
    [5, 'name'],
  ])
})

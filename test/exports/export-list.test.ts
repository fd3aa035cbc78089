import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { archiveAppeal } from '../../src/appeals/archive-appeal.ts'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { exportList } from '../../src/exports/export-list.ts'
import { PrivateLine, PublicLine, SealedEnd, SealedHead, WithdrawnLine } from '../../src/exports/sealed-list.ts'
import { OPERATOR, type StaffActor } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { entriesOf, PUBLIC, SEALED, takeList } from '../support/exported-list.ts'
import { join, steppedUp } from '../support/staff.ts'
import { makeAppeal, makeCampaign, makeDraft, settled, signed } from '../support/world.ts'

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

const idOf = async ({ db }: TestDeps, name: string) =>
  (await db.selectFrom('signatures').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id

/** A signature of each kind, each with a word of its own that a list may or may not have. */
async function withCanaries(deps: TestDeps, safety: 'open' | 'protected' = 'open') {
  const identities = await makeCampaign(deps)
  const appealId = await makeAppeal(deps, 'release', { safety })
  const sign = (name: string, more: { visibility?: 'public' | 'private' | 'anonymous'; descriptor?: string } = {}) =>
    signed(deps, 'release', { address: `${name.toLowerCase()}@example.org`, name, ...more })
  await sign('Shown', { descriptor: 'of Minsk' })
  await sign('Second')
  await sign('Waiting')
  await sign('Hidden')
  await sign('Held')
  await sign('Invalid')
  await sign('Private', { visibility: 'private', descriptor: 'Privatewords' })
  await sign('Anonymous', { visibility: 'anonymous' })
  await settled(deps, 'release')
  await sign('Unsettled')
  const set = (name: string, values: object) =>
    deps.db.updateTable('signatures').set(values).where('name', '=', name).execute()
  await deps.db.updateTable('signatures').set({ look: 'shown' }).execute()
  await set('Waiting', { look: 'waiting' })
  await set('Hidden', { look: 'hidden' })
  await set('Held', { state: 'held' })
  await set('Invalid', { state: 'invalid', email_index: null, seat: null })
  return { identities, appealId }
}

eachDatabase('a list that leaves the house', (use) => {
  test('has the public names that are shown, by alphabet, with what the log says of it', async () => {
    const deps = await testDeps(use())
    await withCanaries(deps)
    const { lines, text, ended } = await takeList(deps, PUBLIC)
    const day = '2027-03-12'
    expect(lines).toEqual([
      { name: 'Second', words: null, country: null, day, source: 'confirmed' },
      { name: 'Shown', words: 'of Minsk', country: null, day, source: 'confirmed' },
    ])
    expect(ended).toEqual({ rows: 2, sha256: sha256(text) })
    const facts = { profile: 'public', format: 'jsonl' }
    expect(await entriesOf(deps.db)).toEqual([
      { action: 'export.begun', actor: 'cli', detail: { ...facts, waiting: 1, hidden: 1, held: 1 } },
      { action: 'export.ended', actor: 'cli', detail: { ...facts, ...ended } },
    ])
  })

  test('takes the rows of the filters alone, whose days are inclusive', async () => {
    const deps = await testDeps(use())
    await withCanaries(deps)
    const { db } = deps
    await db.updateTable('signatures').set({ country: 'BY', day: '2027-02-01' }).where('name', '=', 'Shown').execute()
    const names = async (filter: object) => (await takeList(deps, { ...PUBLIC, filter })).lines.map(({ name }) => name)
    expect(await names({ country: 'BY' })).toEqual(['Shown'])
    expect(await names({ country: 'PL' })).toEqual([])
    expect(await names({ from: '2027-02-01', to: '2027-02-01' })).toEqual(['Shown'])
    expect(await names({ from: '2027-02-02' })).toEqual(['Second'])
    expect(await names({ to: '2027-01-31' })).toEqual([])
    const begun = (await entriesOf(db)).filter(({ action }) => action === 'export.begun')
    // Signatures that are left out are counted without the filter: a small number of one day could tell of a person.
    expect(begun[0]?.detail).toEqual({
      profile: 'public',
      format: 'jsonl',
      country: 'BY',
      waiting: 1,
      hidden: 1,
      held: 1,
    })
  })

  test('is sealed line by line as it was agreed', async () => {
    const deps = await testDeps(use())
    await withCanaries(deps)
    const gone = await idOf(deps, 'Second')
    await deps.db
      .insertInto('withdrawn')
      .values({ id: gone, appeal_id: (await idsOf(deps)).appeal })
      .execute()
    await deps.db.deleteFrom('signatures').where('id', '=', gone).execute()
    const { text, lines, ended } = await takeList(deps, SEALED)
    const [head, ...rest] = lines
    expect(SealedHead.parse(head)).toMatchObject({
      appeal: 'release',
      title: 'The time for release',
      exportedOn: '2027-03-12',
      counts: { total: 5, confirmed: 5, public: 3, private: 1, anonymous: 1, imported: 0 },
      anonymous: 1,
    })
    const signatures = rest
      .slice(0, 2)
      .sort((a, b) => (a.visibility === 'public' ? -1 : b.visibility === 'public' ? 1 : 0))
    expect(PublicLine.parse(signatures[0])).toMatchObject({ name: 'Shown', words: 'of Minsk' })
    const { epoch, day } = PrivateLine.parse(signatures[1])
    expect(day).toBe('2027-03-12')
    expect(SealedHead.parse(head).epochs.map(({ number }) => number)).toEqual([epoch])
    expect(rest.slice(2, -1).map((line) => WithdrawnLine.parse(line))).toEqual([{ withdrawn: gone }])
    const before = text.slice(0, text.lastIndexOf('{"end"'))
    expect(SealedEnd.parse(rest.at(-1))).toEqual({ end: true, rows: 2, sha256: sha256(before) })
    expect(ended).toEqual({ rows: 2, sha256: sha256(text) })
  })

  test('tells of a protected appeal no day of a private signature, and no small number', async () => {
    const deps = await testDeps(use())
    await withCanaries(deps, 'protected')
    const { lines } = await takeList(deps, SEALED)
    expect(lines[0]).toMatchObject({
      counts: { total: null, public: null, anonymous: null, imported: 0 },
      anonymous: null,
    })
    const isPrivate = ({ visibility }: Record<string, unknown>) => visibility === 'private'
    expect(lines.filter(isPrivate).map((line) => Object.keys(line))).toEqual([
      ['id', 'visibility', 'source', 'epoch', 'sealed'],
    ])
  })

  test.each([
    ['open', 2],
    ['protected', 1],
  ] as const)('counts what is held, of an appeal that is %s: %i', async (safety, held) => {
    const deps = await testDeps(use())
    await withCanaries(deps, safety)
    await deps.db.updateTable('signatures').set({ state: 'held' }).where('kind', '=', 'private').execute()
    await takeList(deps, SEALED)
    // A private one that is held is a small number, which a protected appeal holds back.
    expect((await entriesOf(deps.db))[0]?.detail).toMatchObject({ profile: 'sealed', held })
  })

  test('is not there of a draft, refused of a stopped appeal, and given of a closed and an archived one', async () => {
    const deps = await testDeps(use())
    await withCanaries(deps)
    await makeDraft(deps, 'draft')
    await expect(exportList(deps, OPERATOR, { ...PUBLIC, slug: 'draft' })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(exportList(deps, OPERATOR, { ...PUBLIC, slug: 'none' })).rejects.toMatchObject({ kind: 'not_found' })
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    expect((await takeList(deps, PUBLIC)).ended.rows).toBe(2)
    await deps.db.updateTable('appeals').set({ shredded_at: new Date() }).where('slug', '=', 'release').execute()
    await archiveAppeal(deps, OPERATOR, { slug: 'release' })
    expect((await takeList(deps, SEALED)).ended.rows).toBe(3)
    await makeAppeal(deps, 'other')
    await stopAppeal(deps, OPERATOR, { slug: 'other' })
    const entries = await entriesOf(deps.db)
    await expect(exportList(deps, OPERATOR, { ...PUBLIC, slug: 'other' })).rejects.toMatchObject({
      kind: 'conflict',
      reason: 'stopped',
    })
    expect(await entriesOf(deps.db)).toEqual(entries)
  })

  test('is refused to roles that may not, to another campaign, and without a step-up, before anything is read', async () => {
    const deps = await testDeps(use())
    await withCanaries(deps)
    await makeCampaign(deps, 0, 'another')
    const owner = await steppedUp(deps, await join(deps))
    const wants = (actor: StaffActor) => exportList(deps, actor, PUBLIC)
    await expect(wants({ ...owner, steppedUp: false })).rejects.toMatchObject({ reason: 'step_up' })
    for (const role of ['editor', 'moderator'] as const)
      await expect(wants({ ...owner, role })).rejects.toMatchObject({ reason: 'role' })
    const foreign = await steppedUp(deps, await join(deps, { handle: 'red-kettle', campaign: 'another' }))
    await expect(wants(foreign)).rejects.toMatchObject({ kind: 'not_found' })
    expect(await entriesOf(deps.db)).toEqual([])
    expect((await takeList(deps, PUBLIC, owner)).ended.rows).toBe(2)
  })

  test.each([
    [{ format: 'csv' as const }, ['format']],
    [{ filter: { country: 'BY' } }, ['country']],
    [{ profile: 'public' as const, filter: { from: '2027-02-30', country: 'Minsk' } }, ['country', 'from']],
    [{ profile: 'public' as const, filter: { to: '0000-01-01' } }, ['to']],
  ])('is refused as %o', async (wanted, paths) => {
    const deps = await testDeps(use())
    const refused = await exportList(deps, OPERATOR, { ...SEALED, ...wanted }).catch((error) => error)
    expect(refused).toMatchObject({ kind: 'invalid' })
    expect(refused.errors.map(({ path }: { path: string }) => path).sort()).toEqual(paths)
  })
})

const idsOf = async ({ db }: TestDeps) => ({
  appeal: (await db.selectFrom('appeals').select('id').where('slug', '=', 'release').executeTakeFirstOrThrow()).id,
})

import { Decrypter } from 'age-encryption'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { DAY, HOUR } from '../../src/core/clock.ts'
import { unpad } from '../../src/core/padded.ts'
import { newToken } from '../../src/core/random.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { recount } from '../../src/count/recount.ts'
import { settleDue } from '../../src/count/settle-due.ts'
import type { Deps } from '../../src/deps.ts'
import { rekeyAppeal } from '../../src/erasure/rekey.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { holdSignature, invalidateSignature, releaseSignature, removeSignature } from '../../src/moderation/states.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { renewLinks } from '../../src/own-link/renew-links.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { hideName, reportsOf } from '../support/moderate.ts'
import { dumpTables } from '../support/tables.ts'
import { countsOf, makeAppeal, makeCampaign, recoverAs, settled, signed } from '../support/world.ts'

const ANNA = { address: 'anna@example.org', name: 'Anna', descriptor: 'teacher' }
const START = '2027-03-12T10:20:30Z'

eachDatabase('a signature whose visibility changes', (use) => {
  async function world(draft: Parameters<typeof makeAppeal>[2] = {}) {
    const deps = await testDeps(use(), { now: START })
    const [holder] = await makeCampaign(deps)
    await makeAppeal(deps, 'release', draft)
    const link = await signed(deps, 'release', ANNA)
    await crowd(deps, 0, 5)
    await settled(deps, 'release')
    return { deps, link, identity: holder?.identity ?? '' }
  }

  /** Others who sign, each with a visibility of their own. */
  async function crowd(deps: Deps, from: number, to: number): Promise<Token[]> {
    const links: Token[] = []
    for (let n = from; n < to; n++) {
      const visibility = (['public', 'private', 'anonymous'] as const)[n % 3] ?? 'public'
      links.push(await signed(deps, 'release', { address: `p${n}@example.org`, name: `Person ${n}`, visibility }))
    }
    return links
  }

  const own = async (deps: Deps, link: Token) => (await seeSignature(deps, link)).signature

  /** Rows as a seized database shows them, with the transaction that wrote each and its place on the disk. */
  async function seized() {
    const { rows } = await sql<{ id: string; batch: number; day: string; moving: boolean; xmin: string; tid: string }>`
      select id, batch, day::text as day, moving, xmin::text as xmin, ctid::text as tid from signatures order by ctid
    `.execute(use().db)
    return rows
  }

  async function expectSound(deps: Deps): Promise<void> {
    for (const { drift } of await recount(deps))
      expect(drift).toEqual({ public: 0, private: 0, anonymous: 0, imported: 0 })
  }

  test.each([
    ['public', 'private'],
    ['public', 'anonymous'],
    ['private', 'public'],
    ['private', 'anonymous'],
    ['anonymous', 'public'],
    ['anonymous', 'private'],
  ] as const)('%s to %s: an archived id leads to nobody after the next settle', async (from, to) => {
    const deps = await testDeps(use(), { now: START })
    await makeCampaign(deps)
    await makeAppeal(deps)
    const link = await signed(deps, 'release', { ...ANNA, visibility: from })
    await crowd(deps, 0, 5)
    await settled(deps, 'release')
    const archived = (await own(deps, link)).id
    await changeSignature(deps, link, { visibility: to, ...(from !== 'public' && { name: 'Anna' }) })
    const { id } = await own(deps, link)
    expect(id).not.toBe(archived)
    // Until the settle the row stands alone; so this test would see it if it stayed so.
    const alone = (await seized()).filter(({ batch }) => batch === 0)
    expect(alone).toMatchObject([{ id, day: '2027-03-12', moving: true }])
    deps.clock.advance(2 * DAY)
    await crowd(deps, 5, 11)
    await settled(deps, 'release')

    const rows = await seized()
    const mine = rows.find((row) => row.id === id)
    const others = rows.filter((row) => row.batch === mine?.batch)
    expect(others).toHaveLength(7)
    expect(new Set(others.map(({ xmin, day, moving }) => JSON.stringify([xmin, day, moving])))).toEqual(
      new Set([JSON.stringify([mine?.xmin, '2027-03-14', false])]),
    )
    const groups = Map.groupBy(rows, ({ batch, day, xmin }) => JSON.stringify([batch, day, xmin]))
    expect([...groups.values()].map((group) => group.length).sort()).toEqual([5, 7])
    const holders = Object.entries(await dumpTables(use().db)).filter(([, of]) => JSON.stringify(of).includes(archived))
    expect(holders.map(([table]) => table)).toEqual(['withdrawn'])
    const { rows: withdrawn } = await sql<{ row: object; xmin: string }>`
      select to_json(w) as row, xmin::text as xmin from withdrawn w`.execute(use().db)
    expect(withdrawn).toMatchObject([{ row: { id: archived } }])
    expect(Object.keys(withdrawn[0]?.row ?? {}).sort()).toEqual(['appeal_id', 'id', 'listed'])
    expect(rows.map(({ xmin }) => xmin)).not.toContain(withdrawn[0]?.xmin)
    await expectSound(deps)
  })

  test('many who changed stand among those who came, in no order', async () => {
    const { deps } = await world()
    const links = await crowd(deps, 10, 22)
    await settled(deps, 'release')
    const ids = new Set<string>()
    for (const link of links) {
      const { visibility } = await own(deps, link)
      await changeSignature(deps, link, { visibility: visibility === 'public' ? 'anonymous' : 'public', name: 'Other' })
      ids.add((await own(deps, link)).id)
    }
    await crowd(deps, 30, 42)
    await settled(deps, 'release')
    const last = (await seized()).filter(({ batch }) => batch === 3)
    expect(last).toHaveLength(24)
    // By chance alone they stand together about once in two hundred thousand runs.
    expect(last.map(({ id }) => (ids.has(id) ? 'c' : 'n')).join('')).not.toMatch(/c{12}/)
  })

  test.each(['private', 'anonymous'] as const)('%s: a settle moves all of the row but batch and day', async (to) => {
    const { deps, link } = await world()
    await changeSignature(deps, link, { visibility: to })
    const { id } = await own(deps, link)
    const row = () => use().db.selectFrom('signatures').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const decision = { decided_by: Buffer.alloc(32, 7), no_seat: true }
    await use().db.updateTable('signatures').set(decision).where('id', '=', id).execute()
    const before = await row()
    deps.clock.advance(DAY)
    await crowd(deps, 20, 22)
    await settled(deps, 'release')
    expect(await row()).toEqual({ ...before, batch: 2, day: '2027-03-13', moving: false })
  })

  test('the sealed name holds the new id', async () => {
    const { deps, link, identity } = await world()
    await changeSignature(deps, link, { visibility: 'private' })
    const { id } = await own(deps, link)
    const { sealed } = await use()
      .db.selectFrom('signatures')
      .select('sealed')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    expect(unpad(Buffer.from(await decrypter.decrypt(sealed ?? Buffer.alloc(0))))).toMatchObject({ id, name: 'Anna' })
  })

  test('a change of words, and any change in the inbox, keeps the id and leaves nothing in `withdrawn`', async () => {
    const { deps, link } = await world()
    const waiting = await signed(deps, 'release', { address: 'boris@example.org', name: 'Boris' })
    const ids = [(await own(deps, link)).id, (await own(deps, waiting)).id]
    await changeSignature(deps, link, { name: 'Hanna' })
    await changeSignature(deps, waiting, { visibility: 'private' })
    expect([(await own(deps, link)).id, (await own(deps, waiting)).id]).toEqual(ids)
    expect(await use().db.selectFrom('withdrawn').selectAll().execute()).toEqual([])
    expect((await seized()).filter(({ moving }) => moving)).toEqual([])
  })

  test('changed again while it moves: another id, and no earlier one in the list', async () => {
    const { deps, link } = await world()
    const ids = [(await own(deps, link)).id]
    for (const visibility of ['anonymous', 'public', 'private'] as const) {
      await changeSignature(deps, link, { visibility, name: 'Anna' })
      const { id, state } = await own(deps, link)
      expect(state).toBe('counted')
      ids.push(id)
    }
    await crowd(deps, 20, 23)
    await settled(deps, 'release')
    expect((await own(deps, link)).id).toBe(ids.at(-1))
    const withdrawn = await use().db.selectFrom('withdrawn').select('id').execute()
    expect(withdrawn.map(({ id }) => id).sort()).toEqual(ids.slice(0, -1).sort())
    await expectSound(deps)
  })

  test('live counts: the number moves at once, the row with the next others, or when its day is over', async () => {
    const { deps, link } = await world()
    const moves = async () => (await seized()).filter(({ moving }) => moving).length
    await changeSignature(deps, link, { visibility: 'anonymous' })
    await settleDue(deps)
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 2, anonymous: 2 })
    expect(await moves()).toBe(1)
    await crowd(deps, 20, 21)
    await settleDue(deps)
    expect(await moves()).toBe(0)
    await changeSignature(deps, link, { visibility: 'private', name: 'Anna' })
    await settleDue(deps)
    deps.clock.set('2027-03-12T23:59:59Z')
    await settleDue(deps)
    expect(await moves()).toBe(1)
    deps.clock.set('2027-03-13T00:00:00Z')
    await settleDue(deps)
    expect(await moves()).toBe(0)
    await expectSound(deps)
  })

  test('on the grid: it rides along and never makes an hour settle; at 03:00 it goes at the latest', async () => {
    const { deps, link } = await world({ safety: 'protected' })
    const moves = async () => (await seized()).filter(({ moving }) => moving).length
    const at = async (time: string) => {
      deps.clock.set(time)
      await settleDue(deps)
      return moves()
    }
    await settleDue(deps)
    await changeSignature(deps, link, { visibility: 'private' })
    await crowd(deps, 20, 29)
    expect(await at('2027-03-12T11:00:01Z')).toBe(1)
    await crowd(deps, 29, 30)
    expect(await at('2027-03-12T12:00:01Z')).toBe(0)
    await changeSignature(deps, link, { visibility: 'anonymous' })
    expect(await at('2027-03-12T13:00:01Z')).toBe(1)
    expect(await at('2027-03-13T03:00:01Z')).toBe(0)
    await expectSound(deps)
  })

  test('the number stays the same at every step of a change', async () => {
    const { deps, link } = await world()
    const total = async () => {
      const { public: named, private: sealed, anonymous } = await countsOf(deps, 'release')
      return named + sealed + anonymous
    }
    for (const visibility of ['private', 'anonymous', 'public', 'anonymous'] as const) {
      await changeSignature(deps, link, { visibility, name: 'Anna' })
      expect(await total()).toBe(6)
      await settled(deps, 'release')
      expect(await total()).toBe(6)
      deps.clock.advance(DAY)
      await settled(deps, 'release')
      expect(await total()).toBe(6)
      await expectSound(deps)
    }
    expect(await use().db.selectFrom('count_lines').selectAll().execute()).toEqual([])
    expect(await use().db.selectFrom('milestones').selectAll().execute()).toEqual([])
  })

  const REASON = { slug: 'release', reason: 'being checked' }

  test('what staff decide about a moving signature stays with it', async () => {
    const { deps, link } = await world()
    await changeSignature(deps, link, { visibility: 'private' })
    await holdSignature(deps, OPERATOR, { ...REASON, id: (await own(deps, link)).id })
    await changeSignature(deps, link, { visibility: 'public', name: 'Anna' })
    const { id } = await own(deps, link)
    await hideName(deps, OPERATOR, { slug: 'release', id })
    await crowd(deps, 20, 22)
    await settled(deps, 'release')
    expect(await own(deps, link)).toMatchObject({ id, state: 'held', look: 'hidden' })
    expect(await countsOf(deps, 'release')).toMatchObject({ held: 1 })
    await releaseSignature(deps, OPERATOR, { ...REASON, id })
    await changeSignature(deps, link, { visibility: 'anonymous' })
    await invalidateSignature(deps, OPERATOR, { ...REASON, id: (await own(deps, link)).id })
    await crowd(deps, 22, 23)
    await settled(deps, 'release')
    expect(await own(deps, link)).toMatchObject({ state: 'invalid', visibility: 'anonymous' })
    expect((await seized()).filter(({ moving }) => moving)).toEqual([])
    await expectSound(deps)
  })

  const leaving: Record<string, (deps: Deps, link: Token) => Promise<unknown>> = {
    withdrawn: (deps, link) => withdraw(deps, link),
    replaced: (deps) => signed(deps, 'release', { ...ANNA, name: 'Anna again' }),
    'removed on request': async (deps, link) =>
      removeSignature(deps, OPERATOR, { slug: 'release', id: (await own(deps, link)).id }),
    'made private': (deps, link) => changeSignature(deps, link, { visibility: 'private' }),
  }

  /** Makes Anna anonymous and public again: her public row moves. Somebody reports it. */
  async function reported() {
    const made = await world()
    await changeSignature(made.deps, made.link, { visibility: 'anonymous' })
    await changeSignature(made.deps, made.link, { visibility: 'public', name: 'Anna' })
    const { id } = await own(made.deps, made.link)
    const appeal = await findAppeal(made.deps.db, 'release')
    if (appeal) await reportName(made.deps, appeal, id, { reason: 'person', words: 'not her' })
    await use().db.insertInto('mutes').values({ signature_id: id, until: '2027-04-01' }).execute()
    return { ...made, id }
  }

  test('reports and the mute of a moving name stay through the settle', async () => {
    const { deps, id } = await reported()
    await crowd(deps, 20, 22)
    await settled(deps, 'release')
    expect(await reportsOf(deps, OPERATOR)).toMatchObject([{ id, reports: [{ words: 'not her' }] }])
    expect(await use().db.selectFrom('mutes').select('signature_id').execute()).toEqual([{ signature_id: id }])
  })

  test.each(Object.entries(leaving))(
    'a moving name that is %s takes its reports and its mute along',
    async (_, leave) => {
      const { deps, link } = await reported()
      await leave(deps, link)
      await crowd(deps, 20, 22)
      await settled(deps, 'release')
      const left = await use().db.selectFrom('reports').selectAll().where('words', 'is not', null).execute()
      expect(left).toEqual([])
      expect(await reportsOf(deps, OPERATOR)).toEqual([])
      expect(await use().db.selectFrom('mutes').selectAll().execute()).toEqual([])
      await expectSound(deps)
    },
  )

  test('a new key, then the shredding: a moving signature loses its index and still moves', async () => {
    const { deps, link } = await world()
    await changeSignature(deps, link, { visibility: 'private' })
    await rekeyAppeal(deps, OPERATOR, { slug: 'release', replaceGoodKey: true })
    expect(await own(deps, link)).toMatchObject({ hasMark: false, state: 'counted' })
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    deps.clock.advance(26 * HOUR)
    await shredDue(deps)
    // Also a change after the shredding finds its way into a batch.
    await changeSignature(deps, link, { visibility: 'anonymous' })
    deps.clock.advance(DAY)
    await settleDue(deps)
    expect((await seized()).filter(({ moving, batch }) => moving || batch === 0)).toEqual([])
    await withdraw(deps, link)
    await settled(deps, 'release')
    await expectSound(deps)
  })

  test('new links that are asked for again after a change are the same, under the same refs', async () => {
    const { deps, link } = await world()
    const request = {
      token: await recoverAs(deps, 'release', ANNA.address),
      refs: [(await own(deps, link)).id],
      retry: newToken(),
    }
    const first = await renewLinks(deps, request)
    await changeSignature(deps, first.signatures[0]?.manageToken ?? link, { visibility: 'private' })
    const of = ({ signatures }: typeof first) => signatures.map(({ id, manageToken }) => ({ id, manageToken }))
    expect(of(await renewLinks(deps, request))).toEqual(of(first))
  })

  test('a stop leaves no moving row, and the own link still withdraws', async () => {
    const { deps, link } = await world()
    await changeSignature(deps, link, { visibility: 'private' })
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    expect((await seized()).filter(({ moving, batch }) => moving || batch === 0)).toEqual([])
    expect(new Set((await seized()).map(({ xmin }) => xmin)).size).toBe(1)
    await withdraw(deps, link)
    await settled(deps, 'release')
    await expectSound(deps)
  })
})

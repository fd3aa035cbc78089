import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { HOUR } from '../../src/core/clock.ts'
import { settleDue } from '../../src/count/settle-due.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { countsOf, makeAppeal, makeCampaign, signed } from '../support/world.ts'

eachDatabase('the hourly grid of a protected appeal', (use) => {
  async function world(now = '2027-03-12T10:20:30Z') {
    const deps = await testDeps(use(), { now })
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', { safety: 'protected' })
    const people = async (from: number, to: number) => {
      for (let n = from; n < to; n++)
        await signed(deps, 'release', { address: `p${n}@example.org`, visibility: 'anonymous' })
    }
    const at = async (time: string) => {
      deps.clock.set(time)
      await settleDue(deps)
      return (await countsOf(deps, 'release')).anonymous
    }
    return { deps, people, at }
  }

  test('settles at a full hour when ten wait, never at the moment when the tenth comes', async () => {
    const { people, at } = await world()
    await people(0, 9)
    expect(await at('2027-03-12T11:00:01Z')).toBe(0)
    await people(9, 12)
    expect(await at('2027-03-12T11:00:05Z')).toBe(0)
    expect(await at('2027-03-12T11:59:59Z')).toBe(0)
    expect(await at('2027-03-12T12:00:00Z')).toBe(12)
    const { as_of } = await use().db.selectFrom('counts').select('as_of').executeTakeFirstOrThrow()
    expect(as_of.toISOString()).toBe('2027-03-12T12:00:00.000Z')
  })

  test('settles whatever waits at 03:00 UTC', async () => {
    const { people, at } = await world()
    await people(0, 2)
    expect(await at('2027-03-13T02:00:01Z')).toBe(0)
    expect(await at('2027-03-13T03:00:01Z')).toBe(2)
    await people(2, 3)
    expect(await at('2027-03-13T04:00:01Z')).toBe(2)
  })

  test('a missed 03:00 is made up at the next full hour, not when a process starts', async () => {
    const { people, at } = await world()
    await people(0, 2)
    expect(await at('2027-03-13T02:00:01Z')).toBe(0)
    expect(await at('2027-03-13T09:40:00Z')).toBe(0)
    expect(await at('2027-03-13T10:00:02Z')).toBe(2)
  })

  test('after a 03:00 with nobody waiting, the next signature still waits for the grid', async () => {
    const { people, at } = await world()
    expect(await at('2027-03-13T03:00:01Z')).toBe(0)
    await people(0, 1)
    expect(await at('2027-03-13T14:00:01Z')).toBe(0)
  })

  test('two processes decide an hour once', async () => {
    const { deps, people } = await world()
    await people(0, 10)
    deps.clock.set('2027-03-12T11:00:01Z')
    const other = { ...deps }
    await Promise.all([settleDue(deps), settleDue(other)])
    expect((await countsOf(deps, 'release')).anonymous).toBe(10)
    const { batch } = await use().db.selectFrom('counts').select('batch').executeTakeFirstOrThrow()
    expect(batch).toBe(1)
  })

  test('imported signatures are settled with others and never trigger a settle', async () => {
    const { deps, people, at } = await world()
    for (let n = 0; n < 12; n++)
      await addImported(deps, OPERATOR, {
        slug: 'release',
        visibility: 'anonymous',
        name: null,
        descriptor: null,
        country: null,
        source: 'collected',
        by: 'Volha',
        day: '2027-03-11',
        consent: 'by messenger',
      })
    await at('2027-03-12T11:00:01Z')
    expect(await countsOf(deps, 'release')).toMatchObject({ imported: 0 })
    await people(0, 10)
    await at('2027-03-12T12:00:01Z')
    expect(await countsOf(deps, 'release')).toMatchObject({ imported: 12, anonymous: 10 })
  })

  test('a batch does not reveal the order of its signatures', async () => {
    const { deps, people, at } = await world()
    await people(0, 40)
    const order = (await use().db.selectFrom('inbox').select('id').orderBy('seq').execute()).map(({ id }) => id)
    await at('2027-03-12T11:00:01Z')
    const heap = await use().db.selectFrom('signatures').select(['id', 'batch', 'day']).execute()
    expect(heap.map(({ id }) => id).sort()).toEqual([...order].sort())
    expect(heap.map(({ id }) => id)).not.toEqual(order)
    expect(new Set(heap.map(({ batch, day }) => `${batch} ${day}`)).size).toBe(1)
    // All rows were written by one transaction, so xmin does not reveal the order either.
    const { rows } = await sql<{ n: number }>`select count(distinct xmin::text) as n from signatures`.execute(use().db)
    expect(rows[0]?.n).toBe(1)
    expect(deps.lines.join()).not.toContain('example.org')
  })
})

eachDatabase('a live appeal', (use) => {
  test('settles at any moment, and a bad row does not stop the others', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    for (let n = 0; n < 5; n++) await signed(deps, 'release', { address: `p${n}@example.org` })
    const twin = await use()
      .db.selectFrom('inbox')
      .select(['id', 'appeal_id', 'manage_hash'])
      .orderBy('seq')
      .executeTakeFirstOrThrow()
    // Another signature already has this id, so the inbox row can never be inserted.
    await use()
      .db.insertInto('signatures')
      .values({
        ...{ id: twin.id, appeal_id: twin.appeal_id, manage_hash: Buffer.from('other'), source: 'confirmed' },
        ...{ kind: 'anonymous', state: 'invalid', look: 'shown', batch: 0, day: '2027-01-01' },
      })
      .execute()
    await settleDue(deps)
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 4 })
    expect(await use().db.selectFrom('inbox').select(['id', 'set_aside']).execute()).toEqual([
      { id: twin.id, set_aside: true },
    ])
    deps.clock.advance(HOUR)
    await settleDue(deps)
    expect(deps.lines.join()).toContain('settle.row_set_aside')
  })

  test('a change that the counts refuse sets no row aside: all rows wait until it is mended', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const id = await makeAppeal(deps)
    for (let n = 0; n < 3; n++) await signed(deps, 'release', { address: `p${n}@example.org` })
    const drift = { appeal_id: id, bucket: 'private', n: -1, cause: 'withdrawn', reason: null } as const
    await use().db.insertInto('count_changes').values(drift).execute()
    await expect(settleDue(deps)).rejects.toMatchObject({ code: '23514' })
    const waiting = await use().db.selectFrom('inbox').select('set_aside').execute()
    expect(waiting.map(({ set_aside }) => set_aside)).toEqual([false, false, false])
    await use().db.deleteFrom('count_changes').execute()
    await settleDue(deps)
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 3, private: 0 })
  })
})

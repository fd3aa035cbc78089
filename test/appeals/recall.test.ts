import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { parseAppealFile } from '../../src/appeals/appeal-file.ts'
import { importAppeal } from '../../src/appeals/import-appeal.ts'
import { appealKey, appealKeyName } from '../../src/appeals/key.ts'
import { openAppeal } from '../../src/appeals/open-appeal.ts'
import { publicAppeal } from '../../src/appeals/public-appeal.ts'
import { listOpenAppeals, peekAppeal, recallAppeal, recallAppealById } from '../../src/appeals/recall.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { MINUTE, SECOND } from '../../src/core/clock.ts'
import { Memory } from '../../src/core/memory.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { CAMPAIGN_FACTS, makeCampaign, withTwoKeys } from '../support/world.ts'
import { appealFile, ENGLISH } from './example.ts'

eachDatabase('appeals in memory', (use) => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps)
  })

  /** The deps of another process: the same database and keys, a memory of its own. */
  const elsewhere = (): TestDeps => ({ ...deps, memory: new Memory(deps.clock) })
  const open = async (slug: string, campaign = 'relatives', on = deps) => {
    await importAppeal(on, OPERATOR, { campaign, draft: parseAppealFile(appealFile({ front: { slug } })) })
    return withTwoKeys(on, campaign, () => openAppeal(on, OPERATOR, { slug }))
  }

  test('the public finds an appeal only once it is opened', async () => {
    const draft = parseAppealFile(appealFile())
    const { id } = await importAppeal(deps, OPERATOR, { campaign: 'relatives', draft })
    expect(await recallAppeal(deps, 'free-them')).toBeNull()
    expect(await recallAppealById(deps, id)).toBeNull()
    await expect(publicAppeal(deps, 'free-them')).rejects.toMatchObject({ kind: 'not_found' })
    expect(await findAppeal(deps.db, 'free-them')).not.toBeNull()
    await openAppeal(deps, OPERATOR, { slug: 'free-them' })
    expect(await recallAppeal(deps, 'free-them')).toMatchObject({ appeal: { id, state: 'open' }, stale: false })
    expect(await publicAppeal(deps, 'free-them')).toMatchObject({ appeal: { id, state: 'open' }, stale: false })
    expect((await recallAppealById(deps, id))?.appeal.slug).toBe('free-them')
  })

  test('invented slugs and ids are not found', async () => {
    for (const slug of ['nothing', '', '../x', 'Ў', 'a'.repeat(5_000), 'nul\0', '/list']) {
      for (const read of [recallAppeal, peekAppeal]) expect((await read(deps, slug)) ?? null).toBeNull()
      await expect(publicAppeal(deps, slug)).rejects.toMatchObject({ kind: 'not_found' })
    }
    expect(await recallAppealById(deps, '00000000-0000-4000-8000-000000000000')).toBeNull()
  })

  test('a new text is seen at once by the process that imported it, by another within a second', async () => {
    await open('free-them')
    const other = elsewhere()
    expect(Object.keys((await recallAppeal(other, 'free-them'))?.appeal.texts ?? {})).toEqual(['be'])
    await recallAppeal(deps, 'free-them')
    const draft = parseAppealFile(appealFile({ texts: { en: ENGLISH }, sections: { en: 'We demand freedom.' } }))
    await importAppeal(deps, OPERATOR, { campaign: 'relatives', draft })
    expect(Object.keys((await recallAppeal(deps, 'free-them'))?.appeal.texts ?? {}).sort()).toEqual(['be', 'en'])
    deps.clock.advance(SECOND - 1)
    expect(Object.keys((await recallAppeal(other, 'free-them'))?.appeal.texts ?? {})).toEqual(['be'])
    deps.clock.advance(1)
    expect(Object.keys((await recallAppeal(other, 'free-them'))?.appeal.texts ?? {}).sort()).toEqual(['be', 'en'])
  })

  test('an unchanged version is not loaded again', async () => {
    await open('free-them')
    const first = await recallAppeal(deps, 'free-them')
    deps.clock.advance(SECOND)
    const second = await recallAppeal(deps, 'free-them')
    expect(second?.appeal).toBe(first?.appeal)
  })

  test('the list holds open and closed appeals, the newest first', async () => {
    await open('first')
    deps.clock.set('2027-03-13T00:00:00Z')
    await open('second')
    await open('another')
    await importAppeal(deps, OPERATOR, {
      campaign: 'relatives',
      draft: parseAppealFile(appealFile({ front: { slug: 'draft' } })),
    })
    const slugs = async () => (await listOpenAppeals(deps)).appeals.map(({ slug }) => slug)
    expect(await slugs()).toEqual(['another', 'second', 'first'])
    await deps.db
      .updateTable('appeals')
      .set({ state: 'archived', closed_at: new Date(), late_until: new Date(), version: 9 })
      .where('slug', '=', 'second')
      .execute()
    deps.clock.advance(SECOND)
    expect(await slugs()).toEqual(['another', 'first'])
    expect((await recallAppeal(deps, 'second'))?.appeal.state).toBe('archived')
  })

  test('demo appeals are found on this machine only', async () => {
    await addCampaign(deps, OPERATOR, { slug: 'demo', name: 'Demo', demo: true, ...CAMPAIGN_FACTS })
    const { id } = await open('free-them', 'demo')
    expect(await recallAppeal(deps, 'free-them')).not.toBeNull()
    const inPublic = await testDeps(use(), { config: { loopback: false, local: false } })
    expect(await recallAppeal(inPublic, 'free-them')).toBeNull()
    expect(await recallAppealById(inPublic, id)).toBeNull()
    expect((await listOpenAppeals(inPublic)).appeals).toEqual([])
  })

  describe('keys', () => {
    const refusal = { kind: 'unavailable', reason: 'key' }

    test('an appeal has one key, cached for a minute', async () => {
      const { id } = await open('free-them')
      const appeal = (await recallAppeal(deps, 'free-them'))?.appeal
      if (!appeal) throw new Error('it is open')
      const key = await appealKey(deps, appeal)
      await deps.keys.destroy(appealKeyName(id))
      expect(await appealKey(deps, appeal)).toBe(key)
      deps.clock.advance(MINUTE)
      await expect(appealKey(deps, appeal)).rejects.toMatchObject(refusal)
      await expect(appealKey(elsewhere(), appeal)).rejects.toMatchObject(refusal)
      expect((await deps.keys.list()).filter((name) => name.startsWith('appeal-'))).toEqual([])
    })

    test('a key other than the one that the appeal was opened with is refused', async () => {
      const { id } = await open('free-them')
      const appeal = (await recallAppeal(deps, 'free-them'))?.appeal
      if (!appeal) throw new Error('it is open')
      await deps.keys.destroy(appealKeyName(id))
      await deps.keys.make(appealKeyName(id))
      await expect(appealKey(deps, appeal)).rejects.toMatchObject(refusal)
    })
  })

  test('while the database is away the last known appeal is served, marked stale', async () => {
    await open('free-them')
    await recallAppeal(deps, 'free-them')
    await listOpenAppeals(deps)
    deps.clock.advance(SECOND)
    await sql`alter table appeals rename to appeals_away`.execute(deps.db)
    try {
      expect(await recallAppeal(deps, 'free-them')).toMatchObject({ stale: true, appeal: { slug: 'free-them' } })
      expect(await listOpenAppeals(deps)).toMatchObject({ stale: true, appeals: [{ slug: 'free-them' }] })
      await expect(recallAppeal(deps, 'another')).rejects.toThrow()
      // Nobody is told that an appeal does not exist because the database is away.
      await expect(publicAppeal(deps, 'another')).rejects.not.toMatchObject({ kind: 'not_found' })
    } finally {
      await sql`alter table appeals_away rename to appeals`.execute(deps.db)
    }
  })
})

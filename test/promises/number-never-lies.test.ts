import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findCampaign } from '../../src/campaigns/store.ts'
import { DAY } from '../../src/core/clock.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { recount } from '../../src/count/recount.ts'
import { invalidateSignature } from '../../src/moderation/states.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR, type StaffActor } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { dice } from '../support/dice.ts'
import { fallsOf } from '../support/falls.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'
import { SLUG } from './random-desk-steps.ts'
import { happens, type Run } from './random-steps.ts'

const NO_DRIFT = { public: 0, private: 0, anonymous: 0, imported: 0 }

interface Shown {
  total: number
  fallen: number
}

/** Expects the number of the rows wherever the number is shown; resolves to the total and the falls told until now. */
async function agrees({ deps, site }: Run, before: Shown, what: string): Promise<Shown> {
  const rows = await deps.db.selectFrom('signatures').select(['kind', 'source', 'state', 'look', 'name']).execute()
  const counted = rows.filter(({ state }) => state === 'counted')
  const countIn = (visibility: string) =>
    counted.filter((row) => row.source === 'confirmed' && row.kind === visibility).length
  const split = { public: countIn('public'), private: countIn('private'), anonymous: countIn('anonymous') }
  const imported = counted.filter(({ source }) => source !== 'confirmed').length
  const confirmed = split.public + split.private + split.anonymous
  const total = counted.length
  expect(total, what).toBe(confirmed + imported)

  const counts = await (await site.ask('/api/v1/appeals/release/counts')).json()
  expect(counts, what).toMatchObject({ total, confirmed, imported, ...split })
  for (const appeal of await recount(deps)) {
    expect(appeal, what).toMatchObject({ drift: NO_DRIFT, seriesDrift: 0, countriesDrift: 0, sound: true })
    expect(appeal.waitingChanges, what).toEqual(NO_DRIFT)
    expect(appeal.counts, what).toEqual({ ...split, imported })
  }

  const shown = counted.filter(({ kind, look }) => kind === 'public' && look === 'shown').map(({ name }) => name)
  const list = (await (await site.ask('/api/v1/appeals/release/signatures?limit=500')).json()) as {
    signatures: { name: string }[]
  }
  expect(list.signatures.map(({ name }) => name).sort(), what).toEqual(shown.sort())
  const names = await (await site.ask('/a/release/names')).text()
  if (shown.length <= 100) expect(itemsIn(names), what).toBe(shown.length)

  const page = await (await site.ask('/a/release?lang=en')).text()
  const number = /data-say="(?:number|few) total">([\d\u202f]+)/.exec(page)
  if (total > 1) expect(Number(number?.[1]?.replaceAll('\u202f', '')), what).toBe(total)
  const held = rows.filter(({ state }) => state === 'held').length
  if (held > 0) expect(page, what).toMatch(new RegExp(`\\b${held} signatures? (?:is|are) being checked`))

  const lines = await deps.db.selectFrom('count_lines').selectAll().execute()
  const { told: fallen, waiting } = await fallsOf(deps.db)
  expect(waiting, what).toBe(0)
  // The total falls by no more than the public lines say.
  expect(before.total - total, what).toBeLessThanOrEqual(fallen - before.fallen)
  const saidOnPage = /<div class="lines">([\s\S]*?)<\/div>/.exec(page)?.[1] ?? ''
  const visible = lines.filter(({ n }) => n !== 0)
  expect([...saidOnPage.matchAll(/<li>/g)], what).toHaveLength(visible.length)
  // Lines about collected signatures give no reason: collecting is the normal way of an import.
  for (const { reason } of visible) if (reason !== 'collected') expect(saidOnPage, what).toContain(reason)
  return { total, fallen }
}

const itemsIn = (html: string) =>
  [...(/<ul class="names wide">([\s\S]*?)<\/ul>/.exec(html)?.[1]?.matchAll(/<li>/g) ?? [])].length

/** A moderator of the campaign, as the desk has them. */
async function moderatorOf({ db }: TestDeps): Promise<StaffActor> {
  const campaign = (await findCampaign(db, CAMPAIGN))?.id ?? ''
  return { is: 'staff', id: randomUUID(), campaign, role: 'moderator', steppedUp: false }
}

eachDatabase('the number never lies', (use) => {
  test.each([
    [1, false],
    [20270312, false],
    [7, true],
    [8, true],
    [9, true],
  ])('whatever happens, in whatever order (%i; names wait: %s)', { timeout: 120_000 }, async (seed, namesWait) => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, SLUG, { policy: { namesWait } })
    const moderator = { actor: await moderatorOf(deps), seen: [], last: [] }
    const run: Run = { deps, site: await openSite(deps), roll: dice(seed), own: [], moderator, done: new Map() }
    let before: Shown = { total: 0, fallen: 0 }
    let falls = 0
    for (let step = 0; step < 120; step++) {
      await happens(run)
      // Between settles, counts and waiting changes together equal the rows.
      if (step % 5 === 0)
        for (const found of await recount(deps))
          expect(found, `step ${step}`).toMatchObject({ drift: NO_DRIFT, sound: true })
      if (run.roll.below(8) !== 0 && step !== 119) continue
      // New signatures may hide a fall in the total; the lines must tell every fall all the same.
      const { told, waiting } = await fallsOf(deps.db)
      await settled(deps, 'release')
      expect((await fallsOf(deps.db)).told - told, `seed ${seed}, step ${step}`).toBeGreaterThanOrEqual(waiting)
      const now = await agrees(run, before, `seed ${seed}, step ${step}`)
      if (now.total < before.total) falls++
      before = now
      if (run.roll.below(3) === 0) deps.clock.advance(DAY)
    }
    expect(before.total).toBeGreaterThan(10)
    expect(run.done.size, 'every kind of change happened').toBe(15)
    expect(run.site.faults()).toEqual([])
    expect(deps.lines.filter((line) => line.includes('count.drift'))).toEqual([])
    // The sequence would prove little if the number had only grown.
    expect(before.fallen + falls).toBeGreaterThan(0)
  })

  test('many falls in one settle are told with their number, and later falls are added', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const site = await openSite(deps)
    const own: Token[] = []
    for (let n = 0; n < 16; n++) own.push(await signed(deps, 'release', { address: `person${n}@example.org` }))
    await settled(deps, 'release')
    const decision = { slug: 'release', reason: 'sent twice' }
    const withdrawn = async (many: number) => {
      for (const token of own.splice(0, many)) await withdraw(deps, token)
    }
    const told = async () => {
      await settled(deps, 'release')
      const counts = await (await site.ask('/api/v1/appeals/release/counts')).json()
      const lines = await deps.db.selectFrom('count_lines').select(['cause', 'n']).orderBy('cause').execute()
      const page = await (await site.ask('/a/release?lang=en')).text()
      const said = /<div class="lines">([\s\S]*?)<\/div>/.exec(page)?.[1] ?? ''
      return { counts, lines, said }
    }
    await withdrawn(3)
    expect(await told()).toMatchObject({ counts: { total: 13 }, lines: [{ cause: 'withdrawn', n: 3 }] })
    await withdrawn(8)
    const left = await deps.db.selectFrom('signatures').select('id').limit(2).execute()
    for (const { id } of left) await invalidateSignature(deps, OPERATOR, { ...decision, id })
    const lines = [
      { cause: 'invalidated', n: 2 },
      { cause: 'withdrawn', n: 11 },
    ]
    const said = expect.stringMatching(/2 signatures[\s\S]*11 signatures|11 signatures[\s\S]*2 signatures/)
    expect(await told()).toMatchObject({ counts: { total: 3 }, lines, said })
  })

  test('drift is found, and logged loudly', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    await deps.db.updateTable('counts').set({ anonymous: 1 }).execute()
    const [found] = await recount(deps)
    expect(found).toMatchObject({ sound: false, drift: { ...NO_DRIFT, anonymous: -1 } })
    expect(deps.lines.filter((line) => line.includes('"error","event":"count.drift"'))).toHaveLength(1)
    await deps.db.updateTable('counts').set({ anonymous: 0, ended_total: 3 }).execute()
    expect(await recount(deps)).toMatchObject([{ sound: false, drift: NO_DRIFT, seriesDrift: 3, countriesDrift: 0 }])
    await deps.db.updateTable('counts').set({ ended_total: 0 }).execute()
    const { id } = await deps.db.selectFrom('appeals').select('id').executeTakeFirstOrThrow()
    const wrong = ['BY', 'LT'].map((country) => ({ appeal_id: id, country, n: 2 }))
    await deps.db.insertInto('country_counts').values(wrong).execute()
    expect(await recount(deps)).toMatchObject([{ sound: false, drift: NO_DRIFT, seriesDrift: 0, countriesDrift: 4 }])
    await deps.db.deleteFrom('country_counts').execute()
    expect(await recount(deps)).toMatchObject([{ sound: true }])
  })

  test('pending and waiting signatures are not in the number', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const site = await openSite(deps)
    const counts = async () => (await site.ask('/api/v1/appeals/release/counts')).json()
    const token = await signAs(deps, 'release', { address: 'a@example.org' })
    await settled(deps, 'release')
    expect(await counts()).toMatchObject({ total: 0, public: 0 })
    await confirm(deps, { token, as: 'replace', retry: undefined })
    expect(await counts()).toMatchObject({ total: 0, public: 0 })
    await settled(deps, 'release')
    expect(await counts()).toMatchObject({ total: 1, public: 1 })
  })
})

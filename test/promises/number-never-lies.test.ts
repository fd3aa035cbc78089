import { expect, test } from 'vitest'
import { DAY } from '../../src/core/clock.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { recount } from '../../src/count/recount.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { holdSignature, invalidateSignature, releaseSignature, removeSignature } from '../../src/moderation/states.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { ChoiceNeeded, type Chosen } from '../../src/signing/choice.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite, type TestSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { fallsOf } from '../support/falls.ts'
import { hideName, keepName, namesOf } from '../support/moderate.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'

const VISIBILITIES = ['public', 'private', 'anonymous'] as const
const LOOKS = ['waiting', 'shown', 'hidden'] as const
const NO_DRIFT = { public: 0, private: 0, anonymous: 0, imported: 0 }

/** Pseudo-random numbers, the same on every run with that seed, so that a failure can be repeated. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

interface Run {
  deps: TestDeps
  site: TestSite
  roll: (below: number) => number
  /** Manage tokens that may still work. */
  own: Token[]
  done: Map<string, number>
}

const REASON = ['sent twice', 'a made-up name', 'asked by its signer']

/** Makes one random change to the list: somebody signs, changes their mind, or staff decides. */
async function happens({ deps, roll, own, done }: Run): Promise<void> {
  const pick = <T>(items: readonly T[]): T | undefined => items[roll(items.length)]
  const rowIn = async (state: string) => {
    const rows = await deps.db
      .selectFrom('signatures')
      .select('id')
      .where('state', '=', state as never)
      .orderBy('id')
      .execute()
    return pick(rows)?.id
  }
  const decision = async (state: string) => {
    const id = await rowIn(state)
    return id && { slug: 'release', id, reason: pick(REASON) ?? '' }
  }
  const sign = async (mailboxes: number, as: 'replace' | 'another-person') => {
    const visibility = pick(VISIBILITIES) ?? 'public'
    const address = `person${roll(mailboxes)}@example.org`
    const token = await signAs(deps, 'release', { address, visibility, name: `Person ${'abcdefghij'[roll(10)]}` })
    const confirmAs = (chosen: Chosen) => confirm(deps, { token, ...chosen, retry: undefined })
    const confirmed = await confirmAs({ as }).catch((error: unknown) => {
      if (!(error instanceof ChoiceNeeded)) throw error
      return confirmAs({ as: 'replace', ref: pick(error.choice.signatures)?.id })
    })
    own.push(confirmed.manageToken)
  }
  const acts: Record<string, () => Promise<unknown>> = {
    sign: () => sign(1_000, 'replace'),
    'sign again': () => sign(6, 'replace'),
    'sign as another person': () => sign(6, 'another-person'),
    withdraw: async () => {
      const [token] = own.splice(roll(own.length), 1)
      if (token) await withdraw(deps, token).catch(() => undefined)
    },
    hold: async () => {
      const found = await decision('counted')
      if (found) await holdSignature(deps, OPERATOR, found)
    },
    release: async () => {
      const found = await decision('held')
      if (found) await releaseSignature(deps, OPERATOR, found)
    },
    invalidate: async () => {
      const found = await decision(pick(['counted', 'held']) ?? 'counted')
      if (found) await invalidateSignature(deps, OPERATOR, found)
    },
    'remove on request': async () => {
      const id = await rowIn(pick(['counted', 'held', 'invalid']) ?? 'counted')
      if (id) await removeSignature(deps, OPERATOR, { slug: 'release', id })
    },
    'hide or keep': async () => {
      const looks = await Promise.all(LOOKS.map((look) => namesOf(deps, OPERATOR, { slug: 'release', look })))
      const named = pick(looks.flat())
      const change = roll(2) ? hideName : keepName
      if (named) await change(deps, OPERATOR, { slug: 'release', id: named.id, version: named.version })
    },
    import: async () => {
      const visibility = pick(VISIBILITIES) ?? 'public'
      const source = roll(2) ? 'collected' : 'conveyed'
      const name = visibility === 'anonymous' ? null : 'Paper Person'
      const provenance = { by: 'a volunteer', day: '2027-03-01', consent: 'on paper', source } as const
      await addImported(deps, OPERATOR, {
        slug: 'release',
        visibility,
        name,
        descriptor: null,
        country: null,
        ...provenance,
      })
    },
  }
  const likely = ['sign', 'sign', 'sign', 'sign again', 'sign as another person', 'sign again', ...Object.keys(acts)]
  const act = pick(likely) ?? 'sign'
  done.set(act, (done.get(act) ?? 0) + 1)
  await acts[act]?.()
}

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
    expect(appeal.drift, what).toEqual(NO_DRIFT)
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

eachDatabase('the number never lies', (use) => {
  test.each([1, 20270312])('whatever happens, in whatever order (%i)', async (seed) => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const run: Run = { deps, site: await openSite(deps), roll: dice(seed), own: [], done: new Map() }
    let before: Shown = { total: 0, fallen: 0 }
    let falls = 0
    for (let step = 0; step < 120; step++) {
      await happens(run)
      // Between settles, counts and waiting changes together equal the rows.
      if (step % 10 === 0) for (const { drift } of await recount(deps)) expect(drift, `step ${step}`).toEqual(NO_DRIFT)
      if (run.roll(8) !== 0 && step !== 119) continue
      // New signatures may hide a fall in the total; the lines must tell every fall all the same.
      const { told, waiting } = await fallsOf(deps.db)
      await settled(deps, 'release')
      expect((await fallsOf(deps.db)).told - told, `seed ${seed}, step ${step}`).toBeGreaterThanOrEqual(waiting)
      const now = await agrees(run, before, `seed ${seed}, step ${step}`)
      if (now.total < before.total) falls++
      before = now
      if (run.roll(3) === 0) deps.clock.advance(DAY)
    }
    expect(before.total).toBeGreaterThan(10)
    expect(run.done.size, 'every kind of change happened').toBe(10)
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

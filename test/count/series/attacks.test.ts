import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { DAY, HOUR } from '../../../src/core/clock.ts'
import { isRefusal } from '../../../src/core/errors.ts'
import type { Token } from '../../../src/core/secret-text.ts'
import { VISIBILITIES, type Visibility } from '../../../src/core/visibility.ts'
import type { Period, PublicNumbers } from '../../../src/count/series/numbers.ts'
import { settleDue } from '../../../src/count/settle-due.ts'
import { addImported } from '../../../src/imports/add-imported.ts'
import {
  holdSignature,
  invalidateSignature,
  releaseSignature,
  removeSignature,
} from '../../../src/moderation/states.ts'
import { changeSignature } from '../../../src/own-link/change.ts'
import { withdraw } from '../../../src/own-link/withdraw.ts'
import { manageHash } from '../../../src/signatures/manage-token.ts'
import { OPERATOR } from '../../../src/staff/actor.ts'
import { arrive } from '../../support/arrivals.ts'
import { eachDatabase, embeddedOnly } from '../../support/databases.ts'
import { type TestDeps, testDeps } from '../../support/deps.ts'
import { type Dice, dice } from '../../support/dice.ts'
import { keepName, namesOf } from '../../support/moderate.ts'
import { numbersOf, settleDaily } from '../../support/numbers.ts'
import { makeAppeal, makeCampaign, signed } from '../../support/world.ts'

const SLUG = 'release'
const DAYS = 16
const PAPER = {
  ...({ slug: SLUG, visibility: 'anonymous', name: null, descriptor: null, country: null } as const),
  ...({ source: 'collected', by: 'us', day: '2027-03-01', consent: 'on paper' } as const),
}

/** All that a stranger who reads everything after each daily settle has seen, and when each public row was first there. */
interface Watched {
  readings: PublicNumbers[]
  firstSeen: Map<string, number>
}

/** Some weeks of a protected appeal, in which people and staff do at random whatever they can. */
class Weeks {
  readonly watched: Watched = { readings: [], firstSeen: new Map() }
  readonly own: Token[] = []
  readonly #deps: TestDeps
  readonly #id: string
  readonly #roll: Dice

  constructor(deps: TestDeps, id: string, seed: number) {
    this.#deps = deps
    this.#id = id
    this.#roll = dice(seed)
  }

  async pass(): Promise<void> {
    for (let day = 0; day < DAYS; day++) {
      for (let part = 0; part < 3; part++) {
        await this.#somethingHappens()
        this.#deps.clock.advance(HOUR + this.#roll.below(HOUR))
        if (this.#roll.below(2) === 0) await settleDue(this.#deps)
      }
      await this.read()
    }
    // Every name that can be shown is shown in the end, so that as many as possible can be taken off a period.
    for (const { id, version } of await namesOf(this.#deps, OPERATOR, { slug: SLUG }))
      await keepName(this.#deps, OPERATOR, { slug: SLUG, id, version })
  }

  async read(): Promise<PublicNumbers> {
    await settleDaily(this.#deps)
    const reading = this.watched.readings.length
    const rows = await this.#deps.db.selectFrom('signatures').select('id').where('kind', '=', 'public').execute()
    for (const { id } of rows) if (!this.watched.firstSeen.has(id)) this.watched.firstSeen.set(id, reading)
    const numbers = await numbersOf(this.#deps, SLUG)
    this.watched.readings.push(numbers)
    return numbers
  }

  async #somethingHappens(): Promise<void> {
    const roll = this.#roll
    const times = async (most: number, work: () => Promise<unknown>) => {
      for (let n = roll.below(most + 1); n > 0; n--)
        await work().catch((error: unknown) => {
          if (!isRefusal(error)) throw error
        })
    }
    const people: Visibility[] = Array.from({ length: roll.below(6) }, () => roll.one(VISIBILITIES) ?? 'public')
    this.own.push(...(await arrive(this.#deps, this.#id, people)))
    await times(roll.below(3), () => addImported(this.#deps, OPERATOR, PAPER))
    await times(1, async () => {
      const [token] = this.own.splice(roll.below(this.own.length), 1)
      if (token) await withdraw(this.#deps, token)
    })
    await times(1, async () => {
      const token = roll.one(this.own)
      if (token) await changeSignature(this.#deps, token, { visibility: roll.one(VISIBILITIES), name: 'Another Name' })
    })
    await times(1, async () => {
      const rows = await this.#deps.db.selectFrom('signatures').select('id').orderBy('day').orderBy('id').execute()
      const id = roll.one(rows)?.id ?? ''
      const verb = roll.one([holdSignature, holdSignature, releaseSignature, invalidateSignature, removeSignature])
      await verb?.(this.#deps, OPERATOR, { slug: SLUG, id, reason: 'sent twice' })
    })
    await times(1, async () => {
      const held = await this.#deps.db.selectFrom('signatures').select('id').where('state', '=', 'held').execute()
      const id = roll.one(held)?.id
      if (id) await releaseSignature(this.#deps, OPERATOR, { slug: SLUG, id, reason: 'looked at' })
    })
  }
}

embeddedOnly('a protected appeal, watched for weeks', (use) => {
  async function weeks(seed: number): Promise<{ weeks: Weeks; deps: TestDeps }> {
    const deps = await testDeps(use(), { now: '2027-03-01T10:20:30Z' })
    await makeCampaign(deps)
    const id = await makeAppeal(deps, SLUG, { safety: 'protected' })
    const weeks = new Weeks(deps, id, seed)
    await weeks.pass()
    return { weeks, deps }
  }

  /** The periods that are over, each with the readings between which it lies. */
  async function endedPeriods({ watched: { readings } }: Weeks, { db }: TestDeps) {
    const days = readings.map((_, nth) =>
      new Date(Date.parse('2027-03-02T00:00Z') + nth * DAY).toISOString().slice(0, 10),
    )
    const periods = await db.selectFrom('count_periods').select(['last_day', 'n']).orderBy('seq').execute()
    return periods.map(({ last_day, n }, nth) => {
      const last = days.indexOf(last_day)
      const before = nth === 0 ? -1 : days.indexOf(periods[nth - 1]?.last_day ?? '')
      const imported = (readings[last]?.counts.imported ?? 0) - (readings[before]?.counts.imported ?? 0)
      return { n, imported, holds: (reading: number) => before < reading && reading <= last }
    })
  }

  const seeds = [1, 2, 3, randomInt(2 ** 31)]

  test.each(seeds)(
    'imported ones and the shown names of each day, taken off a period, leave ten or more (%i)',
    {
      timeout: 60_000,
    },
    async (seed) => {
      const { weeks: watch, deps } = await weeks(seed)
      const periods = await endedPeriods(watch, deps)
      expect(periods.length).toBeGreaterThan(1)
      const shown = await deps.db
        .selectFrom('signatures')
        .select('id')
        .where('kind', '=', 'public')
        .where('source', '=', 'confirmed')
        .where('state', '=', 'counted')
        .where('look', '=', 'shown')
        .execute()
      for (const { n, imported, holds } of periods) {
        expect(n - imported, `seed ${seed}`).toBeGreaterThanOrEqual(10)
        const names = shown.filter(({ id }) => holds(watch.watched.firstSeen.get(id) ?? -1)).length
        expect(n - imported - names, `seed ${seed}`).toBeGreaterThanOrEqual(10)
      }
    },
  )

  test.each(seeds)('a withdrawal between two readings tells no day (%i)', { timeout: 60_000 }, async (seed) => {
    const { weeks: watch, deps } = await weeks(seed)
    let before = (await watch.read()).series ?? []
    const withdrawn: number[] = []
    const counted = await countedOf(deps, watch.own)
    for (const [nth, token] of counted.entries()) {
      if (nth % Math.ceil(counted.length / 6) !== 0) continue
      await withdraw(deps, token)
      withdrawn.push(nth)
      const after = (await watch.read()).series ?? []
      // The same is read whoever left: somebody of the first day or of the last one.
      expect(withoutEnd(after), `seed ${seed}, ${withdrawn}`).toEqual(withoutEnd(before))
      expect(after.at(-1)?.n, `seed ${seed}, ${withdrawn}`).toBe((before.at(-1)?.n ?? 0) - 1)
      before = after
    }
    expect(withdrawn.length).toBeGreaterThan(3)
  })

  async function countedOf(deps: TestDeps, tokens: readonly Token[]): Promise<Token[]> {
    const rows = await deps.db.selectFrom('signatures').select('manage_hash').where('state', '=', 'counted').execute()
    const hashes = new Set(rows.map(({ manage_hash }) => manage_hash?.toString('hex')))
    return tokens.filter((token) => hashes.has(manageHash(token).toString('hex')))
  }

  const withoutEnd = (series: readonly Period[]) =>
    series.map(({ from, to, n }, nth) => (nth === series.length - 1 ? { from } : { from, to, n }))
})

eachDatabase('the series of a protected appeal', (use) => {
  async function world(visibilities: Visibility[] = [...VISIBILITIES]) {
    const deps = await testDeps(use(), { now: '2027-03-01T10:20:30Z' })
    await makeCampaign(deps)
    const id = await makeAppeal(deps, SLUG, { safety: 'protected', visibilities })
    const day = async (people: Visibility[], imported = 0) => {
      await arrive(deps, id, people)
      for (let n = 0; n < imported; n++) await addImported(deps, OPERATOR, PAPER)
      await settleDaily(deps)
      return (await numbersOf(deps, SLUG)).series
    }
    return { deps, day }
  }

  const many = (n: number, visibility: Visibility) => Array<Visibility>(n).fill(visibility)

  test('nine imported and one confirmed end no period, nor do ten names of which nine are shown', async () => {
    const { day } = await world()
    await day(many(12, 'anonymous'))
    expect(await day(['private'], 9)).toEqual([{ from: '2027-03-01', to: '2027-03-03', n: 22 }])
    expect(await day([...many(20, 'public'), 'anonymous'])).toEqual([{ from: '2027-03-01', to: '2027-03-04', n: 43 }])
    // Two unnamed ones until now; with eight more the period is as large as it has to be.
    expect(await day(many(7, 'anonymous'))).toEqual([{ from: '2027-03-01', to: '2027-03-05', n: 50 }])
    expect(await day(many(1, 'anonymous'))).toEqual([
      { from: '2027-03-01', to: '2027-03-02', n: 12 },
      { from: '2027-03-03', to: '2027-03-06', n: 39 },
    ])
  })

  test('where only public names are on offer, ten of these are enough', async () => {
    const { day } = await world(['public'])
    await day(many(10, 'public'))
    await day(many(9, 'public'))
    expect(await day(many(1, 'public'))).toEqual([
      { from: '2027-03-01', to: '2027-03-02', n: 10 },
      { from: '2027-03-03', to: '2027-03-04', n: 10 },
    ])
  })

  test('ten who change from public to private end no period in which one private person signed', async () => {
    const { deps, day } = await world()
    await day(many(12, 'private'))
    const id = (await deps.db.selectFrom('appeals').select('id').executeTakeFirstOrThrow()).id
    const own = await arrive(deps, id, many(10, 'public'))
    await day(['private'])
    for (const token of own) await changeSignature(deps, token, { visibility: 'private', name: 'Now Private' })
    expect(await day([])).toEqual([{ from: '2027-03-01', to: '2027-03-04', n: 23 }])
  })

  test('who changes from anonymous to public stands by name under the day of the change: a tenth unnamed one is missing', async () => {
    const { deps, day } = await world()
    const { id } = await deps.db.selectFrom('appeals').select('id').executeTakeFirstOrThrow()
    const own = await arrive(deps, id, ['anonymous'])
    await day(many(12, 'anonymous'))
    for (const token of own) await changeSignature(deps, token, { visibility: 'public', name: 'Now Public' })
    expect(await day(many(10, 'anonymous'))).toEqual([{ from: '2027-03-01', to: '2027-03-03', n: 23 }])
    expect(await day(many(1, 'anonymous'))).toEqual([
      { from: '2027-03-01', to: '2027-03-02', n: 13 },
      { from: '2027-03-03', to: '2027-03-04', n: 11 },
    ])
  })

  test('a name that is held when it arrives may be shown under its day later: a tenth unnamed one is missing', async () => {
    const { deps, day } = await world()
    const person = { address: 'held@example.org', name: 'Held Again' }
    const token = await signed(deps, SLUG, person)
    await day([])
    const rows = deps.db.selectFrom('signatures').select(['id', 'state', 'day']).where('kind', '=', 'public')
    const { id } = await rows.executeTakeFirstOrThrow()
    await holdSignature(deps, OPERATOR, { slug: SLUG, id, reason: 'sent twice' })
    await withdraw(deps, token)
    await day(many(13, 'anonymous'))
    await signed(deps, SLUG, person)
    expect(await day(many(10, 'anonymous'))).toEqual([{ from: '2027-03-01', to: '2027-03-04', n: 23 }])
    expect(await rows.execute()).toMatchObject([{ state: 'held', day: '2027-03-04' }])
    expect(await day(many(1, 'anonymous'))).toEqual([
      { from: '2027-03-01', to: '2027-03-03', n: 13 },
      { from: '2027-03-04', to: '2027-03-05', n: 11 },
    ])
  })

  test('ten who were held and are released end no period in which one person signed', async () => {
    const { deps, day } = await world()
    await day(many(22, 'anonymous'))
    const rows = await deps.db.selectFrom('signatures').select('id').limit(10).execute()
    for (const { id } of rows) await holdSignature(deps, OPERATOR, { slug: SLUG, id, reason: 'sent twice' })
    await day([])
    for (const { id } of rows) await releaseSignature(deps, OPERATOR, { slug: SLUG, id, reason: 'sent once' })
    expect(await day(['anonymous'])).toEqual([{ from: '2027-03-01', to: '2027-03-04', n: 23 }])
  })
})

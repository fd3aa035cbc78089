import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { DAY, HOUR, SECOND } from '../../src/core/clock.ts'
import { VISIBILITIES } from '../../src/core/visibility.ts'
import type { PublicNumbers } from '../../src/count/series/numbers.ts'
import { settleDue } from '../../src/count/settle-due.ts'
import { ROLES, type Role } from '../../src/staff/roles.ts'
import { actorOf } from '../../src/staff/sessions/session.ts'
import { openDesk } from '../desk/desk.ts'
import { plain } from '../desk/names-desk.ts'
import { stayingSignedIn, writeFunnel } from '../desk/overview-desk.ts'
import { eachDatabase, type TestDb } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { dice } from '../support/dice.ts'
import { join, sessionOf } from '../support/staff.ts'
import { makeAppeal, makeCampaign, signAs, signed } from '../support/world.ts'
import { SLUG } from './random-desk-steps.ts'
import { happens, type Run } from './random-steps.ts'

const LEAST = 10
const MOMENTS =
  /\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?|\d{1,2}:\d{2}/g

/** The numbers of a part of a page, without days and times of day. */
const numbersIn = (html: string): number[] =>
  [...plain(html.replaceAll('\u202f', '')).replace(MOMENTS, ' ').matchAll(/\d+/g)].map(([n]) => Number(n))

/** The parts of an overview by the id of their heading. */
function partsOf(page: string): Record<'waits' | 'number' | 'series' | 'rest', string> {
  const main = page.slice(page.indexOf('<main'))
  const from = (id: string) => main.indexOf(`<section aria-labelledby="${id}"`)
  const cut = (id: string) => main.slice(from(id), main.indexOf('</section>', from(id)))
  const [waits, number, series] = [cut('waits'), cut('number'), cut('series')]
  return { waits, number, series, rest: [waits, number, series].reduce((rest, part) => rest.replace(part, ''), main) }
}

const itemsIn = (html: string): string[] =>
  [...html.matchAll(/<strong>[\s\S]*?<\/strong>[^<]*/g)].map(([item]) => plain(item))

eachDatabase('the overview of a protected appeal', (use) => {
  async function open(on: TestDb) {
    const deps = await testDeps(on, { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    const appealId = await makeAppeal(deps, SLUG, { safety: 'protected' })
    const desk = await openDesk(deps)
    const tokens = new Map<Role, Awaited<ReturnType<typeof join>>['token']>()
    for (const role of ROLES) tokens.set(role, (await join(deps, { handle: `somebody-${role}`, role })).token)
    const ask = async (path: string, role: Role) => {
      const answer = await desk.ask(`${path}?lang=en`, { token: tokens.get(role) })
      expect(answer.status).toBe(200)
      return answer.text()
    }
    return { deps, appealId, desk, ask, tokens }
  }

  /** The numbers that the public has, as a program reads them. */
  async function publicOnes({ desk }: Awaited<ReturnType<typeof open>>): Promise<Set<number>> {
    const answer = await desk.site.ask(`/api/v1/appeals/${SLUG}/numbers`)
    const { counts, series } = (await answer.json()) as PublicNumbers
    const bars = series?.map(({ n }) => Math.abs(n)) ?? []
    const told = Object.values(counts).filter((value) => typeof value === 'number')
    return new Set([...told, ...bars, ...(series ? [series.reduce((sum, { n }) => sum + n, 0)] : [])])
  }

  async function holdsBack(world: Awaited<ReturnType<typeof open>>, what: string): Promise<void> {
    // Another process may show a page for a second after a change.
    world.deps.clock.advance(2 * SECOND)
    const published = await publicOnes(world)
    for (const role of ROLES) {
      const { waits, number, series, rest } = partsOf(await world.ask(`/staff/a/${SLUG}`, role))
      const told = `${role}, ${what}`
      expect(
        numbersIn(rest).filter((n) => n < LEAST),
        told,
      ).toEqual([])
      // A sentence says from how many on the split is shown.
      const own = numbersIn(number.replace(/<p class="muted">.*?<\/p>|<p class="small">Fewer than 10 /g, ''))
      expect(
        own.filter((n) => !published.has(n)),
        told,
      ).toEqual([])
      expect(
        numbersIn(barsOf(series)).filter((n) => !published.has(n)),
        told,
      ).toEqual([])
      const front = itemsIn(await world.ask('/staff', role))
      expect(front, told).toEqual(expect.arrayContaining(itemsIn(waits)))
    }
  }

  /** The table of the series; the picture is drawn of the same numbers, and its scale is a rounded one. */
  const barsOf = (series: string): string => /<tbody>[\s\S]*<\/table>/.exec(series)?.[0] ?? ''

  test('tells no number that the public page does not tell, of a day, a kind or a batch below ten', async () => {
    const world = await open(use())
    const { deps, appealId } = world
    const canaries = { public: 1_013, private: 7, anonymous: 1_211, held: 3, held_since: '2027-03-11' }
    await deps.db.updateTable('counts').set(canaries).execute()
    await writeFunnel(deps, appealId, [
      ['2027-03-11', '', 0, 0],
      ['2027-03-10', '', 1_117, 0],
    ])
    await deps.db.insertInto('one_domain_days').values({ appeal_id: appealId, day: '2027-03-10' }).execute()
    for (const who of ['anna', 'boris', 'vera']) await signAs(deps, SLUG, { address: `${who}@example.org` })
    await holdsBack(world, 'canaries')
    for (const role of ROLES) {
      const numbers = numbersIn(await world.ask(`/staff/a/${SLUG}`, role))
      for (const canary of [1_013, 1_211, 7, 3]) expect(numbers, role).not.toContain(canary)
      // The page was not empty.
      expect(numbers).toEqual(expect.arrayContaining([2_231, 1_117]))
    }
    expect(world.desk.site.faults()).toEqual([])
  })

  test('does so whatever people sign, change and withdraw, and staff decide, on a random day', {
    timeout: 120_000,
  }, async () => {
    const seed = randomInt(2 ** 31)
    const world = await open(use())
    const { deps, desk, tokens } = world
    const token = tokens.get('moderator')
    if (!token) throw new Error('no moderator')
    const moderator = { actor: actorOf(await sessionOf(deps, token)), seen: [], last: [] }
    const run: Run = { deps, site: desk.site, roll: dice(seed), own: [], moderator, done: new Map() }
    for (const visibility of VISIBILITIES)
      for (let n = 4 + run.roll.below(10); n > 0; n--)
        await signed(deps, SLUG, { address: `${visibility}${n}@example.org`, visibility })
    let isTold = false
    for (let day = 0; day < DAYS; day++) {
      for (let step = run.roll.below(20); step > 0; step--) await happens(run)
      for (let letters = run.roll.below(5); letters > 0; letters--)
        await signAs(deps, SLUG, { address: `late${day}${letters}@example.org` })
      deps.clock.advance(nextSettle(deps.clock.now()))
      await stayingSignedIn(deps)
      await settleDue(deps)
      isTold ||= Math.max(...(await publicOnes(world))) >= LEAST
      await holdsBack(world, `seed ${seed}, day ${day}`)
    }
    expect(isTold, `seed ${seed}`).toBe(true)
    expect(desk.site.faults()).toEqual([])
  })
})

const DAYS = 12

/** The time until the next daily settle, at 3:00 UTC. */
const nextSettle = (now: Date): number => DAY - ((now.getTime() - 3 * HOUR) % DAY)

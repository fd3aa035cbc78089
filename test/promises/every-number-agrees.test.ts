import { expect, test } from 'vitest'
import { recount } from '../../src/count/recount.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { holdSignature, invalidateSignature } from '../../src/moderation/states.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { listen } from '../support/event-stream.ts'
import { hideName } from '../support/moderate.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign, signed } from '../support/world.ts'
import { textOf } from '../ui/frame.ts'

const SLUG = 'release'
const actor = 'test'

eachDatabase('an appeal with every kind of row', (use) => {
  /** Signatures of every visibility: confirmed, imported, hidden, waiting, held, invalid, replaced and withdrawn. */
  async function fill({ deps, settle }: RunningApp): Promise<void> {
    const sign = (who: string, visibility: 'public' | 'private' | 'anonymous' = 'public') =>
      signed(deps, SLUG, { address: `${who}@example.org`, visibility, name: `Person ${who}` })
    const idOf = async (name: string) =>
      (await deps.db.selectFrom('signatures').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
    const decisionOn = async (name: string) => ({ slug: SLUG, id: await idOf(name), actor, reason: 'as asked' })

    for (const who of ['anna', 'boris', 'held', 'invalid', 'hidden', 'hidden-too', 'replaced', 'changed'])
      await sign(who)
    for (const who of ['vera', 'halina', 'darya']) await sign(who, 'private')
    for (const who of ['one', 'two']) await sign(who, 'anonymous')
    const gone = await sign('gone')
    const goneToo = await sign('gone-too', 'private')
    await settle(SLUG)

    await hideName(deps, OPERATOR, await decisionOn('Person hidden'))
    await hideName(deps, OPERATOR, await decisionOn('Person hidden-too'))
    await holdSignature(deps, OPERATOR, await decisionOn('Person held'))
    await invalidateSignature(deps, OPERATOR, await decisionOn('Person invalid'))
    await withdraw(deps, gone)
    await withdraw(deps, goneToo)
    // Three signatures are replaced; the successor of the hidden name waits for a moderator's look.
    await signed(deps, SLUG, { address: 'replaced@example.org', name: 'Person again' })
    await signed(deps, SLUG, { address: 'hidden-too@example.org', name: 'Person waiting' })
    await signed(deps, SLUG, { address: 'changed@example.org', visibility: 'anonymous' })
    for (let n = 0; n < 105; n++)
      await addImported(deps, OPERATOR, {
        slug: SLUG,
        visibility: n < 102 ? 'public' : n < 104 ? 'private' : 'anonymous',
        name: n < 104 ? `Collected ${n}` : null,
        descriptor: null,
        country: null,
        source: n % 2 === 0 ? 'collected' : 'conveyed',
        by: 'Ivan',
        day: '2027-03-12',
        consent: 'signed paper',
      })
    await settle(SLUG)
  }

  /** Public are anna, boris, hidden, again, waiting; private vera, halina, darya; anonymous one, two, changed. */
  const NUMBERS = { total: 116, confirmed: 11, public: 5, private: 3, anonymous: 3, imported: 105, organisations: 0 }
  /** Number of listed names: anna, boris, again, and the 102 imported ones. */
  const NAMES = 105

  const sumOf = (all: number[]): number => all.reduce((sum, n) => sum + n, 0)

  /** Reads all pages of a list, one after the other. */
  async function walk<T>(
    first: string,
    read: (url: string) => Promise<{ items: T[]; next: string | null }>,
  ): Promise<T[]> {
    const all: T[] = []
    for (let url: string | null = first; url; ) {
      const { items, next }: { items: T[]; next: string | null } = await read(url)
      all.push(...items)
      url = next
    }
    return all
  }

  test('shows the same number and the same names wherever they are shown', async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps, SLUG)
    const api = `${app.url}/api/v1/appeals/${SLUG}`
    const early = await listen(`${api}/counts/stream`)
    await fill(app)

    const json = (url: string) => fetch(url).then((answer) => answer.json() as Promise<Record<string, unknown>>)
    const text = (path: string) => fetch(app.url + path).then((answer) => answer.text())
    const counts = await json(`${api}/counts`)
    expect(counts).toMatchObject(NUMBERS)
    expect((await json(api)).counts).toEqual(counts)
    expect((await json(`${app.url}/api/v1/appeals`)).appeals).toMatchObject([{ counts }])
    expect(await early.count(3)).toEqual({ event: 'counts', data: counts })
    expect(await (await listen(`${api}/counts/stream`)).count(1)).toEqual({ event: 'counts', data: counts })

    for (const path of [`/a/${SLUG}`, `/a/${SLUG}/live`, `/embed/${SLUG}`]) {
      const page = await text(path)
      const shown = [...page.matchAll(/data-say="number total">(\d+)</g)].map(([, n]) => Number(n))
      expect(new Set(shown), path).toEqual(new Set([NUMBERS.total]))
      expect(page).toContain('5 by name')
      expect(page).toContain('3 seen only by the organisers')
      expect(page).toContain('3 without a name')
      expect(page).toContain('105 collected by the organisers')
      expect(page).toContain('1 signature is being checked')
    }
    expect(await text('/')).toContain('116')
    expect(await text(`/badge/${SLUG}.svg`)).toContain('116 signatures')

    const { public: byName, private: sealed, anonymous, imported, total } = NUMBERS
    const numbers = (await json(`${api}/numbers`)) as {
      counts: unknown
      series: { n: number }[]
      corrections: unknown[]
    }
    expect(numbers.counts).toEqual(counts)
    expect(sumOf(numbers.series.map(({ n }) => n))).toBe(total)
    expect(sumOf([...(await text(`/a/${SLUG}/numbers.csv`)).matchAll(/,(-?\d+)\r/g)].map(([, n]) => Number(n)))).toBe(
      total,
    )
    const told = textOf(await text(`/a/${SLUG}/numbers`))
    expect(told).toContain(`everyone sees ${byName} with a name that only the organisers see ${sealed} without a name`)
    expect(told).toContain(`without a name ${anonymous} Entered by the organisers ${imported} Together ${total}`)
    expect(told).toMatch(new RegExp(`Together, as of [^)]+\\) ${total} `))
    expect(told).toContain('1 signature is being checked')

    const listed = await walk(`${api}/signatures?limit=10`, async (url) => {
      const { signatures, next } = (await json(url)) as { signatures: { name: string }[]; next: string | null }
      return { items: signatures.map(({ name }) => name), next: next && `${api}/signatures?limit=10&after=${next}` }
    })
    const read = await walk(`/a/${SLUG}/names`, async (path) => {
      const page = await text(path)
      const next = /href="([^"]+)" rel="next"/.exec(page)?.[1]
      const names = [...page.matchAll(/<bdi[^>]*>((?:Person|Collected) [^<]+)<\/bdi>/g)]
      return { items: names.map(([, name = '']) => name), next: next?.replaceAll('&amp;', '&') ?? null }
    })
    expect(listed).toHaveLength(NAMES)
    expect(new Set(listed).size).toBe(NAMES)
    expect(read.toSorted()).toEqual(listed.toSorted())
    expect(listed).toEqual(expect.arrayContaining(['Person anna', 'Person boris', 'Person again', 'Collected 101']))
    for (const name of ['hidden', 'waiting', 'held', 'invalid', 'replaced', 'changed', 'gone', 'vera'])
      expect(listed).not.toContain(`Person ${name}`)

    expect(await recount(app.deps)).toMatchObject([
      { sound: true, rows: { public: byName, private: sealed, anonymous, imported } },
    ])
  })
})

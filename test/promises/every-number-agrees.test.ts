import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { recount } from '../../src/count/recount.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { holdSignature, invalidateSignature, releaseSignature, removeSignature } from '../../src/moderation/states.ts'
import { undoNames } from '../../src/moderation/undo-names.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { listen } from '../support/event-stream.ts'
import { PUBLIC, SEALED, takeList } from '../support/exported-list.ts'
import { hideName } from '../support/moderate.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign, type Person, signAs, signed } from '../support/world.ts'
import { textOf } from '../ui/frame.ts'

const SLUG = 'release'
const actor = 'test'

eachDatabase('an appeal with every kind of row', (use) => {
  /**
   * Signatures of every visibility and country: confirmed, imported, of two persons of one mailbox and of a third one without
   * a seat, hidden, waiting, held, released, invalid, removed, replaced, changed, withdrawn, set aside, never confirmed.
   */
  async function fill({ deps, settle }: RunningApp): Promise<void> {
    const sign = (who: string, more: Partial<Person> & { as?: 'another-person' } = {}) =>
      signed(deps, SLUG, { address: `${who}@example.org`, name: `Person ${who}`, ...more })
    const decisionOn = async (name: string) => {
      const { id } = await deps.db
        .selectFrom('signatures')
        .select('id')
        .where('name', '=', name)
        .executeTakeFirstOrThrow()
      return { slug: SLUG, id, actor, reason: 'as asked' }
    }

    for (const who of ['anna', 'boris', 'held', 'held-gone', 'released', 'invalid', 'removed']) await sign(who)
    for (const who of ['hidden', 'hidden-too', 'undone', 'replaced', 'changed']) await sign(who, { country: 'PL' })
    for (const who of ['vera', 'halina', 'darya']) await sign(who, { visibility: 'private' })
    for (const who of ['one', 'two']) await sign(who, { visibility: 'anonymous' })
    for (const who of ['kin', 'kin-too']) await sign(who, { address: 'family@example.org', as: 'another-person' })
    // Confirmed at the same moment as those two, and therefore not refused.
    await sign('no-seat', { as: 'another-person' })
    await sql`update inbox set email_indexes = (select email_indexes from inbox where name = 'Person kin')
      where name = 'Person no-seat'`.execute(deps.db)
    const gone = await sign('gone')
    const goneToo = await sign('gone-too', { visibility: 'private' })
    const heldGone = await sign('withdrawn-held')
    const opens = await sign('opens', { visibility: 'private' })
    const hides = await sign('hides')
    await settle(SLUG)

    await hideName(deps, OPERATOR, await decisionOn('Person hidden'))
    await hideName(deps, OPERATOR, await decisionOn('Person hidden-too'))
    const { id, version } = await hideName(deps, OPERATOR, await decisionOn('Person undone'))
    await undoNames(deps, OPERATOR, { slug: SLUG, undone: [{ id, version: version ?? '', reopen: false }] })
    for (const who of ['held', 'held-gone', 'released', 'withdrawn-held'])
      await holdSignature(deps, OPERATOR, await decisionOn(`Person ${who}`))
    await releaseSignature(deps, OPERATOR, await decisionOn('Person released'))
    await invalidateSignature(deps, OPERATOR, await decisionOn('Person invalid'))
    await invalidateSignature(deps, OPERATOR, await decisionOn('Person held-gone'))
    await removeSignature(deps, OPERATOR, await decisionOn('Person removed'))
    await withdraw(deps, gone)
    await withdraw(deps, goneToo)
    await withdraw(deps, heldGone)
    await changeSignature(deps, opens, { visibility: 'public', name: 'Person opens' })
    // Three signatures are replaced; the successor of the hidden name waits for a moderator's look.
    await sign('replaced', { name: 'Person again' })
    await sign('hidden-too', { name: 'Person waiting' })
    await sign('changed', { visibility: 'anonymous' })
    for (let n = 0; n < 107; n++)
      await addImported(deps, OPERATOR, {
        slug: SLUG,
        visibility: n < 104 ? 'public' : n < 106 ? 'private' : 'anonymous',
        name: n < 106 ? `Collected ${n}` : null,
        descriptor: null,
        country: n < 12 ? 'PL' : null,
        source: n % 2 === 0 ? 'collected' : 'conveyed',
        by: 'Ivan',
        day: '2027-03-12',
        consent: 'signed paper',
      })
    await holdSignature(deps, OPERATOR, await decisionOn('Collected 102'))
    await invalidateSignature(deps, OPERATOR, await decisionOn('Collected 103'))
    await settle(SLUG)

    // On a live appeal the changed row has no place yet; the number has moved.
    await changeSignature(deps, hides, { visibility: 'private', name: 'Person hides' })
    await sign('aside')
    await deps.db.updateTable('inbox').set({ set_aside: true, set_aside_on: '2027-03-12' }).execute()
    await signAs(deps, SLUG, { address: 'never@example.org', name: 'Person never' })
    await settle(SLUG)
  }

  /**
   * Public are anna, boris, released, kin, kin-too, opens, again, and unseen hidden, waiting, undone; private vera, halina,
   * darya, hides; anonymous one, two, changed.
   */
  const NUMBERS = { total: 122, confirmed: 17, public: 10, private: 4, anonymous: 3, imported: 105, organisations: 0 }
  const SHOWN = ['anna', 'boris', 'released', 'kin', 'kin-too', 'opens', 'again'].map((who) => `Person ${who}`)
  /** Number of listed names: those shown, and the 102 imported ones. */
  const NAMES = SHOWN.length + 102

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
    expect(await early.count(4)).toEqual({ event: 'counts', data: counts })
    expect(await (await listen(`${api}/counts/stream`)).count(1)).toEqual({ event: 'counts', data: counts })

    for (const path of [`/a/${SLUG}`, `/a/${SLUG}/live`, `/embed/${SLUG}`]) {
      const page = await text(path)
      const shown = [...page.matchAll(/data-say="number total">(\d+)</g)].map(([, n]) => Number(n))
      expect(new Set(shown), path).toEqual(new Set([NUMBERS.total]))
      expect(page).toContain('10 by name')
      expect(page).toContain('4 seen only by the organisers')
      expect(page).toContain('3 without a name')
      expect(page).toContain('105 collected by the organisers')
      expect(page).toContain('2 signatures are being checked')
    }
    expect(await text('/')).toContain('122')
    expect(await text(`/badge/${SLUG}.svg`)).toContain('122 signatures')

    const { public: byName, private: sealed, anonymous, imported, total } = NUMBERS
    const numbers = (await json(`${api}/numbers`)) as {
      counts: unknown
      series: { n: number }[]
      countries: unknown
    }
    expect(numbers.counts).toEqual(counts)
    // Twelve imported and the hidden and undone names; that of the successor is without a country.
    expect(numbers.countries).toEqual([{ country: 'PL', n: 14 }])
    expect(sumOf(numbers.series.map(({ n }) => n))).toBe(total)
    expect(sumOf([...(await text(`/a/${SLUG}/numbers.csv`)).matchAll(/,(-?\d+)\r/g)].map(([, n]) => Number(n)))).toBe(
      total,
    )
    const told = textOf(await text(`/a/${SLUG}/numbers`))
    expect(told).toContain(`everyone sees ${byName} with a name that only the organisers see ${sealed} without a name`)
    expect(told).toContain(`without a name ${anonymous} Entered by the organisers ${imported} Together ${total}`)
    expect(told).toMatch(new RegExp(`Together, as of [^)]+\\) ${total} `))
    expect(told).toContain('Poland 14')
    expect(told).toContain('2 signatures are being checked')

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
    expect(listed.filter((name) => name.startsWith('Person')).toSorted()).toEqual(SHOWN.toSorted())

    const taken = await takeList(app.deps, PUBLIC)
    expect(taken.lines.map(({ name }) => name).toSorted()).toEqual(listed.toSorted())
    expect(taken.ended.rows).toBe(NAMES)
    // The sealed list has the private ones too, of which two were imported, and says how many have no name.
    const { lines, ended } = await takeList(app.deps, SEALED)
    const { organisations: _, ...parts } = NUMBERS
    expect(lines[0]).toMatchObject({ counts: parts, anonymous })
    expect(ended.rows).toBe(NAMES + sealed + 2)

    expect(await recount(app.deps)).toMatchObject([
      { sound: true, rows: { public: byName, private: sealed, anonymous, imported } },
    ])
  })
})

import { expect, test } from 'vitest'
import { APPEALS } from '../../src/appeals/recall.ts'
import type { Visibility } from '../../src/core/visibility.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { openSite } from './site.ts'

interface Case {
  what: string
  /** Counts of public, private, anonymous and imported signatures. */
  counts: [number, number, number, number]
  offers?: Visibility[]
  safety?: 'open'
  total: boolean
  split: boolean
}

const CASES: Case[] = [
  { what: 'nothing yet', counts: [0, 0, 0, 0], total: false, split: false },
  { what: 'nine, and imported ones alone', counts: [3, 3, 3, 777], total: false, split: false },
  { what: 'ten', counts: [4, 3, 3, 0], total: true, split: false },
  { what: 'twenty-four of one visibility', counts: [24, 0, 0, 0], offers: ['public'], total: true, split: false },
  { what: 'twenty-five of the only visibility', counts: [25, 0, 0, 0], offers: ['public'], total: true, split: true },
  { what: 'a visibility on offer that nobody chose', counts: [33, 34, 0, 0], total: true, split: false },
  { what: 'a visibility on offer with nine', counts: [41, 42, 9, 0], total: true, split: false },
  { what: 'every visibility with ten', counts: [10, 10, 10, 0], total: true, split: true },
  {
    what: 'a visibility no more on offer, with nine',
    counts: [51, 9, 53, 0],
    offers: ['public', 'anonymous'],
    total: true,
    split: false,
  },
  {
    what: 'two visibilities on offer, both large',
    counts: [61, 0, 63, 70],
    offers: ['public', 'anonymous'],
    total: true,
    split: true,
  },
  { what: 'an open appeal with one', counts: [1, 0, 0, 0], safety: 'open', total: true, split: true },
  { what: 'an open appeal with few of a visibility', counts: [21, 8, 1, 3], safety: 'open', total: true, split: true },
]

eachDatabase('small numbers are held back', (use) => {
  test.each(CASES)('$what', async ({ counts, offers, safety, total, split }) => {
    const [ofPublic, ofPrivate, ofAnonymous, imported] = counts
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', {
      safety: safety ?? 'protected',
      ...(offers && { visibilities: offers }),
    })
    await deps.db
      .updateTable('counts')
      .set({ public: ofPublic, private: ofPrivate, anonymous: ofAnonymous, imported })
      .execute()
    deps.memory.forget(APPEALS)
    const site = await openSite(deps)

    const confirmed = ofPublic + ofPrivate + ofAnonymous
    const expected = {
      total: total ? confirmed + imported : null,
      confirmed: total ? confirmed : null,
      public: split ? ofPublic : null,
      private: split ? ofPrivate : null,
      anonymous: split ? ofAnonymous : null,
      imported,
    }
    const read = async (path: string) => (await site.ask(path)).json()
    expect(await read('/api/v1/appeals/release/counts')).toMatchObject(expected)
    expect(await read('/api/v1/appeals/release')).toMatchObject({ counts: expected })
    expect(await read('/api/v1/appeals')).toMatchObject({ appeals: [{ counts: expected }] })

    const held = [
      ...(total ? [] : [confirmed, confirmed + imported]),
      ...(split ? [] : [ofPublic, ofPrivate, ofAnonymous]),
    ].filter((n) => n > 0 && n !== imported && n !== expected.total)
    const page = numbersIn(await (await site.ask('/a/release?lang=en')).text())
    const home = numbersIn(await (await site.ask('/?lang=en')).text())
    for (const n of held) {
      expect(page, `${n} on the page`).not.toContain(n)
      expect(home, `${n} on the home page`).not.toContain(n)
    }
    if (total && expected.total !== 1) {
      expect(page).toContain(confirmed + imported)
      expect(home).toContain(confirmed + imported)
    }
    // Below a total of 25 the page shows no split: the crowd is too small to hide in.
    if (split && confirmed + imported >= 25)
      for (const n of [ofPublic, ofPrivate, ofAnonymous]) if (n > 0) expect(page).toContain(n)
  })
})

/** The numbers that a reader sees, without those of days and times, and without fingerprints of keys. */
function numbersIn(html: string): number[] {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''
  const seen = main.replace(/<input type="hidden"[^>]*>/g, '')
  const values = [...seen.matchAll(/ (?:value|max|aria-label)="([^"]*)"/g)].map(([, value]) => value)
  const form = /<form[\s\S]*<\/form>/
  const text = main
    .replace(form, ' ')
    .replace(/<time[\s\S]*?<\/time>|<code[^>]*>[\s\S]*?<\/code>|<[^>]*>/g, ' ')
    .replace(/\d+ March(?: 2027)?|\d\d:\d\d|UTC[+−-]?\d*/g, ' ')
  return [...`${text} ${values.join(' ')}`.matchAll(/\d[\d\u202f]*/g)].map(([n]) => Number(n.replaceAll('\u202f', '')))
}

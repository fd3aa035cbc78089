import { findCampaign } from '../../src/campaigns/store.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { searchNames } from '../../src/moderation/search-names.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { CAMPAIGN } from '../support/world.ts'
import { fillNames } from './fill-names.ts'
import { type Installation, install } from './installation.ts'
import { rotated } from './numbers.ts'
import type { Undo } from './undo.ts'

export const FEW = 1_000
export const MANY = 1_000_000

/** Searches of one word in each round, first among the few, then among the many, or the other way round. */
const A_ROUND = 4

export interface SearchLine {
  name: string
  q: string
  /** Both words begin very many names. */
  twoShort: boolean
  /** Milliseconds of each search among 1,000 and among 1,000,000 names. */
  few: number[]
  many: number[]
  /** Names that were found among the many on a first page, and whether more fit than a search finds. */
  found: number
  moreFit: boolean
}

export interface SearchResult {
  lines: SearchLine[]
  /** Seconds that filling the list took. */
  filled: number
}

type Ask = (q: string) => Promise<{ names: readonly unknown[]; moreFit: boolean }>

const WORDS: [name: string, q: string, twoShort?: boolean][] = [
  ['nobody', 'Żyźniewski'],
  ['rare', 'Tsikhanouskaya'],
  ['frequent', 'Александр'],
  ['one letter', 'К'],
  ['two words', 'Александр Каваленка'],
  ['two short words', 'А К', true],
]

/** Measures searches among a million names beside the same ones among a thousand, in rounds. */
export async function search(
  { rounds, tell }: { rounds: number; tell: (progress: string) => void },
  undo: Undo,
): Promise<SearchResult> {
  tell(`two installations, of ${FEW} and of ${MANY} names`)
  const [few, many] = [await install({ signed: 0 }, undo), await install({ signed: 0 }, undo)]
  await fillNames(few.deps.db, few.appealId, FEW)
  const began = performance.now()
  await fillNames(many.deps.db, many.appealId, MANY)
  const filled = (performance.now() - began) / 1_000
  tell(`filled in ${Math.round(filled)} s`)

  const [fewByHttp, manyByHttp] = [await byHttp(few), await byHttp(many)]
  const asked = [
    ...WORDS.map(([name, q, twoShort = false]) => ({ name, q, twoShort, of: [byVerb(few), byVerb(many)] as const })),
    { name: 'frequent, by HTTP', q: 'Александр', twoShort: false, of: [fewByHttp, manyByHttp] as const },
  ]
  const runs = asked.map((one) => ({ ...one, few: [] as number[], many: [] as number[], found: 0, moreFit: false }))
  for (const { q, of } of asked) for (const ask of of) for (let n = 0; n < A_ROUND; n++) await ask(q)
  for (let round = 0; round < rounds; round++) {
    tell(`round ${round + 1} of ${rounds}`)
    for (const run of rotated(runs, round))
      for (let n = 0; n < A_ROUND; n++) {
        for (const at of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
          const start = performance.now()
          const { names, moreFit } = await run.of[at](run.q)
          run[at === 0 ? 'few' : 'many'].push(performance.now() - start)
          if (at === 1) Object.assign(run, { found: names.length, moreFit })
        }
      }
  }
  return { lines: runs.map(({ of: _, ...line }) => line), filled }
}

const byVerb =
  ({ deps, slug }: Installation): Ask =>
  (q) =>
    searchNames(deps, OPERATOR, { slug, q, limit: 50 })

async function byHttp(site: Installation): Promise<Ask> {
  const token = await tokenOf(site)
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  return async (q) => {
    const url = `${site.url}/api/v1/staff/appeals/${site.slug}/names/search`
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ q }) })
    if (answer.status !== 200) throw new Error(`the search was answered with ${answer.status}`)
    return (await answer.json()) as Awaited<ReturnType<Ask>>
  }
}

async function tokenOf({ deps }: Installation): Promise<Token> {
  const campaignId = (await findCampaign(deps.db, CAMPAIGN))?.id ?? ''
  const { token } = await addToken(deps, OPERATOR, { campaignId, name: 'x', role: 'owner', access: 'read', days: 1 })
  return token
}

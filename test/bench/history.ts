import { recallAppeal } from '../../src/appeals/recall.ts'
import { findNumbers } from '../../src/count/series/numbers-store.ts'
import { publicNumbers } from '../../src/count/series/public-numbers.ts'
import { listSignatures } from '../support/listed-names.ts'
import { type Installation, install } from './installation.ts'
import { FEW, MANY } from './search.ts'
import type { Undo } from './undo.ts'

/** Readings in each round, in turn of the few and of the many. */
const A_ROUND = 20
/** The history that both have: a year by the day, all its countries and public lines. */
const DAYS = 365
/** Signatures that one statement writes. */
const A_TIME = 20_000

export interface HistoryResult {
  /** Milliseconds of each reading with 1,000 and with 1,000,000 signatures. */
  few: number[]
  many: number[]
}

/** Measures how long the numbers of an appeal are read, with a million signatures beside a thousand. */
export async function history(
  { rounds, tell }: { rounds: number; tell: (progress: string) => void },
  undo: Undo,
): Promise<HistoryResult> {
  const sites = [await grown(FEW, undo), await grown(MANY, undo)] as const
  tell(`two appeals, of ${FEW} and of ${MANY} signatures`)
  const result: HistoryResult = { few: [], many: [] }
  for (const site of sites) await readNumbers(site)
  for (let round = 0; round < rounds; round++)
    for (let n = 0; n < A_ROUND; n++)
      for (const of of n % 2 === 0 ? (['few', 'many'] as const) : (['many', 'few'] as const)) {
        const start = performance.now()
        await readNumbers(sites[of === 'few' ? 0 : 1])
        result[of].push(performance.now() - start)
      }
  return result
}

async function grown(signatures: number, undo: Undo): Promise<Installation> {
  const site = await install({ signed: 0 }, undo)
  const { db } = site.deps
  for (let at = 0; at < signatures; at += A_TIME)
    await listSignatures(db, site.appealId, { names: Math.min(A_TIME, signatures - at), look: 'shown' })
  const of = { appeal_id: site.appealId }
  const days = Array.from({ length: DAYS }, (_, nth) => new Date(Date.UTC(2026, 0, 1 + nth)).toISOString().slice(0, 10))
  const n = Math.floor(signatures / DAYS)
  const periods = days.map((day) => ({ ...of, first_day: day, last_day: day, n }))
  await db.insertInto('count_periods').values(periods).execute()
  await db
    .updateTable('counts')
    .set({ ended_total: n * DAYS })
    .execute()
  const countries = ['BY', 'DE', 'LT', 'PL', 'UA'].map((country) => ({ ...of, country, n }))
  await db.insertInto('country_counts').values(countries).execute()
  const lines = days.map((day) => ({ ...of, day, cause: 'held' as const, reason: 'sent twice', n: 1 }))
  await db.insertInto('count_lines').values(lines).execute()
  return site
}

async function readNumbers({ deps, slug, appealId }: Installation): Promise<void> {
  const [recalled, found] = [await recallAppeal(deps, slug), await findNumbers(deps.db, appealId)]
  const series = recalled && found && publicNumbers(recalled.appeal, found).series
  if (series?.length !== DAYS + 1 && series?.length !== DAYS) throw new Error('the series is not as it was written')
}

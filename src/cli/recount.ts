import { Command } from 'commander'
import { findAppeal } from '../appeals/store.ts'
import { Refusal } from '../core/errors.ts'
import { type Buckets, type Recount, recount } from '../count/recount.ts'
import type { Context } from './context.ts'

export const recountCommand = (context: Context): Command =>
  new Command('recount')
    .description('compare the number with the rows; exit code 1 when they differ')
    .argument('[slug]')
    .option('--json', 'answer in JSON')
    .action(async (slug: string | undefined, { json }: { json?: boolean }) => {
      const recounts = await context.withDeps(async (deps) => {
        if (slug !== undefined && !(await findAppeal(deps.db, slug)))
          throw new Refusal('not_found', { reason: 'unknown_appeal', params: { slug } })
        return recount(deps, slug)
      })
      if (recounts.some(({ sound }) => !sound)) context.fail()
      context.answer({ json }, recounts, recounts.map(lineOf).join('\n') || 'no appeal has been opened yet')
    })

const lineOf = ({ slug, counts, rows, drift, seriesDrift, countriesDrift, sound }: Recount): string =>
  sound
    ? `${slug}: ${show(counts)}: the rows agree`
    : `${slug}: ${show(counts)}, rows ${show(rows)}: DRIFT ${show({ ...drift, ...others({ seriesDrift, countriesDrift }) })}`

/** A line speaks of series and countries only where they drift. */
const others = ({ seriesDrift, countriesDrift }: Pick<Recount, 'seriesDrift' | 'countriesDrift'>) => ({
  ...(seriesDrift !== 0 && { series: seriesDrift }),
  ...(countriesDrift !== 0 && { countries: countriesDrift }),
})

const show = (buckets: Buckets | Record<string, number>): string =>
  Object.entries(buckets)
    .map(([bucket, n]) => `${bucket} ${n}`)
    .join(' · ')

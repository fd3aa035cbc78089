import { Command } from 'commander'
import { findAppeal, listVersions } from '../appeals/store.ts'
import { Refusal } from '../core/errors.ts'
import { type Buckets, recount } from '../count/recount.ts'
import { settleDue } from '../count/settle-due.ts'
import { settleNow } from '../count/settle-now.ts'
import type { Deps } from '../deps.ts'
import { OPERATOR } from '../staff/actor.ts'
import type { Context } from './context.ts'

interface Options {
  now?: boolean
  json?: boolean
}

interface Settled {
  slug: string
  /** The number of signatures moved; null when the grid decided. */
  moved: number | null
  counts: Buckets | null
}

export const settleCommand = (context: Context): Command =>
  new Command('settle')
    .description('move confirmed signatures into the list and the number where that is due, as the server does')
    .argument('[slug]', 'tell of this appeal only')
    .option('--now', 'off the hourly grid: whoever watches the network can then match a visit to the number; logged')
    .option('--json', 'answer in JSON')
    .action(async (slug: string | undefined, { now, json }: Options) => {
      const settled = await context.withDeps((deps) => settle(deps, slug, now === true))
      const lines = settled.map((appeal) => `${appeal.slug}: ${summaryOf(appeal)}`)
      context.answer({ json }, settled, lines.join('\n') || 'no appeal has been opened yet')
      if (!now)
        context.hint('Protected appeals move at full hours, when ten wait, and at 03:00 UTC: --now does not wait.')
    })

async function settle(deps: Deps, only: string | undefined, now: boolean): Promise<Settled[]> {
  if (only !== undefined && !(await findAppeal(deps.db, only)))
    throw new Refusal('not_found', { reason: 'unknown_appeal', params: { slug: only } })
  const slugs = only === undefined ? (await listVersions(deps.db, ['open', 'closed'])).map(({ slug }) => slug) : [only]
  const moved = new Map<string, number>()
  if (now) for (const slug of slugs) moved.set(slug, await settleNow(deps, OPERATOR, { slug }))
  else await settleDue(deps)
  const counts = new Map((await recount(deps, only)).map((appeal) => [appeal.slug, appeal.counts]))
  return slugs.map((slug) => ({ slug, moved: moved.get(slug) ?? null, counts: counts.get(slug) ?? null }))
}

function summaryOf({ moved, counts }: Settled): string {
  const numbers = Object.entries(counts ?? {}).map(([bucket, n]) => `${bucket} ${n}`)
  return [...(moved === null ? [] : [`${moved} moved`]), ...numbers].join(' · ')
}

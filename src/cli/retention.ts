import { Command } from 'commander'
import { countExpired, deleteExpired, type Expired } from '../erasure/retention.ts'
import type { Context } from './context.ts'

export const retentionCommand = (context: Context): Command =>
  new Command('retention')
    .description('end whatever has had its time, appeals too, as the server does every minute')
    .option('--dry-run', 'only say what would go')
    .option('--json', 'answer in JSON')
    .action(async ({ dryRun = false, json }: { dryRun?: boolean; json?: boolean }) => {
      const { gone, inDoubt } = await context.withDeps(async (deps) => ({
        gone: dryRun ? await countExpired(deps, deps.clock.now()) : await deleteExpired(deps),
        inDoubt: !dryRun && !deps.clockGuard.trusts(deps.clock.now()),
      }))
      if (inDoubt)
        context.hint('The clock is in doubt, and nothing ended because of its age: see doctor, and try in an hour.')
      context.answer({ json }, { dryRun, gone }, `${dryRun ? 'would go' : 'gone'}: ${summaryOf(gone)}`)
    })

/** Counts above zero in one line, such as "submissions 2 · letters 1"; "nothing" when all are zero. */
export const summaryOf = (gone: Expired): string =>
  Object.entries(gone)
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => `${kind} ${n}`)
    .join(' · ') || 'nothing'

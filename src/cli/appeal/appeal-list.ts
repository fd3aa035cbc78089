import { Command } from 'commander'
import { listAppeals } from '../../appeals/list-appeals.ts'
import type { ListedAppeal } from '../../appeals/list-store.ts'
import { OPERATOR } from '../../staff/actor.ts'
import type { Context } from '../context.ts'

export const listCommand = (context: Context): Command =>
  new Command('list')
    .description('all appeals, drafts too: campaign, slug, state, safety, days')
    .option('--json', 'answer in JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const appeals = await context.withDeps((deps) => listAppeals(deps, OPERATOR))
      context.answer({ json }, appeals, appeals.map(lineOf).join('\n') || 'there is no appeal yet')
    })

function lineOf({ slug, campaign, state, safety, openedOn, closesAt, closedAt, stoppedAt }: ListedAppeal): string {
  const days = [
    openedOn && `opened ${openedOn}`,
    state === 'open' && closesAt && `closes ${closesAt.toISOString()}`,
    closedAt && `${stoppedAt ? 'stopped' : 'closed'} ${closedAt.toISOString()}`,
  ].filter(Boolean)
  return [campaign, slug, state, safety, ...days].join('  ')
}

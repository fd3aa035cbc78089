import { Command } from 'commander'
import { listAppeals } from '../appeals/list-appeals.ts'
import type { Deps } from '../deps.ts'
import type { ModeratedName } from '../moderation/list-names.ts'
import { listReports } from '../moderation/list-reports.ts'
import { OPERATOR } from '../staff/actor.ts'
import type { Context } from './context.ts'
import { decisionCommand, keepCommand, removeCommand } from './decision.ts'
import { idAtVersion } from './id-at-version.ts'
import { isolated } from './isolated.ts'
import { allNames, NAMES_AT_ONCE, printList } from './print-list.ts'

export const reportsCommands = (context: Context): Command =>
  new Command('reports')
    .description('public names that somebody has reported: a report hides nothing by itself')
    .addCommand(listCommand(context))
    .addCommand(keepCommand(context, 'reports', 'leave names as they were looked at; 30 days without reports of them'))
    .addCommand(decisionCommand(context, 'reports', 'hide names from every page; they count all the same'))
    .addCommand(removeCommand(context))

const listCommand = (context: Context): Command =>
  new Command('list')
    .description('list the open cases: appeal, id@version, name, descriptor, and what was reported')
    .argument('[slug]')
    .option('--json', 'answer in JSON')
    .action(async (slug: string | undefined, { json }: { json?: boolean }) => {
      await context.withDeps((deps) =>
        printList(context, { json, items: casesOf(deps, slug), line: linesOf, empty: 'nothing is reported' }),
      )
    })

type ReportCase = Pick<ModeratedName, 'id' | 'name' | 'descriptor' | 'look' | 'state' | 'version' | 'reports'> & {
  slug: string
}

async function* casesOf(deps: Deps, only: string | undefined): AsyncGenerator<ReportCase> {
  const slugs = only === undefined ? (await listAppeals(deps, OPERATOR)).map(({ slug }) => slug) : [only]
  for (const slug of slugs) {
    const wanted = { slug, limit: NAMES_AT_ONCE }
    for await (const reported of allNames((after) => listReports(deps, OPERATOR, { ...wanted, after }))) {
      const { id, name, descriptor, look, state, version, reports } = reported
      yield { slug, id, name, descriptor, look, state, version, reports }
    }
  }
}

const linesOf = ({ slug, name, descriptor, reports, ...of }: ReportCase): string =>
  [
    [slug, idAtVersion(of), isolated(name), isolated(descriptor)].filter((part) => part !== null).join('  '),
    ...reports.map(({ day, reason, words }) => `    ${day}  ${reason}${words === null ? '' : `: ${isolated(words)}`}`),
  ].join('\n')

import { Command } from 'commander'
import { hideReported, keepReported, listReports, type ReportCase, removeOnRequest } from '../moderation/cases.ts'
import { OPERATOR } from '../staff/actor.ts'
import type { Context } from './context.ts'
import { decisionCommand, idAtVersion, keepCommand } from './decision.ts'
import { isolated } from './isolated.ts'

export const reportsCommands = (context: Context): Command =>
  new Command('reports')
    .description('public names that somebody has reported: a report hides nothing by itself')
    .addCommand(listCommand(context))
    .addCommand(
      keepCommand(context, 'leave names as they were looked at; 30 days without reports of them', keepReported),
    )
    .addCommand(decisionCommand(context, 'hide', 'hide names from every page; they count all the same', hideReported))
    .addCommand(
      decisionCommand(
        context,
        'remove',
        'erase signatures at the request of the person, reported or not',
        removeOnRequest,
      ),
    )

const listCommand = (context: Context): Command =>
  new Command('list')
    .description('list the open cases: appeal, id@version, name, descriptor, and what was reported')
    .argument('[slug]')
    .option('--json', 'answer in JSON')
    .action(async (slug: string | undefined, { json }: { json?: boolean }) => {
      const cases = await context.withDeps((deps) => listReports(deps, OPERATOR, slug))
      context.answer({ json }, cases, cases.map(linesOf).join('\n'))
    })

const linesOf = ({ slug, name, descriptor, reports, ...of }: ReportCase): string =>
  [
    [slug, idAtVersion(of), isolated(name), isolated(descriptor)].filter((part) => part !== null).join('  '),
    ...reports.map(({ day, reason, words }) => `    ${day}  ${reason}${words === null ? '' : `: ${isolated(words)}`}`),
  ].join('\n')

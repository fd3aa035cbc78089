import { Command } from 'commander'
import type { Deps } from '../deps.ts'
import {
  hideReported,
  keepReported,
  listReports,
  type ReportCase,
  removeOnRequest,
} from '../signatures/decide-report.ts'
import { ACTOR, type Context } from './context.ts'

export const reportsCommands = (context: Context): Command =>
  new Command('reports')
    .description('public names that somebody has reported: a report hides nothing by itself')
    .addCommand(listCommand(context))
    .addCommand(
      decisionCommand(context, 'keep', 'leave names as they are; 30 days without reports of them', keepReported),
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
    .description('list the open cases: appeal, id, name, descriptor, and what was reported')
    .argument('[slug]')
    .option('--json', 'answer in JSON')
    .action(async (slug: string | undefined, { json }: { json?: boolean }) => {
      const cases = await context.withDeps((deps) => listReports(deps, slug))
      context.answer({ json }, cases, cases.map(linesOf).join('\n'))
    })

const linesOf = ({ slug, id, name, descriptor, reports }: ReportCase): string =>
  [
    [slug, id, name, descriptor].filter((part) => part !== null).join('  '),
    ...reports.map(({ day, reason, words }) => `    ${day}  ${reason}${words === null ? '' : `: ${words}`}`),
  ].join('\n')

type DecisionVerb = (deps: Deps, decision: { slug: string; id: string; actor: string }) => Promise<void>

const decisionCommand = (context: Context, name: string, description: string, verb: DecisionVerb): Command =>
  new Command(name)
    .description(description)
    .argument('<slug>')
    .argument('<id...>', 'as reports list shows them')
    .action(async (slug: string, ids: string[]) => {
      await context.withDeps(async (deps) => {
        for (const id of ids) await verb(deps, { slug, id, actor: ACTOR })
      })
      context.answer({}, {}, `${name}: ${ids.length}`)
    })

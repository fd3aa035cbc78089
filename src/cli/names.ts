import { Command, Option } from 'commander'
import type { Look } from '../db/values.ts'
import { hideName, keepName, LOOKS, listNames } from '../moderation/names.ts'
import { OPERATOR } from '../staff/actor.ts'
import type { Context } from './context.ts'
import { decisionCommand, idAtVersion, keepCommand } from './decision.ts'
import { isolated } from './isolated.ts'

export const namesCommands = (context: Context): Command =>
  new Command('names')
    .description("a moderator's look at public names; the number does not move")
    .addCommand(listCommand(context))
    .addCommand(keepCommand(context, 'show names that were looked at', keepName))
    .addCommand(decisionCommand(context, 'hide', 'hide names from every page', hideName).option('--reason <text>'))

const listCommand = (context: Context): Command =>
  new Command('list')
    .description(
      'list public names, those that wait for a look unless said otherwise: id@version, day, name, descriptor',
    )
    .argument('<slug>')
    .addOption(
      new Option('--look <look>', 'which ones; all: with the look of each')
        .choices([...LOOKS, 'all'])
        .default('waiting'),
    )
    .option('--json', 'answer in JSON')
    .action(async (slug: string, { look, json }: { look: Look | 'all'; json?: boolean }) => {
      const names = await context.withDeps((deps) => listNames(deps, OPERATOR, { slug, look }))
      const lines = names.map(({ day, name, descriptor, look: own, ...of }) =>
        [idAtVersion(of), day, look === 'all' ? own : null, isolated(name), isolated(descriptor)]
          .filter((part) => part !== null)
          .join('  '),
      )
      context.answer({ json }, names, lines.join('\n'))
    })

import { Command, Option } from 'commander'
import type { Look } from '../db/schema.ts'
import { hideName, keepName, listNames } from '../signatures/look.ts'
import type { Context } from './context.ts'
import { decisionCommand, keepCommand, lookedAt } from './decision.ts'

export const namesCommands = (context: Context): Command =>
  new Command('names')
    .description("a moderator's look at public names; the number does not move")
    .addCommand(listCommand(context))
    .addCommand(keepCommand(context, 'show names that were looked at', keepName))
    .addCommand(decisionCommand(context, 'hide', 'hide names from every page', hideName).option('--reason <text>'))

const listCommand = (context: Context): Command =>
  new Command('list')
    .description('list public names: id@version, day, name, descriptor')
    .argument('<slug>')
    .addOption(new Option('--look <look>').choices(['waiting', 'shown', 'hidden']).default('waiting'))
    .option('--json', 'answer in JSON')
    .action(async (slug: string, { look, json }: { look: Look; json?: boolean }) => {
      const names = await context.withDeps((deps) => listNames(deps, slug, look))
      const lines = names.map(({ day, name, descriptor, ...of }) =>
        [lookedAt(of), day, name, descriptor].filter((part) => part !== null).join('  '),
      )
      context.answer({ json }, names, lines.join('\n'))
    })

import { Command, Option } from 'commander'
import type { Look } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { hideName, keepName, LOOKS, listNames } from '../signatures/look.ts'
import { ACTOR, type Context } from './context.ts'

export const namesCommands = (context: Context): Command =>
  new Command('names')
    .description("a moderator's look at public names; the number does not move")
    .addCommand(listCommand(context))
    .addCommand(lookCommand(context, 'keep', 'show names', keepName))
    .addCommand(lookCommand(context, 'hide', 'hide names from every page', hideName).option('--reason <text>'))

const listCommand = (context: Context): Command =>
  new Command('list')
    .description('list public names, those that wait for a look unless said otherwise: id, day, name, descriptor')
    .argument('<slug>')
    .addOption(
      new Option('--look <look>', 'which ones; all: with the look of each')
        .choices([...LOOKS, 'all'])
        .default('waiting'),
    )
    .option('--json', 'answer in JSON')
    .action(async (slug: string, { look, json }: { look: Look | 'all'; json?: boolean }) => {
      const names = await context.withDeps((deps) => listNames(deps, slug, look))
      const lines = names.map(({ id, day, name, descriptor, look: own }) =>
        [id, day, look === 'all' ? own : null, name, descriptor].filter((part) => part !== null).join('  '),
      )
      context.answer({ json }, names, lines.join('\n'))
    })

type LookVerb = (deps: Deps, decision: { slug: string; id: string; actor: string; reason?: string }) => Promise<void>

const lookCommand = (context: Context, name: string, description: string, verb: LookVerb): Command =>
  new Command(name)
    .description(description)
    .argument('<slug>')
    .argument('<id...>', 'as names list shows them')
    .action(async (slug: string, ids: string[], options: { reason?: string }) => {
      await context.withDeps(async (deps) => {
        for (const id of ids) await verb(deps, { slug, id, actor: ACTOR, ...options })
      })
      context.answer({}, {}, `${name}: ${ids.length}`)
    })

import { Command, Option } from 'commander'
import type { Deps } from '../deps.ts'
import { listNames, type ModeratedName } from '../moderation/list-names.ts'
import { LOOKS } from '../moderation/name-store.ts'
import { OPERATOR } from '../staff/actor.ts'
import type { Context } from './context.ts'
import { decisionCommand, keepCommand } from './decision.ts'
import { idAtVersion } from './id-at-version.ts'
import { isolated } from './isolated.ts'
import { allNames, NAMES_AT_ONCE, printList } from './print-list.ts'

export const namesCommands = (context: Context): Command =>
  new Command('names')
    .description("a moderator's look at public names; the number does not move")
    .addCommand(listCommand(context))
    .addCommand(keepCommand(context, 'names', 'show names that were looked at'))
    .addCommand(decisionCommand(context, 'names', 'hide names from every page').option('--reason <text>'))

type Looks = (typeof LOOKS)[number] | 'all'

const EMPTY: Record<Looks, string> = {
  waiting: 'no name waits for a look',
  shown: 'no name is shown',
  hidden: 'no name is hidden',
  all: 'there is no public name',
}

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
    .action(async (slug: string, { look, json }: { look: Looks; json?: boolean }) => {
      await context.withDeps((deps) =>
        printList(context, {
          json,
          items: namesOf(deps, slug, look),
          line: (name) => lineOf(name, look === 'all'),
          empty: EMPTY[look],
        }),
      )
    })

async function* namesOf(deps: Deps, slug: string, looks: Looks) {
  const wanted = { slug, limit: NAMES_AT_ONCE, look: looks === 'all' ? undefined : looks }
  for await (const name of allNames((after) => listNames(deps, OPERATOR, { ...wanted, after }))) {
    const { id, descriptor, day, source, state, look, version } = name
    yield { id, name: name.name, descriptor, day, source, state, look, version }
  }
}

type ListedName = Pick<ModeratedName, 'id' | 'version' | 'day' | 'name' | 'descriptor' | 'look'>

const lineOf = ({ day, name, descriptor, look, ...of }: ListedName, withLook: boolean): string =>
  [idAtVersion(of), day, withLook ? look : null, isolated(name), isolated(descriptor)]
    .filter((part) => part !== null)
    .join('  ')

import { Command } from 'commander'
import type { Deps } from '../deps.ts'
import type { CurrentName } from '../moderation/name-version.ts'
import { type Actor, OPERATOR } from '../staff/actor.ts'
import type { Context } from './context.ts'
import { isolated } from './isolated.ts'

/** The form `id@version` in which lists print a name and decisions take a name. */
export const idAtVersion = ({ id, version }: { id: string; version: string }): string => `${id}@${version}`

interface DecisionRequest {
  slug: string
  id: string
  version?: string | undefined
  reason?: string
}

type DecisionVerb = (deps: Deps, actor: Actor, decision: DecisionRequest) => Promise<CurrentName>
type KeepVerb = (deps: Deps, actor: Actor, decision: DecisionRequest & { version: string }) => Promise<CurrentName>

/** A command that decides about names one after another, and prints each name. */
export const decisionCommand = (context: Context, name: string, description: string, verb: DecisionVerb): Command =>
  new Command(name)
    .description(description)
    .argument('<slug>')
    .argument('<id...>', 'as the list shows them; without @ and what follows, whatever the name is by now')
    .action(async (slug: string, ids: string[], options: { reason?: string }) => {
      await decideAll(context, name, ids.map(parse), (deps, id) => verb(deps, OPERATOR, { slug, ...id, ...options }))
    })

/** The keep command, which leaves names visible. It needs `id@version`: only the version that was read is kept. */
export const keepCommand = (context: Context, description: string, verb: KeepVerb): Command =>
  new Command('keep')
    .description(description)
    .argument('<slug>')
    .argument('<id@version...>', 'as the list shows them; refused when the name has changed since')
    .action(async (slug: string, ids: string[], _options: unknown, command: Command) => {
      const versioned = ids.map((text) => {
        const { id, version } = parse(text)
        if (!version) command.error(`error: ${text} says no version: give ID@VERSION, as the list shows it`)
        return { id, version }
      })
      await decideAll(context, 'keep', versioned, (deps, id) => verb(deps, OPERATOR, { slug, ...id }))
    })

function parse(text: string): { id: string; version?: string } {
  const [id = '', version] = text.split('@')
  return version === undefined ? { id } : { id, version }
}

const decideAll = <Id>(
  context: Context,
  did: string,
  ids: Id[],
  decide: (deps: Deps, id: Id) => Promise<CurrentName>,
) =>
  context.withDeps(async (deps) => {
    for (const each of ids) {
      const { id, name, descriptor } = await decide(deps, each)
      context.answer(
        {},
        {},
        [`${did}: ${id}`, isolated(name), isolated(descriptor)].filter((part) => part !== null).join('  '),
      )
    }
  })

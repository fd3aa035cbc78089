import { Command } from 'commander'
import type { Deps } from '../deps.ts'
import type { NameAsItIs } from '../moderation/name-version.ts'
import { ACTOR, type Context } from './context.ts'

/** A name as lists give it and decisions take it. */
export const lookedAt = ({ id, version }: { id: string; version: string }): string => `${id}@${version}`

interface Taken {
  slug: string
  id: string
  version?: string | undefined
  actor: string
  reason?: string
}

type DecisionVerb = (deps: Deps, decision: Taken) => Promise<NameAsItIs>
type LookVerb = (deps: Deps, decision: Taken & { version: string }) => Promise<NameAsItIs>

/** A command that decides about names one after another, and says of each what it was. */
export const decisionCommand = (context: Context, name: string, description: string, verb: DecisionVerb): Command =>
  new Command(name)
    .description(description)
    .argument('<slug>')
    .argument('<id...>', 'as the list shows them; without @ and what follows, whatever the name is by now')
    .action(async (slug: string, ids: string[], options: { reason?: string }) => {
      await decideAll(context, name, ids.map(parse), (deps, id) =>
        verb(deps, { slug, actor: ACTOR, ...id, ...options }),
      )
    })

/** The same for a decision that lets names be seen: only of what was looked at, so that the whole of it is needed. */
export const keepCommand = (context: Context, description: string, verb: LookVerb): Command =>
  new Command('keep')
    .description(description)
    .argument('<slug>')
    .argument('<id@version...>', 'as the list shows them; refused when the name has changed since')
    .action(async (slug: string, ids: string[], _options: unknown, command: Command) => {
      const looked = ids.map((text) => {
        const { id, version } = parse(text)
        if (!version) command.error(`error: ${text} says no version: give ID@VERSION, as the list shows it`)
        return { id, version }
      })
      await decideAll(context, 'keep', looked, (deps, id) => verb(deps, { slug, actor: ACTOR, ...id }))
    })

function parse(text: string): { id: string; version?: string } {
  const [id = '', version] = text.split('@')
  return version === undefined ? { id } : { id, version }
}

const decideAll = <Id>(context: Context, did: string, ids: Id[], decide: (deps: Deps, id: Id) => Promise<NameAsItIs>) =>
  context.withDeps(async (deps) => {
    for (const each of ids) {
      const { id, name, descriptor } = await decide(deps, each)
      context.answer({}, {}, [`${did}: ${id}`, name, descriptor].filter((part) => part !== null).join('  '))
    }
  })

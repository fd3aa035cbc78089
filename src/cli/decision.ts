import { Command } from 'commander'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { decideNames, MOST_DECISIONS, type NameDecision } from '../moderation/decide-names.ts'
import type { ChangedName } from '../moderation/judge-names.ts'
import type { CurrentName } from '../moderation/name-version.ts'
import { seeSignature } from '../moderation/see-signature.ts'
import { removeSignature } from '../moderation/states.ts'
import { OPERATOR } from '../staff/actor.ts'
import type { Context } from './context.ts'
import { readId } from './id-at-version.ts'
import { isolated } from './isolated.ts'
import { orRefused } from './or-refused.ts'

type About = 'names' | 'reports'

const ANY_VERSION = 'as the list shows them; without @ and what follows, whatever the name is by now'

/** The hide command, which prints each name that it hides. */
export const decisionCommand = (context: Context, about: About, description: string): Command =>
  new Command('hide')
    .description(description)
    .argument('<slug>')
    .argument('<id...>', ANY_VERSION)
    .action(async (slug: string, ids: string[], { reason }: { reason?: string }) => {
      await decideAll(
        context,
        { slug, about },
        ids.map((text) => ({ ...readId(text), as: 'hide', reason })),
      )
    })

/** The keep command, which leaves names visible. It needs `id@version`: only the version that was read is kept. */
export const keepCommand = (context: Context, about: About, description: string): Command =>
  new Command('keep')
    .description(description)
    .argument('<slug>')
    .argument('<id@version...>', 'as the list shows them; refused when the name has changed since')
    .action(async (slug: string, ids: string[], _options: unknown, command: Command) => {
      const decisions = ids.map((text) => {
        const { id, version } = readId(text)
        if (!version) command.error(`error: ${text} says no version: give ID@VERSION, as the list shows it`)
        return { id, version, as: 'keep' as const }
      })
      await decideAll(context, { slug, about }, decisions)
    })

/** The remove command, which erases signatures of any visibility. */
export const removeCommand = (context: Context): Command =>
  new Command('remove')
    .description('erase signatures at the request of the person, reported or not')
    .argument('<slug>')
    .argument('<id...>', ANY_VERSION)
    .action(async (slug: string, ids: string[]) => {
      await context.withDeps(async (deps) => {
        for (const text of ids) {
          const { id, version } = readId(text)
          await orRefused(context, async () => {
            const seen = await seeSignature(deps, OPERATOR, { slug, id })
            await removeSignature(deps, OPERATOR, { slug, id, version })
            answerName(context, 'remove', seen)
          })
        }
      })
    })

const decideAll = (context: Context, of: { slug: string; about: About }, decisions: NameDecision[]): Promise<void> =>
  context.withDeps(async (deps) => {
    for (let first = 0; first < decisions.length; first += MOST_DECISIONS)
      await decideTogether(deps, context, of, decisions.slice(first, first + MOST_DECISIONS))
  })

/** Prints what was done, and of each name that was not decided why. */
async function decideTogether(
  deps: Deps,
  context: Context,
  { slug, about }: { slug: string; about: About },
  decisions: NameDecision[],
): Promise<void> {
  const wanted: NameDecision[] = []
  for (const decision of decisions)
    await orRefused(context, async () => {
      if (about === 'reports') await demandReports(deps, slug, decision)
      wanted.push(decision)
    })
  const as = new Map(wanted.map((decision) => [decision.id.toLowerCase(), decision.as]))
  const { done, changed } = await decideNames(deps, OPERATOR, { slug, about, decisions: wanted })
  for (const name of done) answerName(context, as.get(name.id) ?? '', name)
  for (const name of changed) await orRefused(context, () => refuse(deps, slug, name))
}

/** Refuses to decide about the reports of a name that has none, as a slip of the id would. */
async function demandReports(deps: Deps, slug: string, { id, version }: NameDecision): Promise<void> {
  const seen = await seeSignature(deps, OPERATOR, { slug, id })
  if (seen.visibility !== 'public') throw new Refusal('conflict', { reason: 'not_public', params: { id } })
  if (version !== undefined && version !== seen.version) return
  if (seen.reports.length === 0) throw new Refusal('conflict', { reason: 'not_reported', params: { id } })
}

/** Refuses with the cause for which a name was not decided. */
async function refuse(deps: Deps, slug: string, { id, state }: ChangedName): Promise<void> {
  if (state !== 'gone') throw new Refusal('conflict', { reason: 'name_changed', params: { id } })
  await seeSignature(deps, OPERATOR, { slug, id })
  throw new Refusal('conflict', { reason: 'not_public', params: { id } })
}

const answerName = (context: Context, did: string, { id, name, descriptor }: CurrentName): void =>
  context.answer(
    {},
    {},
    [`${did}: ${id}`, isolated(name), isolated(descriptor)].filter((part) => part !== null).join('  '),
  )

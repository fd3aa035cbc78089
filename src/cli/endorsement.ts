import { Command, Option } from 'commander'
import type { Deps } from '../deps.ts'
import { decideEndorsement } from '../endorsements/decide/decide-endorsement.ts'
import { listEndorsements } from '../endorsements/decide/list-endorsements.ts'
import { QUEUES, type Queue } from '../endorsements/decide/queue-store.ts'
import type { QueuedEndorsement } from '../endorsements/decide/queued-endorsement.ts'
import { seeOrganisation } from '../endorsements/decide/see-organisation.ts'
import { OPERATOR } from '../staff/actor.ts'
import type { Context } from './context.ts'
import { endorsementLines } from './endorsement-lines.ts'
import { readId } from './id-at-version.ts'
import { isolated } from './isolated.ts'
import { orRefused } from './or-refused.ts'
import { NAMES_AT_ONCE, printList } from './print-list.ts'

export const endorsementCommands = (context: Context): Command =>
  new Command('endorsement')
    .description('organisations that endorse an appeal: their representatives get a letter about each decision')
    .addCommand(listCommand(context))
    .addCommand(decisionCommand(context, 'approve', 'put organisations onto the page, or keep reported ones there'))
    .addCommand(
      decisionCommand(context, 'decline', 'decline offers, or changes of listed organisations').requiredOption(
        '--reason <text>',
        'the representative reads it',
      ),
    )
    .addCommand(
      decisionCommand(context, 'remove', 'take listed organisations off the page, for good').option(
        '--reason <text>',
        'the representative reads it',
      ),
    )

const EMPTY: Record<Queue, string> = {
  waiting: 'no organisation waits',
  listed: 'no organisation is listed',
  declined: 'no organisation is declined',
  removed: 'no organisation is removed',
  reported: 'no organisation is reported',
}

const listCommand = (context: Context): Command =>
  new Command('list')
    .description(
      'list organisations, those that wait unless said otherwise: id@version, day, name, country, website; below these the other fields, the representative, and what a change would replace',
    )
    .argument('<slug>')
    .addOption(new Option('--queue <queue>', 'which ones').choices([...QUEUES]).default('waiting'))
    .option('--json', 'answer in JSON')
    .action(async (slug: string, { queue, json }: { queue: Queue; json?: boolean }) => {
      await context.withDeps((deps) =>
        printList(context, {
          json,
          items: organisationsOf(deps, slug, queue),
          line: endorsementLines,
          empty: EMPTY[queue],
        }),
      )
    })

async function* organisationsOf(deps: Deps, slug: string, queue: Queue): AsyncGenerator<QueuedEndorsement> {
  let after: string | undefined
  do {
    const page = await listEndorsements(deps, OPERATOR, { slug, queue, limit: NAMES_AT_ONCE, after })
    yield* page.endorsements
    after = page.next ?? undefined
  } while (after !== undefined)
}

type Decision = 'approve' | 'decline' | 'remove'

/** A decision about organisations as they were seen, which prints each; one that has changed is named, the others are decided. */
const decisionCommand = (context: Context, as: Decision, description: string): Command =>
  new Command(as)
    .description(description)
    .argument('<slug>')
    .argument('<id@version...>', 'as the list shows them; refused when the organisation has changed since')
    .action(async (slug: string, ids: string[], { reason }: { reason?: string }, command: Command) => {
      const seen = ids.map((text) => {
        const { id, version } = readId(text)
        if (!version) command.error(`error: ${text} says no version: give ID@VERSION, as the list shows it`)
        return { id, version }
      })
      await context.withDeps(async (deps) => {
        for (const one of seen)
          await orRefused(context, async () => {
            const { organisation, proposed } = await seeOrganisation(deps, OPERATOR, { slug, id: one.id })
            const made = await decideEndorsement(deps, OPERATOR, { slug, ...one, as, reason })
            const { name } = made === 'removed' ? organisation : (proposed ?? organisation)
            context.answer({}, {}, `${as}: ${one.id}  ${isolated(name)}`)
          })
      })
    })

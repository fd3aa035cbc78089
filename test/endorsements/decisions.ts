import { findAppeal } from '../../src/appeals/store.ts'
import { decideEndorsement, type EndorsementDecision } from '../../src/endorsements/decide/decide-endorsement.ts'
import { listEndorsements } from '../../src/endorsements/decide/list-endorsements.ts'
import type { Queue } from '../../src/endorsements/decide/queue-store.ts'
import type { QueuedEndorsement } from '../../src/endorsements/decide/queued-endorsement.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import type { TestDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, queuedLetters } from '../support/world.ts'

export const SLUG = 'release'

/** A campaign with an open appeal. */
export async function makeWorld(deps: TestDeps): Promise<void> {
  await makeCampaign(deps)
  await makeAppeal(deps, SLUG)
}

/** The organisations of a queue. */
export async function queueOf(deps: TestDeps, queue: Queue = 'waiting', slug = SLUG): Promise<QueuedEndorsement[]> {
  return (await listEndorsements(deps, OPERATOR, { slug, queue, limit: 50 })).endorsements
}

/** An organisation by its name, wherever it stands; by the name that it wants to have, too. */
export async function organisation(deps: TestDeps, name: string): Promise<QueuedEndorsement> {
  const queues = ['waiting', 'listed', 'declined', 'removed'] as const
  for (const queue of queues)
    for (const found of await queueOf(deps, queue))
      if (found.organisation.name === name || found.proposed?.name === name) return found
  throw new Error(`no organisation ${name}`)
}

/** Decides about what stands there now. */
export async function decided(
  deps: TestDeps,
  name: string,
  as: EndorsementDecision['as'],
  more: Partial<EndorsementDecision> = {},
) {
  const { id, version } = await organisation(deps, name)
  return decideEndorsement(deps, OPERATOR, { slug: SLUG, id, version, as, ...more })
}

/** The letters about decisions that wait in the outbox. */
export async function decisionLetters(deps: TestDeps) {
  return (await queuedLetters(deps)).flatMap((letter) => (letter.kind === 'endorsement_decided' ? [letter] : []))
}

/** The entries of the log about organisations, oldest first. */
export async function loggedDecisions(deps: TestDeps): Promise<{ action: string; detail: unknown }[]> {
  const rows = await deps.db
    .selectFrom('audit_log')
    .select(['action', 'detail'])
    .where('action', 'like', 'endorsement.%')
    .orderBy('seq')
    .execute()
  return rows.map(({ action, detail }) => ({
    action,
    detail: typeof detail === 'string' ? JSON.parse(detail) : detail,
  }))
}

/** Reports an organisation as a reader does. */
export async function reported(deps: TestDeps, id: string, words: string | null = null, day = '2027-03-12') {
  await deps.db
    .insertInto('endorsement_reports')
    .values({ id: crypto.randomUUID(), endorsement_id: id, words, day })
    .execute()
}

export const versionOf = async (deps: TestDeps): Promise<number> => (await findAppeal(deps.db, SLUG))?.version ?? 0

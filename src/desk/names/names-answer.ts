import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { type DecidedNames, decideNames } from '../../moderation/decide-names.ts'
import type { ChangedName } from '../../moderation/judge-names.ts'
import type { ModeratedName } from '../../moderation/list-names.ts'
import { seeSignature } from '../../moderation/see-signature.ts'
import { undoNames } from '../../moderation/undo-names.ts'
import type { StaffActor } from '../../staff/actor.ts'
import type { MadeDecision } from './name-fields.ts'
import type { NamesPlace } from './name-lists.ts'
import type { SentNames } from './names-form.ts'

/** The outcome of the decisions that a page sent. */
export interface NamesAnswer {
  made: MadeDecision[]
  /** The name, where one alone was decided about. */
  name: string | null
  /** Names that are other ones by now: nothing was decided about them. */
  changed: ChangedName[]
}

/** Decides or undoes what a page of names sent, or gives once more what its answer told. Refuses as the verbs do. */
export async function answerNames(
  deps: Deps,
  actor: StaffActor,
  { place: { slug, list }, sent }: { place: NamesPlace; sent: SentNames },
): Promise<NamesAnswer> {
  if (sent.wanted === 'again') return answerAgain(deps, actor, slug, sent)
  if (sent.wanted === 'undo') {
    const undone = sent.made.map(({ id, version, closedReports }) => ({ id, version, reopen: closedReports }))
    return answerOf(await undoNames(deps, actor, { slug, undone }), () => 'undo')
  }
  const as = new Map(sent.decisions.map((decision) => [decision.id, decision.as]))
  const about = list === 'reported' ? 'reports' : 'names'
  const decided = await decideNames(deps, actor, { slug, about, decisions: sent.decisions })
  return answerOf(decided, (id) => as.get(id) ?? 'hide')
}

function answerOf({ done, changed }: DecidedNames, asOf: (id: string) => MadeDecision['as']): NamesAnswer {
  const made = done.flatMap(({ id, version, closedReports }) =>
    version === null ? [] : [{ as: asOf(id), id, version, closedReports }],
  )
  return { made, name: done.length === 1 ? (done[0]?.name ?? null) : null, changed }
}

async function answerAgain(
  deps: Deps,
  actor: StaffActor,
  slug: string,
  { made, changed }: SentNames,
): Promise<NamesAnswer> {
  const now: ChangedName[] = []
  // One after another: a page seldom tells of two.
  for (const id of changed) now.push(changedName(id, await nameNow(deps, actor, slug, id)))
  const [only] = made.length === 1 ? made : []
  const decided = only && (await nameNow(deps, actor, slug, only.id))
  // A name that has changed since is not the one that was decided about.
  return { made, name: decided?.version === only?.version ? (decided?.name ?? null) : null, changed: now }
}

/** The public name of a signature as it is now; null: there is none. */
async function nameNow(deps: Deps, actor: StaffActor, slug: string, id: string): Promise<ModeratedName | null> {
  try {
    const seen = await seeSignature(deps, actor, { slug, id })
    return seen.visibility === 'public' ? seen : null
  } catch (error) {
    if (isRefusal(error, 'not_found')) return null
    throw error
  }
}

function changedName(id: string, now: ModeratedName | null): ChangedName {
  if (!now) return { id, name: null, descriptor: null, version: null, look: null, state: 'gone' }
  const { name, descriptor, version, look, state } = now
  return { id, name, descriptor, version, look, state }
}

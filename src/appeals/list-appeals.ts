import type { Deps } from '../deps.ts'
import { read } from '../staff/act.ts'
import type { Actor } from '../staff/actor.ts'
import { type ListedAppeal, listAppealRows } from './list-store.ts'

/** All appeals in every state, drafts too, by campaign and slug: for the operator. */
export const listAppeals = (deps: Pick<Deps, 'db'>, actor: Actor): Promise<ListedAppeal[]> =>
  read(deps, actor, { action: 'appeals.read', campaign: null }, listAppealRows)

import { readAppeal } from '../../appeals/act-on-appeal.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../staff/actor.ts'
import { hasEntry } from '../../staff/log-store.ts'

/** Whether the log tells that staff removed the organisation: of an entered one nothing else is left. Refuses as `readAppeal` does. */
export const wasRemoved = (deps: Deps, actor: Actor, { slug, id }: { slug: string; id: string }): Promise<boolean> =>
  readAppeal(deps, actor, { slug, action: 'endorsements.read' }, (db, { campaign }) =>
    hasEntry(db, campaign.id, { action: 'endorsement.removed', subject: id.toLowerCase() }),
  )

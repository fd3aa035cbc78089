import { readAppeal } from '../../appeals/act-on-appeal.ts'
import type { Appeal } from '../../appeals/appeal.ts'
import type { Deps } from '../../deps.ts'
import { countWaitingEndorsements, type WaitingEndorsements } from '../../endorsements/decide/waiting-store.ts'
import type { Actor } from '../../staff/actor.ts'

/** An appeal on its page of organisations, with what waits there. */
export interface OrganisationsOverview {
  appeal: Appeal
  /** Null: nothing. */
  waiting: WaitingEndorsements | null
}

/** Counts what waits among an appeal's organisations. Refuses as `readAppeal` does. */
export const organisationsOverview = (deps: Deps, actor: Actor, slug: string): Promise<OrganisationsOverview> =>
  readAppeal(deps, actor, { slug, action: 'endorsements.read' }, async (db, appeal) => {
    const waiting = await countWaitingEndorsements(db, [appeal.id])
    return { appeal, waiting: waiting.get(appeal.id) ?? null }
  })

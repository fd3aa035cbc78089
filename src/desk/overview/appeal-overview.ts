import { readAppeal } from '../../appeals/act-on-appeal.ts'
import { type Appeal, isOpenAt, takesLettersAt } from '../../appeals/appeal.ts'
import { listMilestones } from '../../count/counts-store.ts'
import type { PublicNumbers } from '../../count/series/numbers.ts'
import { findNumbers } from '../../count/series/numbers-store.ts'
import { publicNumbers } from '../../count/series/public-numbers.ts'
import type { Deps } from '../../deps.ts'
import type { FunnelCell } from '../../signing/funnel/funnel.ts'
import { listFunnel } from '../../signing/funnel/funnel-store.ts'
import { listOneDomainDays } from '../../signing/one-domain/one-domain-store.ts'
import type { StaffActor } from '../../staff/actor.ts'
import { lettersOfAppeal } from '../waiting/letters-of-appeal.ts'
import { waitingIn } from '../waiting/list-waiting.ts'
import { roleSees, type WaitingItem } from '../waiting/waiting-item.ts'

/** An appeal on its overview. */
export interface AppealOverview {
  appeal: Appeal
  /** Signatures are taken now. */
  isOpen: boolean
  /** All that waits in the appeal for the actor's role, the oldest first; while it is open also faults of all appeals. */
  waiting: readonly WaitingItem[]
  /** As the public page has them, with the same numbers held back; null before the appeal opens. */
  numbers: PublicNumbers | null
  /** Signatures that are being checked, and the day on which the check began. */
  held: { n: number; since: string | null }
  milestones: readonly { n: number; day: string }[]
  /** The newest day first. */
  funnel: readonly FunnelCell[]
  /** Days on which many confirmations came from one mail domain, the newest first. */
  oneDomainDays: readonly string[]
  /** Null once no letter of the appeal works any more. */
  letters: OverviewLetters | null
}

export interface OverviewLetters {
  /** Letters of the appeal that wait to be sent; null: fewer than ten, where small numbers are held back. */
  waiting: number | null
  /** Mail companies refuse letters of the installation now. */
  refused: boolean
}

/** An appeal with what waits in it and with its numbers. Refuses as `readAppeal` does. */
export const appealOverview = (
  deps: Pick<Deps, 'db' | 'keys' | 'secrets' | 'clock' | 'config' | 'log'>,
  actor: StaffActor,
  slug: string,
): Promise<AppealOverview> =>
  readAppeal(deps, actor, { slug, action: 'desk.seen' }, async (db, appeal) => {
    const [waiting, numbers, milestones, funnel, oneDomainDays, letters] = await Promise.all([
      waitingIn(deps, [appeal.campaign]),
      findNumbers(db, appeal.id),
      listMilestones(db, appeal.id),
      listFunnel(db, appeal.id),
      listOneDomainDays(db, appeal.id),
      lettersOfAppeal(db, appeal),
    ])
    const now = deps.clock.now()
    const isOpen = isOpenAt(appeal, now)
    const refused = waiting.some(({ of }) => of === 'letters')
    const isHere = (item: WaitingItem) => item.appeal === slug || (item.appeal === null && isOpen)
    const { held = 0, heldSince = null } = numbers?.counts ?? {}
    return {
      ...{ appeal, isOpen, milestones, funnel, oneDomainDays },
      waiting: waiting.filter((item) => isHere(item) && roleSees(actor.role, item)),
      numbers: numbers ? publicNumbers(appeal, numbers) : null,
      held: { n: held, since: heldSince },
      letters: takesLettersAt(appeal, now) ? { waiting: letters, refused } : null,
    }
  })

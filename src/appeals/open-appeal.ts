import { dayOf, floorHour } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { actOnAppeal } from './act-on-appeal.ts'
import type { Appeal } from './appeal.ts'
import { demandClosingToCome } from './closing-to-come.ts'
import { appealKeyFrom, appealKeyName, fingerprintOf } from './key.ts'
import { missingToOpen } from './missing-to-open.ts'
import { firstAsOf } from './policy.ts'
import { deletePreviewLinks } from './preview-links/preview-link-store.ts'
import { beginCounts, markOpen } from './state-store.ts'

export interface OpenedAppeal {
  id: string
  slug: string
  openedOn: string
}

/**
 * Opens a draft for signing: draft → open. Refuses an unknown slug (`not_found`), an appeal that is no draft, a planned
 * closing that has passed, a campaign that does not say who it is, and private signing without two proven keys
 * (`conflict`).
 */
export const openAppeal = (
  deps: Pick<Deps, 'db' | 'clock' | 'memory' | 'secrets' | 'keys' | 'log'>,
  actor: Actor,
  { slug }: { slug: string },
): Promise<OpenedAppeal> =>
  actOnAppeal(
    deps,
    actor,
    {
      slug,
      action: 'appeal.opened',
      lock: 'alone',
      prepare: async (appeal) => {
        demandOpenable(appeal, deps.clock.now())
        // Durable before the commit that opens the appeal: no index is ever made with a key that could be lost.
        return fingerprintOf(appealKeyFrom(await deps.keys.make(appealKeyName(appeal.id))))
      },
    },
    async ({ trx, now, appeal, prepared: keyFingerprint }) => {
      demandOpenable(appeal, now)
      const openedOn = dayOf(now)
      await beginCounts(trx, appeal.id, {
        asOf: firstAsOf(appeal.policy, now),
        settledHour: floorHour(now),
        openedOn,
      })
      await markOpen(trx, appeal.id, { openedOn, keyFingerprint })
      await deletePreviewLinks(trx, appeal.id)
      return { result: { id: appeal.id, slug, openedOn }, entry: { subject: slug } }
    },
  )

function demandOpenable(appeal: Appeal, now: Date): void {
  const { slug, state, closesAt } = appeal
  if (state !== 'draft') throw new Refusal('conflict', { reason: 'no_draft', params: { slug, state } })
  demandClosingToCome(slug, closesAt, now)
  const errors = missingToOpen(appeal)
  if (errors.length > 0) throw new Refusal('conflict', { reason: 'not_ready', params: { slug }, errors })
}

import type { z } from 'zod'
import { parseInput } from '../campaigns/campaign.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { actOnAppeal } from './act-on-appeal.ts'
import { AppealChange, type ChangeField } from './change.ts'
import { planChange } from './change-rules.ts'
import { wasPutOff, writeChange } from './change-store.ts'
import { newTextVersion } from './text-version.ts'
import { hasLetters, hasSignatures } from './unsigned-store.ts'

export interface ChangedAppeal {
  id: string
  slug: string
  /** Empty: everything was so already. */
  changed: ChangeField[]
  /** The time from which the counts are live again; null when they do not wait for it. */
  liveFrom: Date | null
}

/**
 * Changes settings of an appeal, all or none. Before anybody has signed everything can change; afterwards only as the
 * rules say, and what concerns signers gets a dated line on the page. Refuses an unknown slug (`not_found`), a field that
 * is not valid (`invalid`), and with `conflict` an archived appeal and each change that the rules forbid, by its field.
 */
export async function changeAppeal(
  deps: Pick<Deps, 'db' | 'clock' | 'memory' | 'secrets' | 'keys' | 'log'>,
  actor: Actor,
  { slug, change }: { slug: string; change: z.input<typeof AppealChange> },
): Promise<ChangedAppeal> {
  const wanted = parseInput(AppealChange, change)
  const on = { slug, action: 'appeal.changed', lock: 'alone' } as const
  return actOnAppeal(deps, actor, on, async ({ trx, now, appeal }) => {
    const { id, state } = appeal
    if (state === 'archived') throw new Refusal('conflict', { reason: 'archived', params: { slug } })
    // The holder of a letter has read the rules: a letter counts as signed.
    const isSigned = state !== 'draft' && ((await hasSignatures(trx, id)) || (await hasLetters(trx, id)))
    const plan = planChange(appeal, wanted, { now, isSigned, wasPutOff: await wasPutOff(trx, id) })
    const { write, changed, detail, lines, errors } = plan
    if (errors.length > 0) throw new Refusal('conflict', { reason: 'not_changed', params: { slug }, errors })
    const result = { id, slug, changed, liveFrom: write.liveFrom === undefined ? appeal.liveFrom : write.liveFrom }
    if (changed.length === 0) return { result, entry: null }
    // A request to sign that is under way is not seen here: its letter, sent under the rules of before, is dead.
    const movesRules = !isSigned && (write.safety !== undefined || write.policy !== undefined)
    await writeChange(trx, id, { ...write, ...(movesRules && { textVersion: newTextVersion() }) }, lines)
    return { result, entry: { subject: slug, detail } }
  })
}

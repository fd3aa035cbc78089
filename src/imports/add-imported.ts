import { randomUUID } from 'node:crypto'
import { actOnAppeal } from '../appeals/act-on-appeal.ts'
import { type Appeal, isOfOrganisations } from '../appeals/appeal.ts'
import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Visibility } from '../core/visibility.ts'
import { changeNumber } from '../count/number-changes-store.ts'
import type { Deps } from '../deps.ts'
import { storedForm } from '../signatures/stored-form.ts'
import type { Actor } from '../staff/actor.ts'
import { holdStaffKey, staffKey } from '../staff/key/staff-key.ts'
import { insertImported } from './imported-store.ts'

/** A signature entered by the organisers, from paper or a messenger (`collected`) or a lawyer (`conveyed`). */
export interface ImportedSignature {
  slug: string
  visibility: Visibility
  /** The caller has checked name and descriptor by checkName and checkDescriptor. */
  name: string | null
  descriptor: string | null
  country: string | null
  source: 'collected' | 'conveyed'
  /** The person who took the signature; at most 300 characters. Sealed under the staff key. */
  by: string
  /** The day on which the signature was given, `YYYY-MM-DD`. */
  day: string
  /** The way in which the person agreed. */
  consent: string
}

/**
 * Adds an imported signature and returns its id; the next settle counts it. Seals a private name to the key holders.
 * Refuses with not_found, not_open (draft, archived), conflict (stopped, of organisations alone), invalid (public or private without a name, a
 * day in the future) and unavailable (private without two key holders, or no staff key).
 */
export async function addImported(deps: Deps, actor: Actor, imported: ImportedSignature): Promise<string> {
  const id = randomUUID()
  const { slug, day, visibility, source } = imported
  return actOnAppeal(
    deps,
    actor,
    {
      slug,
      action: 'signature.added',
      lock: 'shared',
      prepare: async (appeal) => {
        if (day > dayOf(deps.clock.now())) throw new Refusal('invalid', { reason: 'day_to_come', params: { day } })
        const key = await staffKey(deps, appeal.campaign.id)
        const bySealed = key.seal({ column: 'collector', row: id }, imported.by)
        return { key, bySealed, form: await storedForm(appeal, id, imported) }
      },
    },
    async ({ trx, now, appeal, prepared: { key, bySealed, form } }) => {
      demandOpen(appeal)
      await holdStaffKey(trx, appeal.campaign.id, key)
      if (form.epoch !== null && form.epoch !== appeal.campaign.epoch)
        throw new Refusal('unavailable', { reason: 'moving', retryAfter: 5 })
      await insertImported(trx, {
        id,
        appealId: appeal.id,
        form,
        today: dayOf(now),
        provenance: { ...imported, bySealed },
      })
      await changeNumber(trx, appeal, { ...form, source }, { n: 1, cause: 'added', reason: source })
      return { result: id, entry: { subject: id, detail: { appeal: slug, kind: visibility, source } } }
    },
  )
}

function demandOpen(appeal: Appeal): void {
  const { slug, state, stoppedAt } = appeal
  if (state !== 'open' && state !== 'closed')
    throw new Refusal('not_open', { reason: 'takes_no_signatures', params: { slug, state } })
  if (isOfOrganisations(appeal)) throw new Refusal('conflict', { reason: 'of_organisations', params: { slug } })
  if (stoppedAt) throw new Refusal('conflict', { reason: 'stopped' })
}

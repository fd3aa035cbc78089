import { randomUUID } from 'node:crypto'
import { type Appeal, LEAST_RECIPIENTS } from '../appeals/appeal.ts'
import { lockAppeal } from '../appeals/lock-store.ts'
import { forgetAppeal } from '../appeals/recall.ts'
import { bumpVersion, findAppeal } from '../appeals/store.ts'
import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { sealName } from '../core/seal.ts'
import type { Visibility } from '../core/visibility.ts'
import { changeNumber } from '../count/number-changes-store.ts'
import { audit } from '../db/audit.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { sortKey } from '../locale/alphabet.ts'
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
  /** The person who took the signature. */
  by: string
  /** The day on which the signature was given, `YYYY-MM-DD`. */
  day: string
  /** The way in which the person agreed. */
  consent: string
  actor: string
}

/**
 * Adds an imported signature and returns its id; the next settle counts it. Seals a private name to the key holders.
 * Refuses with not_found, not_open (draft, archived), conflict (stopped), invalid (public or private without a name, a
 * day in the future) and unavailable (private without two key holders).
 */
export async function addImported(deps: Deps, imported: ImportedSignature): Promise<string> {
  const appeal = await findAppeal(deps.db, imported.slug)
  if (!appeal) throw new Refusal('not_found', { message: `no appeal ${imported.slug}` })
  const now = deps.clock.now()
  const today = dayOf(now)
  if (imported.day > today) throw new Refusal('invalid', { message: `${imported.day} has not come yet` })
  const id = randomUUID()
  const form = await importedForm(appeal, id, imported)
  await transact(deps.db, async (trx) => {
    const locked = await lockAppeal(trx, appeal.id)
    if (locked?.state !== 'open' && locked?.state !== 'closed')
      throw new Refusal('not_open', {
        message: `${appeal.slug} is ${locked?.state ?? 'gone'}: signatures are added to an open or closed appeal`,
      })
    if (locked.stopped_at)
      throw new Refusal('conflict', {
        message: `${appeal.slug} was stopped and erased: it takes no more signatures`,
        reason: 'stopped',
      })
    await insertImported(trx, {
      id,
      appealId: appeal.id,
      visibility: imported.visibility,
      ...form,
      today,
      provenance: imported,
    })
    await changeNumber(trx, appeal.id, imported, { n: 1, cause: 'added', reason: imported.source })
    await audit(trx, now, {
      campaignId: appeal.campaign.id,
      actor: imported.actor,
      action: 'signature.added',
      subject: id,
      detail: { appeal: appeal.slug, kind: imported.visibility, source: imported.source },
    })
    await bumpVersion(trx, appeal.id)
  })
  forgetAppeal(deps, appeal)
  return id
}

async function importedForm(appeal: Appeal, id: string, imported: ImportedSignature) {
  const { visibility, name, descriptor, country } = imported
  const none = { name: null, descriptor: null, country: null, sortKey: null, sealed: null, epoch: null }
  if (visibility === 'anonymous') return none
  if (name === null) throw new Refusal('invalid', { message: `a ${visibility} signature needs a name` })
  if (visibility === 'public') return { ...none, name, descriptor, country, sortKey: sortKey(name) }
  const { recipients, epoch } = appeal.campaign
  if (recipients.length < LEAST_RECIPIENTS)
    throw new Refusal('unavailable', {
      message: 'private names need two proven recipients: see recipient add and prove',
    })
  return { ...none, epoch, sealed: await sealName(recipients, { id, appeal: appeal.slug, name, descriptor, country }) }
}

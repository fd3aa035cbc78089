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

/** A signature that the organisers enter: on paper, by messenger (`collected`), or through a lawyer (`conveyed`). */
export interface ImportedSignature {
  slug: string
  visibility: Visibility
  /** Checked by checkName and checkDescriptor before. */
  name: string | null
  descriptor: string | null
  country: string | null
  source: 'collected' | 'conveyed'
  /** Who took it. */
  by: string
  /** When it was given, `YYYY-MM-DD`. */
  day: string
  /** How the person agreed. */
  consent: string
  actor: string
}

/**
 * Adds an imported signature; the next settle counts it. A private name is sealed here, to the campaign's key holders.
 * Refuses with not_found, not_open (draft, archived), conflict (stopped), invalid (no name where one is needed, a day in the future) and unavailable
 * (private without two key holders). Returns its id.
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

import { randomUUID } from 'node:crypto'
import { findCampaign } from '../campaigns/store.ts'
import { Refusal } from '../core/errors.ts'
import { isUniqueViolation, type Trx } from '../db/database.ts'
import type { AppealState } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import { deletePendingOfAppeal } from '../pending/pending-store.ts'
import { act, type Done } from '../staff/act.ts'
import type { Actor } from '../staff/actor.ts'
import type { StoredAppeal } from './appeal.ts'
import { demandClosingToCome } from './closing-to-come.ts'
import { demandUnsigned } from './demand-unsigned.ts'
import type { AppealDraft } from './draft.ts'
import { insertDraft, insertTexts, replaceSettings } from './draft-store.ts'
import { lockAppealExclusively } from './lock-store.ts'
import { changedFields, newLocales } from './new-locales.ts'
import { forgetAppeal } from './recall.ts'
import { bumpVersion, findAppeal } from './store.ts'

export interface Imported {
  id: string
  slug: string
  state: AppealState
  /** The effect: an appeal made or replaced, locales added to an open or closed one, or nothing new found. */
  did: 'created' | 'replaced' | 'added' | 'nothing'
  /** The locales that were written. */
  locales: string[]
}

/**
 * Makes a draft from a parsed file, or replaces the draft with the same slug. An open or closed appeal is replaced, too,
 * while nobody has signed it, and its letters deleted; afterwards it only gains locales, and any other difference is
 * refused (`conflict`), since people signed what they read. Also refuses an unknown campaign (`not_found`), an archived
 * appeal and a slug of another campaign (`conflict`).
 */
export async function importAppeal(
  deps: Pick<Deps, 'db' | 'clock' | 'memory' | 'secrets' | 'keys' | 'log'>,
  actor: Actor,
  { campaign: campaignSlug, draft }: { campaign: string; draft: AppealDraft },
): Promise<Imported> {
  const campaign = await findCampaign(deps.db, campaignSlug)
  if (!campaign) throw new Refusal('not_found', { reason: 'unknown_campaign', params: { slug: campaignSlug } })
  const wanted = { action: 'appeal.imported', campaign: campaign.id } as const
  try {
    const imported = await act(deps, actor, wanted, {
      work: (trx, now) => writeImport(trx, now, campaign.id, draft),
      last: (trx, { id }) => bumpVersion(trx, id),
    })
    forgetAppeal(deps, imported)
    return imported
  } catch (error) {
    if (isUniqueViolation(error)) throw taken(draft.slug)
    throw error
  }
}

async function writeImport(trx: Trx, now: Date, campaignId: string, draft: AppealDraft): Promise<Done<Imported>> {
  const found = await findAppeal(trx, draft.slug)
  if (found) await lockAppealExclusively(trx, found.id)
  const known = found && (await findAppeal(trx, draft.slug))
  // Deleted meanwhile: by now the slug is another appeal's, which is not locked.
  if (known && known.id !== found.id) throw new Refusal('unavailable', { reason: 'moving' })
  if (known && known.campaign.id !== campaignId) throw taken(draft.slug)
  const done = known ? await change(trx, now, known, draft) : await create(trx, campaignId, draft)
  if (done.did === 'nothing') return { result: done, entry: null }
  const changed =
    known && done.did === 'replaced'
      ? changedFields(known, draft)
          .map(({ path }) => path)
          .join(' ')
      : ''
  const detail = { locales: done.locales.join(' '), ...(changed && { changed }) }
  return { result: done, entry: { action: ACTIONS[done.did], subject: draft.slug, detail } }
}

const ACTIONS = { created: 'appeal.imported', replaced: 'appeal.replaced', added: 'appeal.translated' } as const

async function create(trx: Trx, campaignId: string, draft: AppealDraft): Promise<Imported> {
  const id = randomUUID()
  await insertDraft(trx, id, campaignId, draft)
  await insertTexts(trx, id, draft.texts)
  return { id, slug: draft.slug, state: 'draft', did: 'created', locales: Object.keys(draft.texts) }
}

async function change(trx: Trx, now: Date, known: StoredAppeal, draft: AppealDraft): Promise<Imported> {
  const { id, slug, state } = known
  if (state === 'archived') throw new Refusal('conflict', { reason: 'archived', params: { slug } })
  const changed = changedFields(known, draft)
  if (state === 'draft' || changed.length > 0) {
    if (state !== 'draft') await demandUnsigned(trx, known, changed)
    if (state === 'open') demandClosingToCome(slug, draft.closes ?? null, now)
    await deletePendingOfAppeal(trx, id)
    await replaceSettings(trx, id, draft)
    await insertTexts(trx, id, draft.texts)
    return { id, slug, state, did: 'replaced', locales: Object.keys(draft.texts) }
  }
  const locales = newLocales(known, draft)
  await insertTexts(trx, id, Object.fromEntries(Object.entries(draft.texts).filter(([key]) => locales.includes(key))))
  return { id, slug, state, did: locales.length > 0 ? 'added' : 'nothing', locales }
}

const taken = (slug: string) => new Refusal('conflict', { reason: 'slug_taken', params: { slug } })

import { randomUUID } from 'node:crypto'
import { findCampaign } from '../campaigns/store.ts'
import { Refusal } from '../core/errors.ts'
import { audit } from '../db/audit.ts'
import { isUniqueViolation, type Trx, transact } from '../db/database.ts'
import type { AppealState } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import type { Appeal } from './appeal.ts'
import type { AppealDraft } from './draft.ts'
import { insertDraft, insertTexts, replaceDraft } from './draft-store.ts'
import { newLocales } from './new-locales.ts'
import { APPEALS } from './recall.ts'
import { bumpVersion, findAppeal } from './store.ts'

export interface Imported {
  id: string
  slug: string
  state: AppealState
  /** The effect: a draft made or replaced, locales added to an open or closed appeal, or nothing new found. */
  did: 'created' | 'replaced' | 'added' | 'nothing'
  /** The locales that were written. */
  locales: string[]
}

/**
 * Makes a draft from a parsed file, or replaces the draft with the same slug. An open or closed appeal only gains
 * locales: any other difference is refused (`conflict`), since people signed what they read. Also refuses an unknown
 * campaign (`not_found`) and a slug of another campaign (`conflict`).
 */
export async function importAppeal(
  deps: Pick<Deps, 'db' | 'clock' | 'memory'>,
  input: { campaign: string; draft: AppealDraft; actor: string },
): Promise<Imported> {
  const { draft, actor } = input
  try {
    const imported = await transact(deps.db, async (trx): Promise<Imported> => {
      const campaign = await findCampaign(trx, input.campaign)
      if (!campaign) throw new Refusal('not_found', { message: `there is no campaign ${input.campaign}` })
      const known = await findAppeal(trx, draft.slug)
      if (known && known.campaign.id !== campaign.id) throw taken(draft.slug)
      const done = known ? await change(trx, known, draft) : await create(trx, campaign.id, draft)
      if (done.did === 'nothing') return done
      const detail = { locales: done.locales.join(' ') }
      const entry = { campaignId: campaign.id, actor, action: ACTIONS[done.did], subject: draft.slug, detail }
      await audit(trx, deps.clock.now(), entry)
      await bumpVersion(trx, done.id)
      return done
    })
    deps.memory.forget(APPEALS)
    return imported
  } catch (error) {
    if (isUniqueViolation(error)) throw taken(draft.slug)
    throw error
  }
}

const ACTIONS = { created: 'appeal.imported', replaced: 'appeal.replaced', added: 'appeal.translated' } as const

async function create(trx: Trx, campaignId: string, draft: AppealDraft): Promise<Imported> {
  const id = randomUUID()
  await insertDraft(trx, id, campaignId, draft)
  await insertTexts(trx, id, draft.texts)
  return { id, slug: draft.slug, state: 'draft', did: 'created', locales: Object.keys(draft.texts) }
}

async function change(trx: Trx, known: Appeal, draft: AppealDraft): Promise<Imported> {
  const { id, slug, state } = known
  if (state === 'draft') {
    if (!(await replaceDraft(trx, id, draft)))
      throw new Refusal('conflict', { message: `${slug} was opened meanwhile` })
    await insertTexts(trx, id, draft.texts)
    return { id, slug, state, did: 'replaced', locales: Object.keys(draft.texts) }
  }
  const locales = newLocales(known, draft)
  await insertTexts(trx, id, Object.fromEntries(Object.entries(draft.texts).filter(([key]) => locales.includes(key))))
  return { id, slug, state, did: locales.length > 0 ? 'added' : 'nothing', locales }
}

const taken = (slug: string) => new Refusal('conflict', { message: `the slug ${slug} belongs to another appeal` })

import type { Trx } from '../db/database.ts'
import type { AppealDraft } from './draft.ts'
import { newTextVersion } from './text-version.ts'

export async function insertDraft(trx: Trx, id: string, campaignId: string, draft: AppealDraft): Promise<void> {
  const row = { id, campaign_id: campaignId, slug: draft.slug, ...settingsOf(draft), ...UNOPENED }
  await trx.insertInto('appeals').values(row).execute()
}

/** Replaces the settings of a locked appeal, and deletes its texts: forms and letters of the earlier text are void. */
export async function replaceSettings(trx: Trx, id: string, draft: AppealDraft): Promise<void> {
  await trx.updateTable('appeals').set(settingsOf(draft)).where('id', '=', id).execute()
  await trx.deleteFrom('appeal_texts').where('appeal_id', '=', id).execute()
}

export async function insertTexts(trx: Trx, id: string, texts: AppealDraft['texts']): Promise<void> {
  const rows = Object.entries(texts).map(([locale, text]) => ({
    appeal_id: id,
    locale,
    title: text.title,
    short_title: text.short_title,
    opening: text.opening ?? null,
    byline: text.byline ?? null,
    dated: text.dated ?? null,
    body: text.body,
    addressees: JSON.stringify(text.addressees),
    initiators: JSON.stringify(text.initiators),
    no_email: text.no_email ?? null,
    links: JSON.stringify(text.links),
  }))
  if (rows.length > 0) await trx.insertInto('appeal_texts').values(rows).execute()
}

const settingsOf = (draft: AppealDraft) => ({
  text_version: newTextVersion(),
  kind: draft.kind,
  safety: draft.safety,
  policy: JSON.stringify(draft.policy),
  visibilities: draft.visibilities,
  seats: draft.seats,
  goal: draft.goal ?? null,
  closes_at: draft.closes ?? null,
  source_locale: draft.source_locale,
})

const UNOPENED = {
  opened_on: null,
  closed_at: null,
  late_until: null,
  shredded_at: null,
  stopped_at: null,
  key_fingerprint: null,
  rekeyed_on: null,
}

import type { Db, Trx } from '../db/database.ts'
import type { AppealState } from '../db/values.ts'
import type { AppealText, StoredAppeal } from './appeal.ts'
import { policyOf } from './policy.ts'

/**
 * The appeal with this slug in any state but `gone`, drafts and demos included: for commands and verbs, not for public
 * pages.
 */
export async function findAppeal(db: Db | Trx, slug: string): Promise<StoredAppeal | null> {
  const row = await select(db).where('appeals.slug', '=', slug).executeTakeFirst()
  return row ? ((await withTexts(db, [row]))[0] ?? null) : null
}

/** The appeals with these ids, in no particular order; unknown ids are left out. */
export async function findAppeals(db: Db | Trx, ids: readonly string[]): Promise<StoredAppeal[]> {
  if (ids.length === 0) return []
  return withTexts(db, await select(db).where('appeals.id', 'in', ids).execute())
}

/** Every appeal of the campaign, drafts too, by slug. */
export async function findAppealsOf(db: Db | Trx, campaignId: string): Promise<StoredAppeal[]> {
  const rows = await select(db).where('appeals.campaign_id', '=', campaignId).orderBy('appeals.slug').execute()
  return rows.length === 0 ? [] : withTexts(db, rows)
}

/** An appeal's id, slug and version. The slug may have belonged to another appeal before, with any version. */
export interface Versioned {
  id: string
  slug: string
  /** Incremented by every change of a public page. */
  version: number
}

/** The version of the appeal that has this slug. */
export const findVersion = (db: Db | Trx, slug: string): Promise<Versioned | undefined> =>
  selectVersions(db).where('slug', '=', slug).executeTakeFirst()

/** The versions of the appeals with these slugs. */
export const findVersions = (db: Db | Trx, slugs: readonly string[]): Promise<Versioned[]> =>
  selectVersions(db).where('slug', 'in', slugs).execute()

/** The versions of the appeals in these states, the newest opened first, then by slug. */
export const listVersions = (db: Db | Trx, states: readonly AppealState[]): Promise<Versioned[]> =>
  selectVersions(db).where('state', 'in', states).orderBy('opened_on', 'desc').orderBy('slug').execute()

const selectVersions = (db: Db | Trx) => db.selectFrom('appeals').select(['id', 'slug', 'version'])

export async function findSlug(db: Db | Trx, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('appeals').select('slug').where('id', '=', id).executeTakeFirst()
  return row?.slug
}

/** Makes every process reload the appeal's pages. Must be the transaction's last write: it locks the appeal's row. */
export async function bumpVersion(trx: Trx, appealId: string): Promise<void> {
  await trx
    .updateTable('appeals')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', appealId)
    .execute()
}

/** Increments the versions of all appeals of the campaign. Must be the last write of its transaction. */
export async function bumpVersionsOfCampaign(trx: Trx, campaignId: string): Promise<void> {
  await trx
    .updateTable('appeals')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('campaign_id', '=', campaignId)
    .execute()
}

const select = (db: Db | Trx) =>
  db
    .selectFrom('appeals')
    .innerJoin('campaigns', 'campaigns.id', 'appeals.campaign_id')
    .leftJoin('epochs', (join) =>
      join.onRef('epochs.campaign_id', '=', 'campaigns.id').onRef('epochs.number', '=', 'campaigns.epoch'),
    )
    .where('appeals.state', '<>', 'gone')
    .selectAll('appeals')
    .select([
      'campaigns.slug as campaign_slug',
      'campaigns.name as campaign_name',
      'campaigns.contact',
      'campaigns.press_contact',
      'campaigns.controller',
      'campaigns.server_location',
      'campaigns.demo',
      'campaigns.epoch',
      'epochs.recipients',
      'epochs.since',
      'epochs.proof',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

// The texts are read after the version: a text that changes in between is read again with the next version.
async function withTexts(db: Db | Trx, rows: Row[]): Promise<StoredAppeal[]> {
  const ids = rows.map((row) => row.id)
  const texts = await db.selectFrom('appeal_texts').selectAll().where('appeal_id', 'in', ids).execute()
  return rows.map((row) =>
    appealOf(
      row,
      texts.filter((text) => text.appeal_id === row.id),
    ),
  )
}

interface TextRow {
  locale: string
  title: string
  short_title: string
  opening: string | null
  byline: string | null
  dated: string | null
  body: string
  addressees: { name: string; ask?: string }[]
  initiators: AppealText['initiators']
  no_email: string | null
  links: AppealText['links']
}

const appealOf = (row: Row, texts: TextRow[]): StoredAppeal => ({
  id: row.id,
  slug: row.slug,
  state: row.state,
  safety: row.safety,
  policy: policyOf(row.safety, row.policy),
  kind: row.kind,
  visibilities: row.visibilities,
  takenAway: row.taken_away,
  seats: row.seats,
  goal: row.goal,
  sourceLocale: row.source_locale,
  openedOn: row.opened_on,
  closesAt: row.closes_at,
  closedAt: row.closed_at,
  lateUntil: row.late_until,
  shreddedAt: row.shredded_at,
  stoppedAt: row.stopped_at,
  keyFingerprint: row.key_fingerprint,
  rekeyedOn: row.rekeyed_on,
  liveFrom: row.live_from,
  version: row.version,
  textVersion: row.text_version,
  campaign: {
    id: row.campaign_id,
    slug: row.campaign_slug,
    name: row.campaign_name,
    contact: row.contact,
    pressContact: row.press_contact,
    controller: row.controller,
    serverLocation: row.server_location,
    demo: row.demo,
    epoch: row.epoch,
    recipients: row.recipients ?? [],
    since: row.since,
    proof: row.proof,
  },
  texts: Object.fromEntries(texts.map((text) => [text.locale, textOf(text)])),
})

const textOf = (row: TextRow): AppealText => ({
  locale: row.locale,
  title: row.title,
  shortTitle: row.short_title,
  opening: row.opening,
  byline: row.byline,
  dated: row.dated,
  body: row.body,
  addressees: row.addressees.map(({ name, ask }) => ({ name, ask: ask ?? null })),
  initiators: row.initiators,
  noEmail: row.no_email,
  links: row.links,
})

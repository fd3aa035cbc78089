import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { EndorsementState } from '../../db/values.ts'
import type { QueuePlace } from './queue-cursor.ts'
import type { EndorsementEntry } from './queued-endorsement.ts'

export const QUEUES = ['waiting', 'listed', 'declined', 'removed', 'reported'] as const
/** `waiting`: offers, and changes that listed ones want. `reported`: listed ones with open reports. */
export type Queue = (typeof QUEUES)[number]

/** An organisation with all that staff see of it but reports and look-alikes. */
export interface StoredEndorsement extends EndorsementEntry {
  sealedRepresentative: Buffer | null
  /** Begins with the name of an initiator, or one that looks like it: see `initiatesBy` for which. */
  isFirst: boolean
}

const ORGANISATION = sql`json_build_object(
  'name', name, 'nameEn', name_en, 'names', names, 'country', country, 'website', website, 'kind', kind, 'statements', statements)`
const COLUMNS = sql`
  id, state, origin, ${ORGANISATION} as organisation, proposed, confirmed_on as "confirmedOn", reason,
  representative as "sealedRepresentative"`

const IN_QUEUE: Record<Queue, RawBuilder<unknown>> = {
  waiting: sql`(state = 'waiting' or proposed is not null)`,
  listed: sql`state = 'listed'`,
  declined: sql`state = 'declined'`,
  removed: sql`state = 'removed'`,
  reported: sql`(state = 'listed' and reported_since is not null)`,
}

/** The day of the oldest open report. */
const REPORTED_SINCE = sql`(
  select min(day) from endorsement_reports where endorsement_id = endorsements.id and decided_on is null)`

interface Wanted {
  appealId: string
  queue: Queue
  /** Skeletons of the initiators' names: these come first. */
  initiators: readonly string[]
  after: QueuePlace | undefined
  limit: number
}

/** A page of a queue: initiators first, then the oldest. */
export async function findQueue(db: Db, wanted: Wanted): Promise<StoredEndorsement[]> {
  const { appealId, queue, initiators, after, limit } = wanted
  const since = queue === 'reported' ? sql`reported_since` : sql`since`
  const behind = after
    ? sql`and (not is_first, ${since}, id) > (${!after.isFirst}, ${after.since}::date, ${after.id}::uuid)`
    : sql``
  const { rows } = await sql<StoredEndorsement>`
    select ${COLUMNS}, is_first as "isFirst", ${since} as since
    from endorsements
    cross join lateral (
      select skeletons && ${initiators}::text[] as is_first, ${REPORTED_SINCE} as reported_since) more
    where appeal_id = ${appealId}::uuid and ${IN_QUEUE[queue]} ${behind}
    order by not is_first, ${since}, id limit ${limit}`.execute(db)
  return rows
}

/** One organisation of an appeal. */
export async function findEndorsement(db: Db, appealId: string, id: string): Promise<StoredEndorsement | undefined> {
  const { rows } = await sql<StoredEndorsement>`
    select ${COLUMNS}, false as "isFirst", since from endorsements
    where appeal_id = ${appealId}::uuid and id = ${id}::uuid`.execute(db)
  return rows[0]
}

/** An organisation that shares a skeleton with another one. */
export interface StoredLookAlike {
  /** The id of the other one. */
  besides: string
  id: string
  state: EndorsementState
  name: string
  nameEn: string | null
  names: Record<string, string>
  website: string | null
}

/** The most look-alikes that stand beside one organisation. */
const MOST_LOOK_ALIKES = 10

/** The organisations of an appeal that share a skeleton with one of those given, listed ones first. */
export async function findLookAlikes(
  db: Db,
  appealId: string,
  besides: readonly { id: string; skeletons: readonly string[] }[],
): Promise<StoredLookAlike[]> {
  if (besides.length === 0) return []
  const { rows } = await sql<StoredLookAlike>`
    select one.id as besides, other.id, other.state, other.name, other.name_en as "nameEn", other.names, other.website
    from jsonb_to_recordset(${JSON.stringify(besides)}::jsonb) as one (id uuid, skeletons text[])
    cross join lateral (
      select * from endorsements
      where appeal_id = ${appealId}::uuid and id <> one.id and endorsements.skeletons && one.skeletons
      order by state = 'listed' desc, since, id limit ${MOST_LOOK_ALIKES}) other`.execute(db)
  return rows
}

/** An open report about an organisation. */
export interface OpenReport {
  id: string
  endorsementId: string
  words: string | null
  day: string
}

/** The open reports of the organisations, the oldest first. */
export async function findOpenReports(db: Db, ids: readonly string[]): Promise<OpenReport[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('endorsement_reports')
    .select(['id', 'endorsement_id as endorsementId', 'words', 'day'])
    .where('endorsement_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('decided_on', 'is', null)
    .orderBy('day')
    .orderBy('id')
    .execute()
}

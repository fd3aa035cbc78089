import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'

/** Organisations that wait for staff; `since`: the day of the one that waits longest. */
export interface Waiting {
  n: number
  since: string
}

/** The organisations of an appeal that wait: all of them, each once; offers and changes; reported ones. Null: none. */
export interface WaitingEndorsements {
  all: Waiting
  asked: Waiting | null
  reported: Waiting | null
}

interface Counted {
  appeal_id: string
  n: number
  since: string
  asked: number
  asked_since: string | null
  reported: number
  reported_since: string | null
}

/** The organisations that wait, by appeal. */
export async function countWaitingEndorsements(
  db: Db,
  appealIds: readonly string[],
): Promise<Map<string, WaitingEndorsements>> {
  if (appealIds.length === 0) return new Map()
  const { rows } = await sql<Counted>`
    select appeal_id, count(*)::int as n, min(least(asked, reported)) as since,
      count(asked)::int as asked, min(asked) as asked_since,
      count(reported)::int as reported, min(reported) as reported_since
    from endorsements cross join lateral (select
      case when state = 'waiting' or proposed is not null then since end as asked,
      case when state = 'listed' then (
        select min(day) from endorsement_reports where endorsement_id = endorsements.id and decided_on is null
      ) end as reported) waits
    where appeal_id = any(${appealIds}::uuid[]) and coalesce(asked, reported) is not null
    group by appeal_id`.execute(db)
  return new Map(
    rows.map((row) => [
      row.appeal_id,
      {
        all: { n: row.n, since: row.since },
        asked: row.asked_since === null ? null : { n: row.asked, since: row.asked_since },
        reported: row.reported_since === null ? null : { n: row.reported, since: row.reported_since },
      },
    ]),
  )
}

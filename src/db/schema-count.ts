import type { Generated } from 'kysely'
import type { Bucket, ChangeCause, FunnelStep, LineCause } from './values.ts'

/** The tables of the number and of its history. */
export interface CountSchema {
  counts: CountsTable
  count_changes: CountChangeTable
  count_lines: { appeal_id: string; day: string; cause: LineCause; reason: Generated<string>; n: number }
  milestones: { appeal_id: string; n: number; day: string }
  count_periods: { seq: Generated<number>; appeal_id: string; first_day: string; last_day: string; n: number }
  country_counts: { appeal_id: string; country: string; n: number }
  /** `n` 0: fewer than ten. `locale` is empty on protected appeals. */
  funnel_cells: { appeal_id: string; day: string; step: FunnelStep; locale: string; n: number }
  one_domain_days: { appeal_id: string; day: string }
}

interface CountsTable {
  appeal_id: string
  public: Generated<number>
  private: Generated<number>
  anonymous: Generated<number>
  imported: Generated<number>
  held: Generated<number>
  held_since: string | null
  as_of: Date
  settled_hour: Date
  batch: Generated<number>
  /** The public list as its hash was last made. */
  list_rows: number | null
  list_sha256: string | null
  list_day: string | null
  /** The hour in which a process last began the daily hash. */
  list_hour: Date | null
  /** The sum of the series' periods that are over. */
  ended_total: Generated<number>
  /** The first day of the running period; null as long as nothing was counted. */
  running_from: string | null
  /** Confirmed signatures of the running period; private and anonymous ones among them. */
  running_confirmed: Generated<number>
  running_unnamed: Generated<number>
  /** The total that a series made once a day sums up to, and its time; null before the first one. */
  series_total: number | null
  series_as_of: Date | null
}

interface CountChangeTable {
  id: Generated<number>
  appeal_id: string
  bucket: Bucket
  n: number
  cause: ChangeCause
  reason: string | null
  /** As its signer gave it: of public signatures on open appeals only. */
  country: string | null
}

import { sql } from 'kysely'
import { dayOf, daysBefore } from '../core/clock.ts'
import type { ExpiryCondition } from '../db/expiry.ts'

/** Days for which a report is kept after the decision. */
const REPORT_DAYS = 30
/** Days for which a name that was kept is not reported again. */
export const MUTE_DAYS = 30

/** An open report expires when its signature is no longer public or has no name: nothing is left to decide. */
export const isReportExpired: ExpiryCondition = ({ now }) =>
  sql`(decided_on <= ${daysBefore(now, REPORT_DAYS)}::date or decided_on is null and not exists (
    select 1 from signatures s where s.id = signature_id and s.kind = 'public' and s.name is not null))`

export const isMuteExpired: ExpiryCondition = ({ now }) => sql`until <= ${dayOf(now)}::date`

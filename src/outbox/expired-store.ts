import { type RawBuilder, sql } from 'kysely'
import { dayOf, daysBefore } from '../core/clock.ts'
import type { ExpiryCondition, Moment } from '../db/expiry.ts'
import { FAILURE_DAYS, TALLY_DAYS } from './durations.ts'

/** Letters also expire with their appeal, as pending rows do. */
export const isLetterExpired: ExpiryCondition = ({ now, stoppedOrShredded }) =>
  sql`(expires_at <= ${now} or appeal_id = any(${stoppedOrShredded}::uuid[]))`

/**
 * The parts `letters` and `failed` of a statement that deletes letters. An expired letter also counts as a failure that
 * the operator sees, under the company `other`: the address is sealed in the letter.
 */
export const deletingLetters = (condition: RawBuilder<unknown>, { now }: Moment) => sql`
  letters as (delete from outbox where ${condition} returning expires_at),
  failed as (
    insert into letter_failures (day, company, class, letters)
    select ${dayOf(now)}::date, 'other', 'expired', count(*) from letters where expires_at <= ${now} having count(*) > 0
    on conflict (day, company, class) do update set letters = letter_failures.letters + excluded.letters)`

export const isTallyExpired: ExpiryCondition = ({ now }) => sql`key_day <= ${daysBefore(now, TALLY_DAYS)}::date`

export const isSilenceExpired: ExpiryCondition = ({ now }) => sql`expires_at <= ${now}`

export const isRefusalExpired: ExpiryCondition = ({ now }) => sql`expires_at <= ${now}`

export const isFailureExpired: ExpiryCondition = ({ now }) => sql`day <= ${daysBefore(now, FAILURE_DAYS)}::date`

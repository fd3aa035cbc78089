import { type RawBuilder, sql } from 'kysely'
import { LONG_AGO } from '../../core/clock.ts'
import type { ExpiryCondition, Moment } from '../../db/expiry.ts'
import { phasesPast, quarterOf } from './coarse-time.ts'

/** Tries count in their quarter of an hour only. */
export const isTryStale: ExpiryCondition = ({ now }) => unlessInDoubt(now, sql`quarter <> ${quarterOf(now)}`)

/** After two minutes no code is good any more: a code lives for one minute. */
export const isCodeStale: ExpiryCondition = ({ now }) => unlessInDoubt(now, sql`phase = any(${phasesPast(now)}::int[])`)

/** Retention in doubt of the clock asks as of 1970. By a time modulo 4 that moment is not earlier than others. */
function unlessInDoubt(now: Moment['now'], condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return now > LONG_AGO ? condition : sql`false`
}

import { daysBefore } from '../../core/clock.ts'
import { oneDomainDaysSince } from '../../signing/one-domain/one-domain-store.ts'
import { type Check, note, sound } from '../finding.ts'

const DAYS = 30

/** Days on which many mailboxes of one domain confirmed the same appeal. */
export const checkOneDomain: Check = async (deps) => {
  const days = await oneDomainDaysSince(deps.db, daysBefore(deps.clock.now(), DAYS))
  if (days.length === 0) return [sound('one domain', `no day of the last ${DAYS} has many confirmations from one`)]
  return days.map(({ slug, day }) =>
    note(
      'one domain',
      `${day}: more than 20 confirmations of ${slug} came from one mail domain that is no known mail company`,
      'ask whether a school or firm of that size signed; else one person may have made the mailboxes',
    ),
  )
}

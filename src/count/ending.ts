import type { Ending } from '../db/ending.ts'
import { dayAhead } from '../db/latest.ts'
import { forgetListHash } from './list-hash-store.ts'
import { forgetCountries } from './series/country-store.ts'

const CAUSE = 'a word or a reason of staff, as the public line says it'

export const countEnding: Ending = {
  // A running period begins tomorrow at the latest: where the daily settle of today has ended one.
  latest: { counts: { held_since: dayAhead(0), list_day: dayAhead(0), running_from: dayAhead(1) } },
  anyTime: {
    counts: {
      as_of: 'is set right by the next settle',
      settled_hour: 'counts as no mark while it lies ahead',
      list_hour: 'counts as no mark while it lies ahead',
      series_as_of: 'is set right by the next daily settle',
    },
    count_lines: { day: 'is the day as the clock said it' },
    milestones: { day: 'is the day as the clock said it' },
    count_periods: { first_day: 'is the day as the clock said it', last_day: 'is the day as the clock said it' },
  },
  stays: {
    counts: 'is the number, which a stop keeps',
    count_changes: 'is taken by the next settle',
    count_lines: 'says in public why the number moved',
    milestones: 'says in public when the number was reached',
    count_periods: 'says in public how the number grew',
    country_counts: 'moves with the number, until a stop erases it',
  },
  // The hash of a short list shows whether a guessed name was on it; a country may be that of one person.
  async eraseNames(trx, appealId) {
    await forgetListHash(trx, appealId)
    await forgetCountries(trx, appealId)
  },
  personal: { counts: [], count_changes: [], country_counts: [] },
  leftByStop: {
    count_changes: { bucket: 'a part of the number', cause: CAUSE, reason: CAUSE },
    count_lines: { cause: CAUSE, reason: CAUSE },
  },
}

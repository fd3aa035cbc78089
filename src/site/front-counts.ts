import type { PublicCounts } from '../count/counts.ts'
import { publicCounts } from '../count/public-counts.ts'
import type { Front } from './front.ts'

/** The published counts with the number of listed organisations, which is in none of the others. */
export interface FrontCounts extends PublicCounts {
  organisations: number
}

/** The published counts of people, with organisations beside them. */
export function withOrganisations({ goal, asOf, ...people }: PublicCounts, organisations: number): FrontCounts {
  return { ...people, organisations, goal, asOf }
}

/** The counts of a front, for every place where the public sees them. */
export const frontCounts = ({ appeal, counts, organisations }: Front): FrontCounts =>
  withOrganisations(publicCounts(appeal, counts), organisations.n)

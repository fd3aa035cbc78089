import { type Appeal, isOpenAt } from '../../appeals/appeal.ts'
import type { OwnEndorsement } from '../organisation.ts'
import { type ProvableDomain, provableDomain } from './provable-domain.ts'

/** Why nothing is checked: the campaign wants no checks, or the appeal or the endorsement takes none any more. */
export interface NotChecked {
  not: 'off' | 'over'
  host?: undefined
}

/** The domain at which the line is looked for, or why it is looked for nowhere. */
export type Checked = ProvableDomain | NotChecked

export const isNotChecked = (checked: Checked): checked is Exclude<Checked, { domain: string }> => 'not' in checked

interface Asked {
  appeal: Pick<Appeal, 'state' | 'stoppedAt' | 'closesAt'>
  endorsement: Pick<OwnEndorsement, 'state' | 'organisation'>
  /** Whether the campaign wants checks. */
  wantsChecks: boolean
}

/** The domain at which the line of an endorsement is looked for at `now`. */
export function proofDomain({ appeal, endorsement, wantsChecks }: Asked, now: Date): Checked {
  const { state, organisation } = endorsement
  if (!isOpenAt(appeal, now) || state === 'declined' || state === 'removed') return { not: 'over' }
  return wantsChecks ? provableDomain(organisation.website) : { not: 'off' }
}

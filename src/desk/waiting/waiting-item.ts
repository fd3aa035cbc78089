import type { Matter } from '../../mail/kinds/staff-daily.ts'
import { type Role, roleMay } from '../../staff/roles.ts'

/** Something that waits for staff. */
export interface WaitingItem {
  of: Matter
  /** How many; of `few_keys` how many are proven, of `letters` how many were given up since. */
  n: number
  /** The day (`YYYY-MM-DD`) of the oldest; null where it is not known. */
  since: string | null
  /** The slug of the campaign; null: it concerns the installation. */
  campaign: string | null
  /** The slug of the appeal; null: it concerns the whole campaign. */
  appeal: string | null
}

/** The oldest first; before them those of unknown age, which stop other work or are older than any day says. */
export const oldestFirst = <Item extends Pick<WaitingItem, 'since'>>(items: readonly Item[]): Item[] =>
  [...items].sort(({ since: a }, { since: b }) => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0))

/** Matters of those who look at names and organisations. The others are for owners, who can have them mended. */
const OF_NAMES: readonly Matter[] = ['names', 'reports', 'endorsements', 'set_aside']

/** Whether the role is told of the matter. */
export const roleSees = (role: Role, { of }: Pick<WaitingItem, 'of'>): boolean =>
  roleMay(role, OF_NAMES.includes(of) ? 'names.read' : 'recipients.read')

import type { Appeal } from '../../appeals/appeal.ts'
import type { Numbers, PublicNumbers } from './numbers.ts'

type Told = Pick<Appeal, 'safety' | 'policy' | 'visibilities' | 'goal' | 'openedOn' | 'shreddedAt' | 'stoppedAt'>

/** The published numbers of an appeal, for pages, JSON, CSV and the desk. */
export function publicNumbers(_appeal: Told, _numbers: Numbers): PublicNumbers {
  throw new Error('to be built')
}

import type { Appeal } from '../../appeals/appeal.ts'
import type { Frame } from '../../ui/frame.ts'

/** The state of an appeal in a word or two, and that it is protected. `isOpen`: it takes signatures now. */
export function stateMarks({ t }: Frame, { state, safety }: Pick<Appeal, 'state' | 'safety'>, isOpen: boolean): string {
  if (state === 'gone') throw new Error('a deleted appeal has no page')
  // A planned closing works to the second; the job that closes may run later.
  return [
    t(`desk.front.${state === 'open' && !isOpen ? 'closed' : state}`),
    safety === 'protected' && t('desk.front.protected'),
  ]
    .filter(Boolean)
    .join(' · ')
}

import type { Translate } from '../../../locale/translate.ts'
import type { Frame } from '../../../ui/frame.ts'
import type { OverviewLetters } from '../../overview/appeal-overview.ts'
import type { WaitingItem } from '../../waiting/waiting-item.ts'
import { Command } from '../command.tsx'

interface LettersWaitingProps {
  frame: Frame
  letters: OverviewLetters
  /** All that waits for the reader's role. */
  waiting: readonly WaitingItem[]
}

/** Letters of the appeal that wait, and whether mail companies refuse letters of this installation. */
export function LettersWaiting({ frame: { t }, letters, waiting }: LettersWaitingProps) {
  // Some roles read it among what waits.
  const isToldAbove = waiting.some(({ of }) => of === 'letters')
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t('overview.letters')}</h2>
      <p>{waitingWords(t, letters.waiting)}</p>
      {letters.refused && !isToldAbove && <Command words={t('overview.letters.refused')} command="doctor" />}
    </section>
  )
}

function waitingWords(t: Translate, n: number | null): string {
  if (n === null) return t('overview.letters.few')
  return n === 0 ? t('overview.letters.none') : t('overview.letters.waiting', { n })
}

import { AsWritten, asWritten } from '../../locale/as-written.tsx'
import type { Frame } from '../../ui/frame.ts'

interface LetterFactsProps {
  frame: Frame
  /** The letter's control words, subject and sender. */
  words: string
  subject: string
  mailFrom: string
}

/** The signs by which somebody knows our letter among others. */
export function LetterFacts({ frame: { t }, words, subject, mailFrom }: LetterFactsProps) {
  return (
    <>
      <h2>{t('sent.letter')}</h2>
      <dl class="facts">
        <dt>{t('sent.from')}</dt>
        <dd>
          <AsWritten as="address">{mailFrom}</AsWritten>
        </dd>
        <dt>{t('sent.subject')}</dt>
        <dd>
          <AsWritten>{subject}</AsWritten>
        </dd>
        <dt>{t('sent.words')}</dt>
        <dd>
          <strong {...asWritten('words')}>{words}</strong>
          <span class="hint">{t('sent.words_why')}</span>
        </dd>
      </dl>
    </>
  )
}

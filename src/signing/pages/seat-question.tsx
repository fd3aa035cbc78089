import type { Appeal } from '../../appeals/appeal.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import { Button } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import type { Choice } from '../choice.ts'
import { described } from './described.ts'

interface SeatQuestionProps {
  frame: Frame
  appeal: Appeal
  /** The mailbox's signatures as the page may show them; null on protected appeals before a button was pressed. */
  choice: Choice | null
}

/**
 * The buttons that confirm. One, where the mailbox has one seat or none was taken; else each earlier signature with a
 * button that replaces it. A protected appeal always shows the same two buttons first, so that the page tells a stranger
 * with the phone nothing.
 */
export function SeatQuestion({ frame, appeal, choice }: SeatQuestionProps) {
  const { t } = frame
  if (appeal.seats === 1) return <As value="replace">{t('confirm.button')}</As>
  if (choice === null)
    return (
      <div class="buttons stacked">
        <As value="replace" equal>
          {t('confirm.only_me')}
        </As>
        <As value="another-person" equal>
          {t('confirm.someone_else')}
        </As>
      </div>
    )
  const shown = <input type="hidden" name="shown" value={choice.signatures.map(({ id }) => id).join(' ')} />
  if (choice.signatures.length === 0)
    return (
      <>
        {shown}
        <As value="first">{t('confirm.button')}</As>
      </>
    )
  return (
    <>
      {shown}
      <Earlier frame={frame} choice={choice} />
      {choice.seatFree ? (
        <As value="another-person" equal>
          {t('confirm.another')}
        </As>
      ) : (
        <p>{t('confirm.no_seat')}</p>
      )}
    </>
  )
}

function Earlier({ frame: { t, locale }, choice: { signatures } }: { frame: Frame; choice: Choice }) {
  return (
    <>
      <p>{t(signatures.length > 1 ? 'confirm.which' : 'confirm.used_before')}</p>
      <ul class="plain">
        {signatures.map((signature) => (
          <li>
            <p>
              {signature.name !== null && (
                <>
                  <AsWritten>{signature.name}</AsWritten> ·{' '}
                </>
              )}
              {described(t, locale, signature)}
            </p>
            <As value={`replace ${signature.id}`} equal>
              {t('confirm.mine')}
            </As>
          </li>
        ))}
      </ul>
    </>
  )
}

function As({ value, equal, children }: { value: string; equal?: boolean; children: string }) {
  return (
    <Button weight={equal ? 'equal' : 'main'} name="as" value={value}>
      {children}
    </Button>
  )
}

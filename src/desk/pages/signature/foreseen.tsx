import { AsWritten } from '../../../locale/as-written.tsx'
import { type CountLine, CountLineWords } from '../../../site/pages/count-lines.tsx'
import { Button, TextField } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { ACT_FORM, type ActPageProps, actPath } from './act-form.ts'
import { ActLayout } from './act-layout.tsx'
import { whenShown } from './when-shown.ts'

/** The effect of an act in public. */
export interface ForeseenAct {
  /** The line under the number; null: nothing is said. */
  line: CountLine | null
  /** The number moves so. */
  n: -1 | 0 | 1
  /** When the public page follows, at the latest; null: at once. */
  later: Date | null
}

export interface ForeseenPageProps extends ActPageProps {
  foreseen: ForeseenAct
  /** The word that was typed to confirm a removal. */
  word: string
}

/** The second page of an act: the very line that readers will read, and when. Only its form acts. */
export function ForeseenPage({ foreseen, word, ...props }: ForeseenPageProps) {
  const { frame, appeal, signature, act, reason, errors = [] } = props
  const { t, lang } = frame
  const action = `${actPath(appeal.slug, signature.id, act)}?lang=${lang}`
  const carried = (
    <>
      <input type="hidden" name="reason" value={reason} />
      <input type="hidden" name="version" value={signature.version} />
    </>
  )
  return (
    <ActLayout {...props}>
      <p>{t(`signature.${act}.will`)}</p>
      <Foreseen frame={frame} foreseen={foreseen} />
      {act === 'remove' && (
        <p>
          {t('signature.reason')}: <AsWritten>{reason}</AsWritten>
        </p>
      )}
      <form id={ACT_FORM} action={action} method="post" novalidate>
        {carried}
        <input type="hidden" name="press" value="act" />
        {act === 'remove' && (
          <TextField
            id="word"
            label={t('signature.word', { word: t('signature.word.remove') })}
            type="exact"
            value={word}
            errors={errors}
            required
          />
        )}
        <Button>{t(`signature.${act}`)}</Button>
      </form>
      <form action={action} method="post">
        {carried}
        <Button weight="quiet" name="press" value="change">
          {t('signature.change')}
        </Button>
      </form>
    </ActLayout>
  )
}

const NUMBER = { '-1': 'signature.number.down', '0': 'signature.number.same', '1': 'signature.number.up' } as const

function Foreseen({ frame, foreseen: { line, n, later } }: { frame: Frame; foreseen: ForeseenAct }) {
  const { t } = frame
  if (!line) return <p class="notice">{t('signature.line.none')}</p>
  return (
    <div class="notice foreseen">
      <p>{t('signature.line')}</p>
      <blockquote>
        <CountLineWords frame={frame} line={line} />
      </blockquote>
      <p>
        {t(NUMBER[`${n}`])} {whenShown(frame, later)}
      </p>
    </div>
  )
}

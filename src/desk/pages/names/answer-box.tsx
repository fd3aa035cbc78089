import type { Child } from 'hono/jsx'
import { AsWritten } from '../../../locale/as-written.tsx'
import type { Translate } from '../../../locale/translate.ts'
import type { ChangedName } from '../../../moderation/judge-names.ts'
import { Button } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Message } from '../../../ui/message.tsx'
import { MADE_AS, type MadeDecision, madeField } from '../../names/name-fields.ts'
import { ANSWER_BOX, decidePath, type NamesPlace } from '../../names/name-lists.ts'
import type { NamesAnswer } from '../../names/names-answer.ts'
import { DecideButtons } from './decide-buttons.tsx'
import { PlaceFields } from './place-fields.tsx'

/** The form that takes the decisions back; the language switch sends it too. */
export const ANSWER_FORM = 'answer'

/** The decisions of one kind that an answer tells of. */
interface Told {
  as: MadeDecision['as']
  n: number
}

const toldIn = ({ made }: NamesAnswer): Told[] =>
  MADE_AS.map((as) => ({ as, n: made.filter((one) => one.as === as).length })).filter(({ n }) => n > 0)

/** The outcome in few words: "Hidden: 3 names". */
export function answerTitle(t: Translate, answer: NamesAnswer): string {
  const told = toldIn(answer).map(({ as, n }) =>
    t(`names.done.${as}`, { what: answer.name ?? t('names.count', { n }) }),
  )
  return told.join('. ') || t('names.done.nothing')
}

interface AnswerBoxProps {
  frame: Frame
  place: NamesPlace
  answer: NamesAnswer
}

/** The outcome with the way back, and names about which nothing was decided. */
export function NamesAnswerBox({ frame, place, answer }: AnswerBoxProps) {
  const { t, lang } = frame
  const { made, name, changed } = answer
  const told = toldIn(answer)
  const what = (n: number): Child => (name === null ? t('names.count', { n }) : <AsWritten>{name}</AsWritten>)
  const canUndo = made.some(({ as }) => as !== 'undo')
  return (
    <section id={ANSWER_BOX} class="answer" role="status" tabindex={-1} aria-labelledby="answer-title">
      <form id={ANSWER_FORM} action={decidePath(place, lang)} method="post">
        <PlaceFields place={place} />
        {made.map((one) => (
          <input type="hidden" name="made" value={madeField(one)} />
        ))}
        {changed.map(({ id }) => (
          <input type="hidden" name="changed" value={id} />
        ))}
        <h2 id="answer-title">
          {told.length === 0 && t('names.done.nothing')}
          {told.map(({ as, n }, i) => (
            <>
              {i > 0 && '. '}
              <Message t={t} of={`names.done.${as}`} with={{ what: what(n) }} />
            </>
          ))}
        </h2>
        {canUndo && (
          <p>
            {t('names.undo.will', { n: made.length })}{' '}
            {made.some(({ closedReports }) => closedReports) && t('names.undo.reports')}
          </p>
        )}
        {canUndo && (
          <Button weight="quiet" name="undo" value="1">
            {t('names.undo')}
          </Button>
        )}
      </form>
      {changed.length > 0 && <Changed t={t} place={place} changed={changed} />}
    </section>
  )
}

interface ChangedProps {
  t: Translate
  place: NamesPlace
  changed: readonly ChangedName[]
}

const Changed = ({ t, place, changed }: ChangedProps) => (
  <>
    <h3>{t('names.changed', { n: changed.length })}</h3>
    <p>{t('names.changed.text')}</p>
    <ul class="moderated">
      {changed.map((name) => (
        <ChangedRow t={t} name={name} isReported={place.list === 'reported'} />
      ))}
    </ul>
  </>
)

function ChangedRow({ t, name, isReported }: { t: Translate; name: ChangedName; isReported: boolean }) {
  if (name.state === 'gone') return <li>{t('names.gone')}</li>
  const { look, state } = name
  return (
    <li>
      <div class="who">
        <strong>
          <AsWritten>{name.name}</AsWritten>
        </strong>
        {name.descriptor && (
          <p>
            <AsWritten>{name.descriptor}</AsWritten>
          </p>
        )}
        <p class="hint">
          {t(`names.look.${look}`)}
          {state !== 'counted' && ` · ${t(`names.state.${state}`)}`}
        </p>
      </div>
      <DecideButtons t={t} name={name} isReported={isReported} />
    </li>
  )
}

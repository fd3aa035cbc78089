import type { Entered } from '../../../endorsements/enter/enter-organisations.ts'
import { translateMessage } from '../../../http/field-errors.ts'
import type { Translate } from '../../../locale/translate.ts'

/** The outcome of a list: how many were added, and the lines that were not, each with the reason. */
export function EnteredBox({ t, entered: { added, already, bad } }: { t: Translate; entered: Entered }) {
  const at = (n: number) => t('desk.organisations.enter.line', { n })
  return (
    <section class="answer" role="status" tabindex={-1} autofocus aria-labelledby="answer-title">
      <h2 id="answer-title">
        {added === 0 ? t('desk.organisations.enter.done.none') : t('desk.organisations.enter.done', { n: added })}
      </h2>
      {bad.length > 0 && (
        <>
          <p>{t('desk.organisations.enter.bad')}</p>
          <ul>
            {bad.map(({ line, field, message }) => (
              <li>
                {at(line)}
                {field !== 'line' && `, ${t(`desk.organisations.enter.column.${field}`)}`}:{' '}
                {translateMessage(message, t)}
              </li>
            ))}
          </ul>
        </>
      )}
      {already.length > 0 && (
        <>
          <p>{t('desk.organisations.enter.already')}</p>
          <ul>
            {already.map(({ line, state }) => (
              <li>
                {at(line)}: {t(`desk.organisations.state.${state}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

import type { Translate } from '../../../locale/translate.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Message } from '../../../ui/message.tsx'
import type { OrganisationAnswer } from '../../organisations/organisation-answer.ts'
import { ANSWER_BOX, organisationsPath } from '../../organisations/organisation-lists.ts'
import { organisationActPath } from './act-form.ts'
import { OrganisationCard } from './card.tsx'
import { DecideButtons } from './decide-buttons.tsx'
import { MarkedName } from './marked-name.tsx'

/** The outcome in few words. */
export const answerTitle = (t: Translate, answer: OrganisationAnswer): string =>
  answer.made === null
    ? t('desk.organisations.nothing_done')
    : t(`desk.organisations.done.${answer.made}`, { what: answer.endorsement?.organisation.name ?? '' })

const whyNot = ({ endorsement, isArchived }: Extract<OrganisationAnswer, { made: null }>) => {
  if (!endorsement) return 'gone'
  return isArchived ? 'archived' : 'changed'
}

interface AnswerBoxProps {
  frame: Frame
  slug: string
  answer: OrganisationAnswer
  /** The appeal takes nothing new onto its page. */
  isArchived: boolean
  now: Date
}

/** The decision that was made, with the way back; or that none was, and what stands there now. */
export function OrganisationAnswerBox({ frame, slug, answer, isArchived, now }: AnswerBoxProps) {
  const { t } = frame
  return (
    <section id={ANSWER_BOX} class="answer" role="status" tabindex={-1} aria-labelledby="answer-title">
      <h2 id="answer-title">
        {answer.made === null ? (
          t('desk.organisations.nothing_done')
        ) : (
          <Message
            t={t}
            of={`desk.organisations.done.${answer.made}`}
            with={{ what: <MarkedName name={answer.endorsement?.organisation.name ?? ''} /> }}
          />
        )}
      </h2>
      {answer.made === null ? (
        <p>{t(`desk.organisations.${whyNot(answer)}`)}</p>
      ) : (
        <Made frame={frame} slug={slug} made={answer.made} id={answer.endorsement?.id ?? ''} />
      )}
      {answer.made === null && answer.endorsement && (
        <ul class="moderated organisations">
          <li>
            <OrganisationCard frame={frame} endorsement={answer.endorsement} now={now} />
            <DecideButtons {...{ frame, slug, isArchived }} endorsement={answer.endorsement} />
          </li>
        </ul>
      )}
    </section>
  )
}

type Made = NonNullable<OrganisationAnswer['made']>

function Made({ frame: { t, lang }, slug, made, id }: { frame: Frame; slug: string; made: Made; id: string }) {
  return (
    <>
      <p>{t(`desk.organisations.then.${made}`)}</p>
      {made === 'approved' && (
        <p>
          <a href={`${organisationActPath(slug, id, 'remove')}?lang=${lang}`}>
            {t('desk.organisations.back.approved')}
          </a>
        </p>
      )}
      {made === 'declined' && (
        <p>
          <a href={organisationsPath({ slug, list: 'declined' }, lang)}>{t('desk.organisations.back.declined')}</a>
        </p>
      )}
    </>
  )
}

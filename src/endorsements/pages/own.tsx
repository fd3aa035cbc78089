import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import type { Token } from '../../core/secret-text.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import { day } from '../../locale/dates.ts'
import { Button } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { Message } from '../../ui/message.tsx'
import { statementLanguages } from '../languages.ts'
import type { OwnEndorsement, Proof } from '../organisation.ts'
import { organisationsPath } from '../public/paths.ts'
import { FurtherFacts, OrganisationFacts } from './organisation-facts.tsx'
import { type OwnAnswer, OwnAnswerBox } from './own-answer.tsx'
import { OwnProof, type ShownProof } from './own-proof.tsx'

interface OwnProps {
  appeal: Appeal
  endorsement: OwnEndorsement
}

export interface OwnEndorsementPageProps extends OwnProps {
  /** The frame's language switch links to the same page. */
  frame: Frame
  text: AppealText
  /** Null where a domain would say nothing any more. */
  proof: ShownProof | null
  /** The manage token. */
  token: Token
  answer?: OwnAnswer | undefined
  /** The place that was checked: the answer stands there, where the page still has that place. */
  asked?: Proof['method'] | undefined
}

/** Whether the organisers would still look at a change. */
export const canChange = ({ appeal, endorsement: { state } }: OwnProps): boolean =>
  appeal.state !== 'archived' && (state === 'waiting' || state === 'listed')

/** `/o/:token`: where the endorsement stands, what waits, and what its representative can do. */
export function OwnEndorsementPage(props: OwnEndorsementPageProps) {
  const { frame, appeal, text, endorsement, proof, token, answer, asked } = props
  const { t } = frame
  const answered = answer && asked && proof && 'ways' in proof ? { method: asked, answer } : undefined
  return (
    <Layout frame={frame} title={t('confirm.title')} token>
      <div class="narrow">
        <h1>{t('endorse.own.heading')}</h1>
        {answer && !answered && <OwnAnswerBox t={t} answer={answer} />}
        <dl class="facts">
          <dt>{t('confirm.appeal')}</dt>
          <dd class="of-appeal" lang={text.locale}>
            <bdi>{text.shortTitle}</bdi>
          </dd>
          <dt>{t('manage.state')}</dt>
          <dd>
            <State {...props} />
          </dd>
          <OrganisationFacts frame={frame} organisation={endorsement.organisation} />
          <FurtherFacts frame={frame} organisation={endorsement.organisation} languages={statementLanguages(appeal)} />
          <dt>{t('endorse.representative')}</dt>
          <dd>{t(endorsement.state === 'removed' ? 'endorse.kept_nothing' : 'endorse.kept')}</dd>
        </dl>
        <Proposed {...props} />
        {proof && <OwnProof frame={frame} token={token} shown={proof} answered={answered} />}
        <Choices {...props} />
      </div>
    </Layout>
  )
}

function State({ frame: { t, locale, lang }, appeal, endorsement }: OwnEndorsementPageProps) {
  const { since, reason } = endorsement
  const state = toldState(endorsement)
  const { contact } = appeal.campaign
  const isOver = state === 'declined' || state === 'removed'
  return (
    <>
      {t(`endorse.state.${state}`, { day: day(locale, since) })}
      {reason && (
        <>
          <br />
          <Message t={t} of="endorse.state.reason" with={{ reason: <AsWritten>{reason}</AsWritten> }} />
        </>
      )}
      {endorsement.state === 'listed' && (
        <>
          <br />
          <a href={organisationsPath(appeal.slug, lang)}>{t('organisations.title')}</a>
        </>
      )}
      {isOver && (
        <>
          <br />
          {t('endorse.state.ends')}{' '}
          {contact && <Message t={t} of="manage.ask" with={{ contact: <AsWritten>{contact}</AsWritten> }} />}
        </>
      )}
    </>
  )
}

/** A listed entry keeps the reason of a change that was declined, until the next change. */
function toldState({ state, proposed, reason }: OwnEndorsement) {
  if (proposed) return 'change_waits'
  return state === 'listed' && reason !== null ? 'change_declined' : state
}

/** The change that waits, and the way to take it back. */
function Proposed({ frame, appeal, endorsement: { proposed }, token }: OwnEndorsementPageProps) {
  const { t, lang } = frame
  if (!proposed) return null
  return (
    <>
      <h2>{t('endorse.own.proposed')}</h2>
      <dl class="facts">
        <OrganisationFacts frame={frame} organisation={proposed} />
        <FurtherFacts frame={frame} organisation={proposed} languages={statementLanguages(appeal)} />
      </dl>
      <form action={`/o/${token}/change?lang=${lang}`} method="post">
        <Button weight="quiet" name="take_back" value="true">
          {t('endorse.own.take_back')}
        </Button>
      </form>
    </>
  )
}

function Choices(props: OwnEndorsementPageProps) {
  const { frame, token, endorsement } = props
  const { t, lang } = frame
  const choices = canChange(props) ? (['change', 'withdraw'] as const) : (['withdraw'] as const)
  const isPublic = endorsement.state === 'listed' || endorsement.state === 'waiting'
  return (
    <>
      <h2>{t('manage.choices')}</h2>
      <div class="buttons stacked">
        {choices.map((choice) => (
          <a class="button equal" href={`/o/${token}/${choice}?lang=${lang}`}>
            {t(choice === 'withdraw' && !isPublic ? 'endorse.own.delete' : `endorse.own.${choice}`)}
          </a>
        ))}
      </div>
    </>
  )
}

import type { EndorsementPage } from '../../../endorsements/decide/list-endorsements.ts'
import { day } from '../../../locale/dates.ts'
import type { Account } from '../../../staff/account.ts'
import type { Frame } from '../../../ui/frame.ts'
import type { OrganisationAnswer } from '../../organisations/organisation-answer.ts'
import {
  ANSWER_BOX,
  enterPath,
  type OrganisationsPlace,
  organisationsPath,
} from '../../organisations/organisation-lists.ts'
import type { OrganisationsOverview } from '../../organisations/organisations-overview.ts'
import type { ShownAppeal } from '../../shown-appeal.ts'
import { AppealHead } from '../appeal-head.tsx'
import { DeskLayout } from '../layout.tsx'
import { answerTitle, OrganisationAnswerBox } from './answer-box.tsx'
import { OrganisationCard } from './card.tsx'
import { DECIDE_FORM, DecideButtons } from './decide-buttons.tsx'
import { ListLinks } from './list-links.tsx'

export interface OrganisationsPageProps {
  frame: Frame
  account: Account
  appeal: ShownAppeal
  overview: OrganisationsOverview
  place: OrganisationsPlace
  page: EndorsementPage
  /** The outcome of what was just decided; null: nothing was. */
  answer: OrganisationAnswer | null
  now: Date
}

/** `/staff/a/:slug/organisations`: what waits, what was just decided, and a page of one list. */
export function OrganisationsPage(props: OrganisationsPageProps) {
  const { frame, account, appeal, overview, place, answer, now } = props
  const { t, lang } = frame
  const title = t('desk.organisations.title')
  const isArchived = overview.appeal.state === 'archived'
  return (
    <DeskLayout frame={frame} title={answer ? `${answerTitle(t, answer)} – ${title}` : title} account={account}>
      <AppealHead frame={frame} appeal={appeal} ways={{ at: 'organisations', role: account.role }} />
      <h1>{title}</h1>
      {overview.appeal.state === 'draft' ? (
        <p>{t('desk.organisations.draft')}</p>
      ) : (
        <>
          <p class="lead">{leadOf(frame, overview)}</p>
          {isArchived ? (
            <p>{t('desk.organisations.archived')}</p>
          ) : (
            <p>
              <a href={enterPath(place.slug, lang)}>{t('desk.organisations.enter.title')}</a>
            </p>
          )}
          <ListLinks frame={frame} overview={overview} place={place} />
          <form id={DECIDE_FORM} action={`${organisationsPath(place, lang)}#${ANSWER_BOX}`} method="post" />
          {answer && <OrganisationAnswerBox {...{ frame, slug: place.slug, answer, isArchived, now }} />}
          <Listed {...props} />
        </>
      )}
    </DeskLayout>
  )
}

function leadOf({ t, locale }: Frame, { waiting }: OrganisationsOverview): string {
  if (!waiting) return t('desk.organisations.nothing')
  const { n, since } = waiting.all
  return t('desk.organisations.waits', { n, day: day(locale, since) })
}

function Listed({ frame, overview, place, page, now }: OrganisationsPageProps) {
  const { t, lang } = frame
  const { list, after } = place
  const isArchived = overview.appeal.state === 'archived'
  return (
    <section class="listed" aria-labelledby="listed">
      <h2 id="listed">{t(`desk.organisations.list.${list}`)}</h2>
      {page.endorsements.length === 0 ? (
        <p>{t(after === undefined ? `desk.organisations.none.${list}` : 'desk.organisations.none.further')}</p>
      ) : (
        <>
          <p class="hint">
            {t(`desk.organisations.about.${list}`)} {list !== 'removed' && t('desk.organisations.private')}
          </p>
          <ol class="moderated organisations">
            {page.endorsements.map((endorsement) => (
              <li>
                <OrganisationCard frame={frame} endorsement={endorsement} now={now} />
                <DecideButtons {...{ frame, slug: place.slug, endorsement, isArchived }} />
              </li>
            ))}
          </ol>
        </>
      )}
      <p class="pages">
        {after !== undefined && (
          <a href={organisationsPath({ ...place, after: undefined }, lang)}>{t('site.names.start')}</a>
        )}{' '}
        {page.next !== null && (
          <a href={organisationsPath({ ...place, after: page.next }, lang)}>{t('site.names.next')}</a>
        )}
      </p>
    </section>
  )
}

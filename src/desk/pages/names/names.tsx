import { day } from '../../../locale/dates.ts'
import type { NamePage } from '../../../moderation/list-names.ts'
import type { FoundNames } from '../../../moderation/search-names.ts'
import type { Waiting } from '../../../moderation/waiting-store.ts'
import { FOUND_HEAD, foundTitle } from '../../../site/pages/found-head.tsx'
import type { Account } from '../../../staff/account.ts'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import {
  decidePath,
  isSearch,
  type ListPlace,
  type NamesPlace,
  namesPath,
  type SearchPlace,
  searchPath,
} from '../../names/name-lists.ts'
import type { NamesAnswer } from '../../names/names-answer.ts'
import type { NamesOverview } from '../../names/names-overview.ts'
import type { ShownAppeal } from '../../shown-appeal.ts'
import { signaturesPath } from '../../signature/signature-acts.ts'
import { AppealHead } from '../appeal-head.tsx'
import { DeskLayout } from '../layout.tsx'
import { ANSWER_FORM, answerTitle, NamesAnswerBox } from './answer-box.tsx'
import { DECIDE_FORM } from './decide-buttons.tsx'
import { Found } from './found.tsx'
import { ListLinks } from './list-links.tsx'
import { Listed } from './listed.tsx'
import { PlaceFields } from './place-fields.tsx'
import { SearchForm } from './search-form.tsx'

/** A page of names with its place. */
export type PlacedNames = { place: ListPlace; page: NamePage } | { place: SearchPlace; found: FoundNames }

export interface NamesPageProps {
  /** The frame's language switch comes from `namesSwitch`. */
  frame: Frame
  account: Account
  appeal: ShownAppeal
  overview: NamesOverview
  placed: PlacedNames
  /** The outcome of what was just decided; null: nothing was. */
  answer: NamesAnswer | null
}

/** The language switch: the same page of the list; of results, or after a decision, buttons that send the page's form. */
export function namesSwitch(language: string, place: NamesPlace, answer: NamesAnswer | null): SwitchItem {
  if (answer) return { language, form: ANSWER_FORM, action: decidePath(place, language) }
  if (isSearch(place)) return { language, form: DECIDE_FORM, action: `${searchPath(place, language)}#${FOUND_HEAD}` }
  return { language, href: namesPath(place, language) }
}

/** `/staff/a/:slug/names`: what waits, what was just decided, and a page of one list, or of what a search found. */
export function NamesPage(props: NamesPageProps) {
  const { frame, account, appeal, overview, placed, answer } = props
  const { place } = placed
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={titleOf(props)} account={account}>
      <AppealHead frame={frame} appeal={appeal} ways={{ at: 'names', role: account.role }} />
      <h1>{t('names.title')}</h1>
      {overview.appeal.state === 'draft' ? (
        <p>{t('names.draft')}</p>
      ) : (
        <>
          <Waits frame={frame} overview={overview} />
          {isSearch(place) && <SearchForm frame={frame} place={place} />}
          <ListLinks frame={frame} overview={overview} place={place} />
          <form id={DECIDE_FORM} action={decidePath(place, lang)} method="post">
            <PlaceFields place={place} />
          </form>
          {answer && <NamesAnswerBox frame={frame} place={place} answer={answer} />}
          <Names {...props} />
          {/* Below the names: on a phone the first one to decide about stands in sight. */}
          {!isSearch(place) && <SearchForm frame={frame} place={place} />}
          <p>
            <a href={`${signaturesPath(place.slug)}?lang=${lang}`}>{t('signature.find')}</a>
          </p>
        </>
      )}
    </DeskLayout>
  )
}

/** Tells what was decided, else how many were found. The title stays in the browser's history: it never has the words of a search. */
function titleOf({ frame: { t }, placed, answer }: NamesPageProps): string {
  const title = t('names.title')
  if (answer) return `${answerTitle(t, answer)} – ${title}`
  return 'found' in placed ? `${foundTitle({ t, search: placed.place, found: placed.found })} – ${title}` : title
}

function Names({ frame, account: { role }, overview: { appeal }, placed }: NamesPageProps) {
  return 'found' in placed ? (
    <Found frame={frame} role={role} {...placed} />
  ) : (
    <Listed frame={frame} role={role} appeal={appeal} {...placed} />
  )
}

function Waits({ frame: { t, locale }, overview: { waiting, reported } }: Pick<NamesPageProps, 'frame' | 'overview'>) {
  const line = (of: 'waiting' | 'reported', { n, since }: Waiting) => (
    <p class="lead">{t(`names.${of}`, { n, day: day(locale, since) })}</p>
  )
  return (
    <div class="waits">
      {waiting && line('waiting', waiting)}
      {reported && line('reported', reported)}
      {!waiting && !reported && <p class="lead">{t('names.nothing')}</p>}
    </div>
  )
}

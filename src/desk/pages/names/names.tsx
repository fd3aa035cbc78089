import { readingOf } from '../../../appeals/reading.ts'
import { asWritten } from '../../../locale/as-written.tsx'
import { day } from '../../../locale/dates.ts'
import type { NamePage } from '../../../moderation/list-names.ts'
import type { Waiting } from '../../../moderation/waiting-store.ts'
import type { Account } from '../../../staff/account.ts'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import { textLanguage } from '../../../ui/text-language.ts'
import { decidePath, type NamesPlace, namesPath } from '../../name-lists.ts'
import type { NamesAnswer } from '../../names-answer.ts'
import type { NamesOverview } from '../../names-overview.ts'
import { signaturesPath } from '../../signature-acts.ts'
import { DeskLayout } from '../layout.tsx'
import { ANSWER_FORM, answerTitle, NamesAnswerBox } from './answer-box.tsx'
import { DECIDE_FORM } from './decide-buttons.tsx'
import { KeepPage } from './keep-page.tsx'
import { ListLinks } from './list-links.tsx'
import { NameRow } from './name-row.tsx'

export interface NamesPageProps {
  /** The frame's language switch comes from `namesSwitch`. */
  frame: Frame
  account: Account
  /** The reader's languages, best first. */
  preferred: readonly string[]
  /** The origin of the public pages. */
  publicUrl: string
  overview: NamesOverview
  place: NamesPlace
  page: NamePage
  /** The outcome of what was just decided; null: nothing was. */
  answer: NamesAnswer | null
}

/** The language switch: the same page of the list; after a decision buttons that carry on what was decided. */
export const namesSwitch = (language: string, place: NamesPlace, answer: NamesAnswer | null): SwitchItem =>
  answer
    ? { language, form: ANSWER_FORM, action: decidePath(place, language) }
    : { language, href: namesPath(place, language) }

/** `/staff/a/:slug/names`: what waits, what was just decided, and a page of one list. */
export function NamesPage(props: NamesPageProps) {
  const { frame, account, overview, place, answer } = props
  const { t, lang } = frame
  const title = t('names.title')
  return (
    <DeskLayout frame={frame} title={answer ? `${answerTitle(t, answer)} – ${title}` : title} account={account}>
      <Whose {...props} />
      <h1>{title}</h1>
      {overview.appeal.state === 'draft' ? (
        <p>{t('names.draft')}</p>
      ) : (
        <>
          <Waits frame={frame} overview={overview} />
          <ListLinks frame={frame} overview={overview} place={place} />
          <form id={DECIDE_FORM} action={decidePath(place, lang)} method="post" />
          {answer && <NamesAnswerBox frame={frame} place={place} answer={answer} />}
          <Listed {...props} />
          <p>
            <a href={`${signaturesPath(place.slug)}?lang=${lang}`}>{t('signature.find')}</a>
          </p>
        </>
      )}
    </DeskLayout>
  )
}

function Listed(props: NamesPageProps) {
  const { frame, account, place, page } = props
  const { t, lang } = frame
  return (
    <section class="listed" aria-labelledby="list">
      <h2 id="list">{t(`names.list.${place.list}`)}</h2>
      {page.names.length === 0 ? (
        <None {...props} />
      ) : (
        <>
          <p class="hint">{t(`names.about.${place.list}`)}</p>
          <ol class="moderated">
            {page.names.map((name) => (
              <NameRow frame={frame} role={account.role} place={place} name={name} />
            ))}
          </ol>
        </>
      )}
      <KeepPage frame={frame} place={place} page={page} />
      <p class="pages">
        {place.after !== undefined && (
          <a href={namesPath({ ...place, after: undefined }, lang)}>{t('site.names.start')}</a>
        )}{' '}
        {page.next !== null && <a href={namesPath({ ...place, after: page.next }, lang)}>{t('site.names.next')}</a>}
      </p>
    </section>
  )
}

/** The way back to all appeals, and the appeal with its public page. */
function Whose({ frame, preferred, publicUrl, overview: { appeal } }: NamesPageProps) {
  const { t, lang } = frame
  const { text, lang: textLang } = readingOf(appeal, preferred)
  return (
    <p class="of-appeal">
      <a href={`/staff?lang=${lang}`}>{t('desk.nav.appeals')}</a>
      {' › '}
      <bdi {...textLanguage(frame, text)}>{text.title}</bdi>
      {appeal.state !== 'draft' && (
        <>
          {' · '}
          <a href={`${publicUrl}/a/${appeal.slug}?lang=${textLang}`}>{t('names.public')}</a>
        </>
      )}
    </p>
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

/** Says what to do next where a list is empty. */
function None({ frame: { t }, overview: { appeal }, place: { list, after } }: NamesPageProps) {
  if (after !== undefined) return <p>{t('names.none.further')}</p>
  if (list === 'waiting' && !appeal.policy.namesWait) return <p>{t('names.none.waiting_host')}</p>
  return (
    <p>
      {t(`names.none.${list}`)} {list === 'imported' && <code {...asWritten()}>{`signature add ${appeal.slug}`}</code>}
    </p>
  )
}

import type { StoredAppeal } from '../../appeals/appeal.ts'
import { readingOf } from '../../appeals/reading.ts'
import type { PublicCounts } from '../../count/counts.ts'
import { asWritten } from '../../locale/as-written.tsx'
import { day } from '../../locale/dates.ts'
import { groups } from '../../locale/numbers.ts'
import { headlineOf } from '../../site/headline.ts'
import type { Account } from '../../staff/account.ts'
import type { Frame } from '../../ui/frame.ts'
import { textLanguage } from '../../ui/text-language.ts'
import { DeskLayout } from './layout.tsx'

/** Names that wait for staff: `names` for a look, `reports` for a decision. */
export interface WaitingLine {
  appeal: StoredAppeal
  of: 'names' | 'reports'
  n: number
  since: string
}

export interface FrontPageProps {
  frame: Frame
  account: Account
  /** The reader's languages, best first. */
  preferred: readonly string[]
  /** The oldest first. */
  waiting: readonly WaitingLine[]
  appeals: readonly { appeal: StoredAppeal; counts: PublicCounts | null; isOpen: boolean }[]
  /** The origin of the public pages. */
  publicUrl: string
}

/** `/staff`: first what waits, then the campaign's appeals. */
export function FrontPage({ frame, account, preferred, waiting, appeals, publicUrl }: FrontPageProps) {
  const { t } = frame
  return (
    <DeskLayout frame={frame} title={t('desk.front.title')} account={account} current="/staff">
      <h1>{t('desk.front.waits')}</h1>
      {waiting.length === 0 && <Nothing frame={frame} appeals={appeals} />}
      <ul class="waiting">
        {waiting.map(({ appeal, of, n, since }) => (
          <li>
            <strong>{t(`desk.front.${of}`, { n })}</strong>, {t('desk.front.since', { day: day(frame.locale, since) })}
            <br />
            <Title frame={frame} appeal={appeal} preferred={preferred} />
          </li>
        ))}
      </ul>
      {appeals.length > 0 && (
        <section aria-labelledby="appeals">
          <h2 id="appeals">{t('desk.front.title')}</h2>
          <ul class="appeals">
            {appeals.map(({ appeal, counts, isOpen }) => (
              <li>
                <h3>
                  <Title frame={frame} appeal={appeal} preferred={preferred} at={publicUrl} />
                </h3>
                <p>{marksOf(frame, appeal, isOpen)}</p>
                {counts && <p class="tally">{numberOf(frame, counts, isOpen)}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </DeskLayout>
  )
}

/** Says what to do next: make an appeal, open one, or wait. */
function Nothing({ frame: { t }, appeals }: Pick<FrontPageProps, 'frame' | 'appeals'>) {
  const draft = appeals.find(({ appeal }) => appeal.state === 'draft')
  if (appeals.length === 0) return <Command words={t('desk.front.none')} command="appeal import FILE.md" />
  if (draft && appeals.every(({ appeal }) => appeal.state === 'draft'))
    return <Command words={t('desk.front.drafts')} command={`appeal open ${draft.appeal.slug}`} />
  return <p>{t('desk.front.nothing')}</p>
}

const Command = ({ words, command }: { words: string; command: string }) => (
  <p>
    {words} <code {...asWritten()}>{command}</code>
  </p>
)

/** The title in the reader's language, or the next best; a link to the public page `at` its origin, where there is one. */
function Title({
  frame,
  appeal,
  preferred,
  at,
}: Pick<FrontPageProps, 'frame' | 'preferred'> & { appeal: StoredAppeal; at?: string }) {
  const { text, lang } = readingOf(appeal, preferred)
  const own = textLanguage(frame, text)
  if (at === undefined || appeal.state === 'draft') return <bdi {...own}>{text.title}</bdi>
  return (
    <a href={`${at}/a/${appeal.slug}?lang=${lang}`} {...own}>
      {text.title}
    </a>
  )
}

function marksOf({ t }: Frame, { state, safety }: StoredAppeal, isOpen: boolean): string {
  if (state === 'gone') throw new Error('a deleted appeal is on no list')
  // A planned closing works to the second; the job that closes may run later.
  return [
    t(`desk.front.${state === 'open' && !isOpen ? 'closed' : state}`),
    safety === 'protected' && t('desk.front.protected'),
  ]
    .filter(Boolean)
    .join(' · ')
}

function numberOf({ t }: Frame, counts: PublicCounts, isOpen: boolean): string {
  const { n, words } = headlineOf(t, counts, isOpen)
  return n === null ? words : `${groups(n)} ${words}`
}

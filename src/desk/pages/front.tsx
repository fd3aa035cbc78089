import type { StoredAppeal } from '../../appeals/appeal.ts'
import { groups } from '../../locale/numbers.ts'
import type { FrontCounts } from '../../site/front-counts.ts'
import { headlineOf } from '../../site/headline.ts'
import type { Account } from '../../staff/account.ts'
import { roleMay } from '../../staff/roles.ts'
import type { Frame } from '../../ui/frame.ts'
import { listsPath } from '../lists/lists-path.ts'
import { namesPath } from '../names/name-lists.ts'
import { organisationsPath } from '../organisations/organisation-lists.ts'
import { overviewPath } from '../overview/overview-path.ts'
import type { ShownAppeal } from '../shown-appeal.ts'
import type { WaitingItem } from '../waiting/waiting-item.ts'
import { AppealTitle } from './appeal-title.tsx'
import { Command } from './command.tsx'
import { DeskLayout } from './layout.tsx'
import { stateMarks } from './state-marks.ts'
import { Waiting } from './waiting.tsx'

export interface FrontPageProps {
  frame: Frame
  account: Account
  /** All that waits for the reader's role, the oldest first. */
  waiting: readonly WaitingItem[]
  /** The reader's role looks at names. */
  looksAtNames: boolean
  appeals: readonly { appeal: StoredAppeal; shown: ShownAppeal; counts: FrontCounts | null; isOpen: boolean }[]
}

/** `/staff`: first what waits, then the campaign's appeals. */
export function FrontPage({ frame, account, waiting, looksAtNames, appeals }: FrontPageProps) {
  const { t, lang } = frame
  const appealOf = (slug: string | null) => appeals.find(({ appeal }) => appeal.slug === slug)?.shown
  return (
    <DeskLayout frame={frame} title={t('desk.front.title')} account={account} current="/staff">
      <h1>{t('desk.front.waits')}</h1>
      <ul class="waiting">
        {waiting.map((item) => {
          const appeal = appealOf(item.appeal)
          const title = appeal && <AppealTitle frame={frame} appeal={appeal} />
          return <Waiting frame={frame} item={item} title={title} />
        })}
      </ul>
      <NextStep frame={frame} appeals={appeals} waiting={waiting} looksAtNames={looksAtNames} />
      {appeals.length > 0 && (
        <section aria-labelledby="appeals">
          <h2 id="appeals">{t('desk.front.title')}</h2>
          <ul class="appeals">
            {appeals.map(({ appeal, shown, counts, isOpen }) => (
              <li>
                <h3>
                  <a href={overviewPath(appeal.slug, lang)}>
                    <AppealTitle frame={frame} appeal={shown} />
                  </a>
                </h3>
                <p>{stateMarks(frame, appeal, isOpen)}</p>
                {counts && <p class="tally">{numberOf(frame, counts, isOpen)}</p>}
                {shown.publicPage && (
                  <p class="ways">
                    {looksAtNames && (
                      <a href={namesPath({ slug: appeal.slug, list: 'waiting' }, lang)}>{t('names.title')}</a>
                    )}
                    {roleMay(account.role, 'endorsements.read') && (
                      <a href={organisationsPath({ slug: appeal.slug }, lang)}>{t('desk.organisations.title')}</a>
                    )}
                    {roleMay(account.role, 'lists.read') && (
                      <a href={listsPath(appeal.slug, lang)}>{t('lists.title')}</a>
                    )}
                    <a href={shown.publicPage}>{t('names.public')}</a>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </DeskLayout>
  )
}

type NextStepProps = Pick<FrontPageProps, 'frame' | 'appeals' | 'waiting' | 'looksAtNames'>

/** Says what to do next: make an appeal, open one, or wait. */
function NextStep({ frame: { t }, appeals, waiting, looksAtNames }: NextStepProps) {
  const draft = appeals.find(({ appeal }) => appeal.state === 'draft')
  if (appeals.length === 0) return <Command words={t('desk.front.none')} command="appeal import FILE.md" />
  if (draft && appeals.every(({ appeal }) => appeal.state === 'draft'))
    return <Command words={t('desk.front.drafts')} command={`appeal open ${draft.appeal.slug}`} />
  if (waiting.length > 0) return null
  return <p>{t(looksAtNames ? 'desk.front.nothing' : 'desk.front.nothing_of_names')}</p>
}

function numberOf({ t }: Frame, counts: FrontCounts, isOpen: boolean): string {
  const { n, words } = headlineOf(t, counts, isOpen)
  return n === null ? words : `${groups(n)} ${words}`
}

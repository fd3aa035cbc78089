import { day } from '../../../locale/dates.ts'
import { roleMay } from '../../../staff/roles.ts'
import { namesPath } from '../../names/name-lists.ts'
import { Command } from '../command.tsx'
import { Waiting } from '../waiting.tsx'
import type { OverviewPageProps } from './overview.tsx'

/** All that waits in the appeal for the reader's role, the oldest first, and days that ask for a look; of a draft the next step. */
export function OverviewWaiting(props: OverviewPageProps) {
  const { frame, account, overview } = props
  const { t } = frame
  const looksAtNames = roleMay(account.role, 'names.read')
  const { waiting, appeal } = overview
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">{t('desk.front.waits')}</h2>
      {waiting.length > 0 ? (
        <ul class="waiting">
          {waiting.map((item) => (
            <Waiting frame={frame} item={item} title={undefined} />
          ))}
        </ul>
      ) : (
        appeal.state !== 'draft' && <p>{t(looksAtNames ? 'desk.front.nothing' : 'desk.front.nothing_of_names')}</p>
      )}
      {appeal.state === 'draft' && <Command words={t('overview.draft')} command={`appeal open ${appeal.slug}`} />}
      <OneDomain {...props} looksAtNames={looksAtNames} />
    </section>
  )
}

/** The days that stand open: somebody has looked at earlier ones by now. */
const DAYS_IN_SIGHT = 3

/** Days on which many confirmations came from one mail domain: a person should look at their names. */
function OneDomain({ frame, overview, looksAtNames }: OverviewPageProps & { looksAtNames: boolean }) {
  const { t, locale, lang } = frame
  const { appeal, oneDomainDays } = overview
  if (oneDomainDays.length === 0) return null
  const [days, earlier] = [oneDomainDays.slice(0, DAYS_IN_SIGHT), oneDomainDays.slice(DAYS_IN_SIGHT)]
  const inWords = (some: readonly string[]) => some.map((each) => day(locale, each)).join(', ')
  // Where names wait for a look, those of that day may still wait.
  const list = appeal.policy.namesWait ? 'waiting' : 'shown'
  return (
    <div class="notice">
      <p>{t('overview.one_domain', { days: inWords(days) })}</p>
      {looksAtNames && (
        <p>
          <a href={namesPath({ slug: appeal.slug, list }, lang)}>
            {t('overview.one_domain.names', { n: days.length })}
          </a>
        </p>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('overview.earlier')}</summary>
          <p>{inWords(earlier)}</p>
        </details>
      )}
    </div>
  )
}

import { DAY } from '../../../core/clock.ts'
import type { QueuedEndorsement } from '../../../endorsements/decide/queued-endorsement.ts'
import { namesOf } from '../../../endorsements/names.ts'
import { AsWritten } from '../../../locale/as-written.tsx'
import { day } from '../../../locale/dates.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Changes } from './changes.tsx'
import { Fact, OrganisationFacts, ProofsFact, RepresentativeFact } from './facts.tsx'
import { LookAlikes } from './look-alikes.tsx'
import { MarkedLetters, MarkedName } from './marked-name.tsx'

interface OrganisationCardProps {
  frame: Frame
  endorsement: QueuedEndorsement
  /** For the age of what waits. */
  now: Date
}

/** All that is needed to decide about one organisation; a change with the entry that it would replace. */
export function OrganisationCard({ frame, endorsement, now }: OrganisationCardProps) {
  const { t } = frame
  const { state, organisation, proposed, reason, initiates, lookAlikes } = endorsement
  const asked = proposed ?? organisation
  return (
    <div class="who">
      <h3>
        <MarkedName name={asked.name} />
      </h3>
      <p class="hint">{sinceOf(frame, endorsement, now)}</p>
      {initiates && <p>{t('desk.organisations.initiates')}</p>}
      {namesOf(asked).map((name) => (
        <MarkedLetters frame={frame} name={name} />
      ))}
      <dl class="settings">
        {state !== 'removed' && <OrganisationFacts frame={frame} organisation={asked} />}
        {state !== 'removed' && <RepresentativeFact frame={frame} endorsement={endorsement} />}
        <ProofsFact frame={frame} proofs={endorsement.proofs} />
        {reason !== null && (
          <Fact label={t('desk.organisations.reason')}>
            <AsWritten>{reason}</AsWritten>
          </Fact>
        )}
      </dl>
      <LookAlikes frame={frame} lookAlikes={lookAlikes} />
      <Reports frame={frame} endorsement={endorsement} />
      {proposed && <Changes frame={frame} organisation={organisation} proposed={proposed} />}
    </div>
  )
}

function sinceOf({ t, locale }: Frame, { state, since, confirmedOn, proposed }: QueuedEndorsement, now: Date): string {
  if (state !== 'waiting' && !proposed) {
    const on = state === 'listed' ? (confirmedOn ?? since) : since
    return t(`desk.organisations.since.${state}`, { day: day(locale, on) })
  }
  const n = Math.floor((now.getTime() - Date.parse(since)) / DAY)
  const age = n < 1 ? t('desk.organisations.today') : t('desk.organisations.age', { n })
  return `${t('desk.organisations.since.waiting', { day: day(locale, since) })} · ${age}`
}

function Reports({ frame: { t, locale }, endorsement: { reports } }: { frame: Frame; endorsement: QueuedEndorsement }) {
  if (reports.length === 0) return null
  return (
    <div class="beside">
      <h4>{t('desk.organisations.reports')}</h4>
      <ul>
        {reports.map(({ words, day: on }) => (
          <li>
            <span class="hint">{day(locale, on)}</span>{' '}
            {words === null ? (
              t('desk.organisations.report.no_words')
            ) : (
              <q>
                <AsWritten>{words}</AsWritten>
              </q>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

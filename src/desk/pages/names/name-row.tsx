import { AsWritten } from '../../../locale/as-written.tsx'
import { countryName } from '../../../locale/countries.ts'
import { day } from '../../../locale/dates.ts'
import type { ModeratedName, Report } from '../../../moderation/list-names.ts'
import { type Role, roleMay } from '../../../staff/roles.ts'
import type { Frame } from '../../../ui/frame.ts'
import { isSearch, type NamesPlace } from '../../names/name-lists.ts'
import { signaturesPath } from '../../signature/signature-acts.ts'
import { shortId } from '../team/short-id.ts'
import { DecideButtons } from './decide-buttons.tsx'

interface NameRowProps {
  frame: Frame
  role: Role
  place: NamesPlace
  name: ModeratedName
}

/**
 * A name of a list, with what was reported of it and the buttons that decide. From results it leads to a tab of its own:
 * browsers do not go back to the answer to a form without sending the form again.
 */
export function NameRow({ frame, role, place, name }: NameRowProps) {
  const { t, lang } = frame
  const { slug, list } = place
  const path = `${signaturesPath(slug)}/${name.id}`
  return (
    <li>
      <div class="who">
        <h3>
          <a href={`${path}?lang=${lang}`} target={isSearch(place) ? '_blank' : undefined}>
            <NameText frame={frame} name={name} />
          </a>
        </h3>
        {name.descriptor && (
          <p>
            <AsWritten>{name.descriptor}</AsWritten>
          </p>
        )}
        <p class="hint">{factsOf(frame, name, list !== name.look).join(' · ')}</p>
        {name.reports.length > 0 && <Reports frame={frame} reports={name.reports} />}
        {list === 'reported' && roleMay(role, 'signature.removed') && (
          <p>
            <a href={`${path}/remove?lang=${lang}`} aria-label={`${t('signature.remove')}: ${name.name ?? ''}`}>
              {t('signature.remove')}
            </a>
          </p>
        )}
      </div>
      {name.visibility === 'public' && <DecideButtons t={t} name={name} isReported={name.reports.length > 0} />}
    </li>
  )
}

function NameText({ frame: { t }, name: { id, name, visibility } }: Pick<NameRowProps, 'frame' | 'name'>) {
  if (name !== null) return <AsWritten>{name}</AsWritten>
  return (
    <>
      {t(visibility === 'anonymous' ? 'names.anonymous' : 'names.private')} <AsWritten>{shortId(id)}</AsWritten>
    </>
  )
}

/** Country, day, source and state; the look only where the list has names of several, and nobody is shown a held one. */
function factsOf({ t, locale }: Frame, name: ModeratedName, withLook: boolean): string[] {
  const { country, day: on, source, state, look, visibility } = name
  return [
    country !== null && countryName(locale, country),
    on !== null && day(locale, on),
    source !== 'confirmed' && t(`site.source.${source}`),
    withLook && visibility === 'public' && (state === 'counted' || look !== 'shown') && t(`names.look.${look}`),
    state !== 'counted' && t(`names.state.${state}`),
  ].filter((fact) => fact !== false)
}

const Reports = ({ frame: { t, locale }, reports }: { frame: Frame; reports: readonly Report[] }) => (
  <ul class="reports">
    {reports.map(({ reason, words, day: on }) => (
      <li>
        <strong>{t(`reporting.reason.${reason}`)}</strong> <span class="hint">{day(locale, on)}</span>
        {words && (
          <q>
            <AsWritten>{words}</AsWritten>
          </q>
        )}
      </li>
    ))}
  </ul>
)

import type { FoundNames } from '../../../moderation/search-names.ts'
import { FOUND_HEAD, FoundHead } from '../../../site/pages/found-head.tsx'
import type { Role } from '../../../staff/roles.ts'
import { Button } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { type SearchPlace, searchPath } from '../../names/name-lists.ts'
import { NameRow } from './name-row.tsx'
import { PlaceFields } from './place-fields.tsx'

interface FoundProps {
  frame: Frame
  role: Role
  place: SearchPlace
  found: FoundNames
}

/** A page of what a search found; its further pages are asked for by forms. */
export function Found({ frame, role, place, found }: FoundProps) {
  const { t, lang } = frame
  const { names, next } = found
  const page = (after: string | undefined, label: string) => (
    <form action={`${searchPath(place, lang)}#${FOUND_HEAD}`} method="post">
      <PlaceFields place={{ ...place, after }} />
      <Button weight="quiet">{label}</Button>
    </form>
  )
  return (
    <section class="listed" aria-labelledby="found-title">
      <FoundHead t={t} search={place} found={found} />
      {names.length > 0 && (
        <ol class="moderated">
          {names.map((name) => (
            <NameRow frame={frame} role={role} place={place} name={name} />
          ))}
        </ol>
      )}
      <div class="pages">
        {place.after !== undefined && page(undefined, t('site.names.start'))}
        {next !== null && page(next, t('site.names.next'))}
      </div>
    </section>
  )
}

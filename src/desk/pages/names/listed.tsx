import type { Appeal } from '../../../appeals/appeal.ts'
import { asWritten } from '../../../locale/as-written.tsx'
import type { NamePage } from '../../../moderation/list-names.ts'
import type { Role } from '../../../staff/roles.ts'
import type { Frame } from '../../../ui/frame.ts'
import { type ListPlace, namesPath } from '../../names/name-lists.ts'
import { KeepPage } from './keep-page.tsx'
import { NameRow } from './name-row.tsx'

interface ListedProps {
  frame: Frame
  role: Role
  appeal: Appeal
  place: ListPlace
  page: NamePage
}

/** A page of one list. */
export function Listed(props: ListedProps) {
  const { frame, role, place, page } = props
  const { t, lang } = frame
  return (
    <section class="listed" aria-labelledby="listed">
      <h2 id="listed">{t(`names.list.${place.list}`)}</h2>
      {page.names.length === 0 ? (
        <None {...props} />
      ) : (
        <>
          <p class="hint">{t(`names.about.${place.list}`)}</p>
          <ol class="moderated">
            {page.names.map((name) => (
              <NameRow frame={frame} role={role} place={place} name={name} />
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

/** Says what to do next where a list is empty. */
function None({ frame: { t }, appeal, place: { list, after } }: ListedProps) {
  if (after !== undefined) return <p>{t('names.none.further')}</p>
  if (list === 'waiting' && !appeal.policy.namesWait) return <p>{t('names.none.waiting_host')}</p>
  return (
    <p>
      {t(`names.none.${list}`)} {list === 'imported' && <code {...asWritten()}>{`signature add ${appeal.slug}`}</code>}
    </p>
  )
}

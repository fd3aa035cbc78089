import { groups } from '../../../locale/numbers.ts'
import type { Frame } from '../../../ui/frame.ts'
import { isSearch, NAME_LISTS, type NamesPlace, namesPath } from '../../names/name-lists.ts'
import type { NamesOverview } from '../../names/names-overview.ts'
import { SEARCH_FORM } from './search-form.tsx'

interface ListLinksProps {
  frame: Frame
  overview: NamesOverview
  place: NamesPlace
}

/** Links to the lists of names, those of what waits with their numbers, and to the search below them. */
export const ListLinks = ({ frame: { t, lang }, overview, place }: ListLinksProps) => (
  <nav class="lists" aria-label={t('names.lists')}>
    <ul>
      {NAME_LISTS.map((list) => {
        const waiting = list === 'waiting' || list === 'reported' ? overview[list] : null
        return (
          <li>
            <a
              href={namesPath({ slug: place.slug, list }, lang)}
              aria-current={list === place.list ? 'page' : undefined}
            >
              {t(`names.list.${list}`)}
              {waiting && (
                <>
                  {' '}
                  <strong>{groups(waiting.n)}</strong>
                </>
              )}
            </a>
          </li>
        )
      })}
      {!isSearch(place) && (
        <li>
          <a href={`#${SEARCH_FORM}`}>{t('site.names.search.label')}</a>
        </li>
      )}
    </ul>
  </nav>
)

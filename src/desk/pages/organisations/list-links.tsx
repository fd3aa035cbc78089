import { groups } from '../../../locale/numbers.ts'
import type { Frame } from '../../../ui/frame.ts'
import {
  ORGANISATION_LISTS,
  type OrganisationsPlace,
  organisationsPath,
} from '../../organisations/organisation-lists.ts'
import type { OrganisationsOverview } from '../../organisations/organisations-overview.ts'

interface ListLinksProps {
  frame: Frame
  overview: OrganisationsOverview
  place: OrganisationsPlace
}

/** Links to the lists of organisations, those of what waits with their numbers. */
export function ListLinks({ frame: { t, lang }, overview: { waiting }, place: { slug, list: open } }: ListLinksProps) {
  const numbers = { waiting: waiting?.asked?.n, reported: waiting?.reported?.n }
  return (
    <nav class="lists" aria-label={t('desk.organisations.lists')}>
      <ul>
        {ORGANISATION_LISTS.map((list) => {
          const n = list === 'waiting' || list === 'reported' ? numbers[list] : undefined
          return (
            <li>
              <a href={organisationsPath({ slug, list }, lang)} aria-current={list === open ? 'page' : undefined}>
                {t(`desk.organisations.list.${list}`)}
                {n !== undefined && (
                  <>
                    {' '}
                    <strong>{groups(n)}</strong>
                  </>
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

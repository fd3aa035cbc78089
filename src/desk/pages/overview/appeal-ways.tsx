import { roleMay } from '../../../staff/roles.ts'
import { listsPath } from '../../lists/lists-path.ts'
import { namesPath } from '../../names/name-lists.ts'
import { organisationsPath } from '../../organisations/organisation-lists.ts'
import type { OverviewPageProps } from './overview.tsx'

/** Links to the other pages of the appeal that the reader's role may see; none of a draft. */
export function AppealWays({ frame, account: { role }, shown }: OverviewPageProps) {
  const { t, lang } = frame
  const { slug, publicPage, numbersPage } = shown
  if (!publicPage || !numbersPage) return null
  return (
    <nav class="ways" aria-label={t('overview.pages')}>
      {roleMay(role, 'names.read') && <a href={namesPath({ slug, list: 'waiting' }, lang)}>{t('names.title')}</a>}
      {roleMay(role, 'endorsements.read') && (
        <a href={organisationsPath({ slug }, lang)}>{t('desk.organisations.title')}</a>
      )}
      {roleMay(role, 'lists.read') && <a href={listsPath(slug, lang)}>{t('lists.title')}</a>}
      <a href={`/staff/log?lang=${lang}`}>{t('desk.nav.log')}</a>
      <a href={publicPage}>{t('names.public')}</a>
      <a href={numbersPage}>{t('numbers.title')}</a>
    </nav>
  )
}

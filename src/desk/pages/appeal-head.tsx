import { type Role, roleMay } from '../../staff/roles.ts'
import type { Frame } from '../../ui/frame.ts'
import { listsPath } from '../lists/lists-path.ts'
import { namesPath } from '../names/name-lists.ts'
import { organisationsPath } from '../organisations/organisation-lists.ts'
import { overviewPath } from '../overview/overview-path.ts'
import type { ShownAppeal } from '../shown-appeal.ts'
import { AppealTitle } from './appeal-title.tsx'

interface AppealHeadProps {
  frame: Frame
  appeal: ShownAppeal
  /** The page, and the role of its reader: the head leads to the other pages of the appeal that the role may see. */
  ways?: { at: 'names' | 'organisations' | 'lists' | 'signatures'; role: Role }
  /** The pages of the appeal above this one, the uppermost first. */
  above?: readonly { href: string; label: string }[]
}

/** The head of each page below an appeal's overview: the ways back to all appeals and to the overview, and the public page. */
export function AppealHead({ frame, appeal, ways, above = [] }: AppealHeadProps) {
  const { t, lang } = frame
  return (
    <div class="of-appeal">
      <p>
        <a href={`/staff?lang=${lang}`}>{t('desk.nav.appeals')}</a>
        {' › '}
        <a href={overviewPath(appeal.slug, lang)}>
          <AppealTitle frame={frame} appeal={appeal} />
        </a>
        {above.map(({ href, label }) => (
          <>
            {' › '}
            <a href={href}>{label}</a>
          </>
        ))}
      </p>
      {appeal.publicPage && (
        <p class="ways">
          {ways && ways.at !== 'names' && ways.at !== 'signatures' && roleMay(ways.role, 'names.read') && (
            <a href={namesPath({ slug: appeal.slug, list: 'waiting' }, lang)}>{t('names.title')}</a>
          )}
          {ways && ways.at !== 'organisations' && roleMay(ways.role, 'endorsements.read') && (
            <a href={organisationsPath({ slug: appeal.slug }, lang)}>{t('desk.organisations.title')}</a>
          )}
          {ways && ways.at !== 'lists' && roleMay(ways.role, 'lists.read') && (
            <a href={listsPath(appeal.slug, lang)}>{t('lists.title')}</a>
          )}
          <a href={appeal.publicPage}>{t('names.public')}</a>
        </p>
      )}
    </div>
  )
}

import { nameIn } from '../../endorsements/names.ts'
import { endorsePath, organisationsPath } from '../../endorsements/public/paths.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import { textLanguage } from '../../ui/text-language.ts'
import type { AppealPartsProps } from './appeal-parts.tsx'

/** The organisations that an appeal's page names, the way to all of them, and while it is open the way to endorse. */
export function Organisations({ frame, appeal, text, counts, organisations, open }: AppealPartsProps) {
  const { t, lang } = frame
  const { slug } = appeal
  const n = counts.organisations
  return (
    <div data-part="organisations">
      {(n > 0 || open) && (
        <section class="block" id="organisations">
          <h2>{t('organisations.title')}</h2>
          {n > 0 && (
            <>
              <ul class="endorsers">
                {organisations.map((organisation) => (
                  <OrganisationName frame={frame} text={text} organisation={organisation} />
                ))}
              </ul>
              <a class="more" href={organisationsPath(slug, lang)}>
                {n > organisations.length ? t('organisations.all', { n }) : t('organisations.list')}
              </a>
            </>
          )}
          {open && (
            <p class="entrance">
              <a href={endorsePath(slug, lang)}>{t('endorse.title')}</a>
            </p>
          )}
        </section>
      )}
    </div>
  )
}

/** The name in the page's language, else the original. */
function OrganisationName({ frame, text, organisation }: NameProps) {
  const own = nameIn(organisation, text.locale)
  return (
    <li {...(own === null ? {} : textLanguage(frame, text))}>
      <AsWritten>{own ?? organisation.name}</AsWritten>
    </li>
  )
}

interface NameProps extends Pick<AppealPartsProps, 'frame' | 'text'> {
  organisation: AppealPartsProps['organisations'][number]
}

/** In place of the form where organisations alone can endorse. */
export const EndorseBox = ({ frame: { t, lang }, appeal }: Pick<AppealPartsProps, 'frame' | 'appeal'>) => (
  <>
    <h2>{t('organisations.only')}</h2>
    <p>{t('organisations.only.text')}</p>
    <p class="buttons">
      <a class="button main" href={endorsePath(appeal.slug, lang)}>
        {t('endorse.title')}
      </a>
    </p>
  </>
)

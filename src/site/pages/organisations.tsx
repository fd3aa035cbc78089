import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import { unicodeHost } from '../../core/unicode-host.ts'
import type { ListedOrganisation } from '../../endorsements/organisation.ts'
import { endorsePath, reportPath } from '../../endorsements/public/paths.ts'
import { websitePlace } from '../../endorsements/website-place.ts'
import { AsWritten, asWritten } from '../../locale/as-written.tsx'
import { countryName } from '../../locale/countries.ts'
import { day } from '../../locale/dates.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { textLanguage } from '../../ui/text-language.ts'
import { statementIn } from '../organisations-body.ts'
import { previewOf } from '../preview.ts'

export interface OrganisationsPageProps {
  frame: Frame
  appeal: Appeal
  text: AppealText
  /** All listed organisations, initiators first. */
  listed: readonly ListedOrganisation[]
  /** Whether organisations can endorse at this moment. */
  open: boolean
}

/** `/a/:slug/organisations`: the organisations that the organisers have confirmed; printed, a list for a board. */
export function OrganisationsPage({ frame, appeal, text, listed, open }: OrganisationsPageProps) {
  const { t, lang, site } = frame
  const title = `${t('organisations.title')} · ${text.shortTitle}`
  const preview = { ...previewOf(frame, appeal, text, '/organisations'), title }
  return (
    <Layout frame={frame} title={title} description={preview.description} preview={preview}>
      <div class="narrow">
        <h1>{t('organisations.title')}</h1>
        <p class="of-appeal">
          <a href={`/a/${appeal.slug}?lang=${lang}`} {...textLanguage(frame, text)}>
            {text.title}
          </a>
        </p>
        {appeal.campaign.demo && <p class="notice">{t('site.notice.demo')}</p>}
        {appeal.stoppedAt ? (
          <p>{t('site.notice.stopped')}</p>
        ) : listed.length === 0 ? (
          <p>{t('organisations.none')}</p>
        ) : (
          <>
            <p class="muted">{t('organisations.lead')}</p>
            <ul class="endorsers full">
              {listed.map((organisation) => (
                <Entry frame={frame} appeal={appeal} text={text} organisation={organisation} />
              ))}
            </ul>
            <p class="muted">
              {t('organisations.n', { n: listed.length })}. {t('organisations.apart')}
            </p>
          </>
        )}
        {open && (
          <p class="entrance">
            <a href={endorsePath(appeal.slug, lang)}>{t('endorse.title')}</a>
          </p>
        )}
        <p {...asWritten('print-only')}>
          {new URL(site.origins[0] ?? 'http://localhost').host}/a/{appeal.slug}/organisations
        </p>
      </div>
    </Layout>
  )
}

interface EntryProps extends Pick<OrganisationsPageProps, 'frame' | 'appeal' | 'text'> {
  organisation: ListedOrganisation
}

function Entry({ frame, appeal, text, organisation }: EntryProps) {
  const { t, locale, lang } = frame
  const { id, name, nameEn, country, website, initiates, confirmedOn } = organisation
  return (
    <li>
      <h2>
        <AsWritten>{name}</AsWritten>
      </h2>
      {nameEn && nameEn !== name && (
        <p class="who" lang={locale === 'en' ? undefined : 'en'}>
          <AsWritten>{nameEn}</AsWritten>
        </p>
      )}
      {(country || website) && (
        <p class="small">
          {country && countryName(locale, country)}
          {country && website && ' · '}
          {website && <Website website={website} />}
        </p>
      )}
      <Statement frame={frame} text={text} organisation={organisation} />
      <p class="small">
        {initiates && `${t('organisations.initiator')} · `}
        {t('organisations.confirmed', { day: day(locale, confirmedOn) })}
        <span class="report-hint">
          {' · '}
          <a href={reportPath(appeal.slug, id, lang)} rel="nofollow">
            {t('organisations.mistake')}
            <span class="unseen">
              : <AsWritten>{name}</AsWritten>
            </span>
          </a>
        </span>
      </p>
    </li>
  )
}

/** The host as people read it, and on a host of many the path: the address itself may have 2048 characters. */
const Website = ({ website }: { website: string }) => (
  <a href={website} rel="noreferrer nofollow">
    <AsWritten as="address">{unicodeHost(websitePlace(website) ?? website)}</AsWritten>
  </a>
)

/** In the reader's language, or in the one that stands in for the text. */
function Statement({ frame, text, organisation: { statements } }: Omit<EntryProps, 'appeal'>) {
  const own = statementIn(statements, frame.locale)
  const instead = own === null ? statementIn(statements, text.locale) : null
  if (own === null && instead === null) return null
  return (
    <blockquote {...(own === null ? textLanguage(frame, text) : {})}>
      <AsWritten>{own ?? instead}</AsWritten>
    </blockquote>
  )
}

import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import { unicodeHost } from '../../core/unicode-host.ts'
import { nameIn } from '../../endorsements/names.ts'
import type { ListedOrganisation } from '../../endorsements/organisation.ts'
import { ProofLine } from '../../endorsements/pages/proof-line.tsx'
import { endorsePath, reportPath } from '../../endorsements/public/paths.ts'
import { websitePlace } from '../../endorsements/website-place.ts'
import { AsWritten, asWritten } from '../../locale/as-written.tsx'
import { countryName } from '../../locale/countries.ts'
import { day } from '../../locale/dates.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { textLanguage } from '../../ui/text-language.ts'
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
  const { id, name, country, website, kind, initiates, confirmedOn, proofs } = organisation
  const facts = [
    kind && t(`endorse.kind.${kind}`),
    country && countryName(locale, country),
    website && <Website website={website} />,
  ].filter(Boolean)
  return (
    <li>
      <Names frame={frame} text={text} organisation={organisation} />
      {facts.length > 0 && (
        <p class="small">
          {facts.map((fact, n) => (
            <>
              {n > 0 && ' · '}
              {fact}
            </>
          ))}
        </p>
      )}
      <Statement frame={frame} appeal={appeal} text={text} organisation={organisation} />
      <p class="small">
        {initiates && `${t('organisations.initiator')} · `}
        {t('organisations.confirmed', { day: day(locale, confirmedOn) })}
        {proofs.map((proof) => (
          <>
            {' · '}
            <ProofLine frame={frame} proof={proof} />
          </>
        ))}
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

/** The name in the page's language with the original beside it; where there is none, the original with the English one. */
function Names({ frame, text, organisation }: Omit<EntryProps, 'appeal'>) {
  const { name, nameEn } = organisation
  const own = nameIn(organisation, text.locale)
  const beside = own === null ? nameEn : name
  return (
    <>
      <h2 {...(own === null ? {} : textLanguage(frame, text))}>
        <AsWritten>{own ?? name}</AsWritten>
      </h2>
      {beside !== null && beside !== (own ?? name) && (
        <p class="who" lang={own === null && frame.locale !== 'en' ? 'en' : undefined}>
          <AsWritten>{beside}</AsWritten>
        </p>
      )}
    </>
  )
}

/** The host as people read it, and on a host of many the path: the address itself may have 2048 characters. */
const Website = ({ website }: { website: string }) => (
  <a href={website} rel="noreferrer nofollow">
    <AsWritten as="address">{unicodeHost(websitePlace(website) ?? website)}</AsWritten>
  </a>
)

/** The statement in the language of the text, else in the interface's where the appeal has it, too. */
function Statement({ frame, appeal, text, organisation: { statements } }: EntryProps) {
  const language = [text.locale, frame.locale].find(
    (one) => Object.hasOwn(appeal.texts, one) && Object.hasOwn(statements, one),
  )
  if (language === undefined) return null
  return (
    <blockquote {...textLanguage(frame, { locale: language })}>
      <AsWritten>{statements[language]}</AsWritten>
    </blockquote>
  )
}

import type { Child } from 'hono/jsx'
import type { QueuedEndorsement } from '../../../endorsements/decide/queued-endorsement.ts'
import type { Organisation } from '../../../endorsements/organisation.ts'
import { AsWritten } from '../../../locale/as-written.tsx'
import { countryName } from '../../../locale/countries.ts'
import type { Frame } from '../../../ui/frame.ts'
import { MarkedName } from './marked-name.tsx'
import { Website } from './website.tsx'

/** The fields that an organisation gave of itself, but for its name. */
export function OrganisationFacts({
  frame: { t, locale },
  organisation,
}: {
  frame: Frame
  organisation: Organisation
}) {
  const { nameEn, country, website } = organisation
  return (
    <>
      {nameEn !== null && (
        <Fact label={t('desk.organisations.name_en')}>
          <MarkedName name={nameEn} />
        </Fact>
      )}
      {country !== null && <Fact label={t('desk.organisations.country')}>{countryName(locale, country)}</Fact>}
      <Fact label={t('desk.organisations.website')}>
        {website === null ? t('desk.organisations.none_given') : <Website website={website} />}
      </Fact>
    </>
  )
}

/** The person who stands for it, and whether the mailbox speaks for the website. */
export function RepresentativeFact({ frame: { t }, endorsement }: { frame: Frame; endorsement: QueuedEndorsement }) {
  const { representative, organisation, proposed } = endorsement
  const label = t('desk.organisations.representative')
  if (!representative) return <Fact label={label}>{t('desk.organisations.representative.none')}</Fact>
  const { name, role, address } = representative
  return (
    <Fact label={label}>
      <AsWritten>{name}</AsWritten>, <AsWritten>{role}</AsWritten>
      <br />
      <AsWritten as="address">{address}</AsWritten>
      <span class="hint">{t(`desk.organisations.mailbox.${mailboxOf(endorsement, proposed ?? organisation)}`)}</span>
    </Fact>
  )
}

function mailboxOf({ mailboxAtWebsite }: QueuedEndorsement, { website }: Organisation) {
  if (website === null) return 'no_website'
  return mailboxAtWebsite ? 'at_website' : 'elsewhere'
}

export const Fact = ({ label, children }: { label: string; children: Child }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

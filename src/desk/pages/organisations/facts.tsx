import type { Child } from 'hono/jsx'
import type { QueuedEndorsement } from '../../../endorsements/decide/queued-endorsement.ts'
import type { Organisation, Proof } from '../../../endorsements/organisation.ts'
import { ProofLine } from '../../../endorsements/pages/proof-line.tsx'
import { AsWritten } from '../../../locale/as-written.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { fieldsOf } from './fields.tsx'

/** The fields that an organisation gave of itself, but for its name; that there is no website is said. */
export function OrganisationFacts({ frame, organisation }: { frame: Frame; organisation: Organisation }) {
  const { t } = frame
  return (
    <>
      {fieldsOf(frame, organisation)
        .filter(({ key }) => key !== 'name')
        .map(({ label, shown }) => (
          <Fact label={label}>{shown}</Fact>
        ))}
      {organisation.website === null && (
        <Fact label={t('desk.organisations.website')}>{t('desk.organisations.none_given')}</Fact>
      )}
    </>
  )
}

/** The person who stands for it, and whether the mailbox speaks for the website. */
export function RepresentativeFact({ frame: { t }, endorsement }: { frame: Frame; endorsement: QueuedEndorsement }) {
  const { representative, origin, organisation, proposed } = endorsement
  const label = t('desk.organisations.representative')
  if (!representative)
    return (
      <Fact label={label}>{t(`desk.organisations.representative.${origin === 'entered' ? 'entered' : 'none'}`)}</Fact>
    )
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

/** The dated lines that its domain showed. */
export function ProofsFact({ frame, proofs }: { frame: Frame; proofs: readonly Proof[] }) {
  if (proofs.length === 0) return null
  return (
    <Fact label={frame.t('proof.title')}>
      {proofs.map((proof, n) => (
        <>
          {n > 0 && <br />}
          <ProofLine frame={frame} proof={proof} />
        </>
      ))}
    </Fact>
  )
}

export const Fact = ({ label, children }: { label: Child; children: Child }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

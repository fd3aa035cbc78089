import type { Child } from 'hono/jsx'
import { AsWritten } from '../../../locale/as-written.tsx'
import { countryName } from '../../../locale/countries.ts'
import { day } from '../../../locale/dates.ts'
import type { SeenSignature } from '../../../moderation/see-signature.ts'
import type { Frame } from '../../../ui/frame.ts'

/** A signature as staff may see it: of one that is not public its kind and state alone. */
export function SignatureFacts({ frame, signature }: { frame: Frame; signature: SeenSignature }) {
  const { t, locale } = frame
  const { id, visibility, state } = signature
  return (
    <dl class="settings">
      <Fact label={t('signature.state')}>{t(`signature.state.${state}`)}</Fact>
      {visibility === 'public' && <PublicFacts frame={frame} signature={signature} />}
      <Fact label={t('signature.kind')}>{t(`signature.kind.${visibility}`)}</Fact>
      {signature.reports.length > 0 && (
        <Fact label={t('signature.reports')}>
          <ul>
            {signature.reports.map((report) => (
              <li>
                {day(locale, report.day)}: {t(`reporting.reason.${report.reason}`)}
                {report.words && (
                  <>
                    {': '}
                    <bdi>{report.words}</bdi>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact label={t('signature.id')}>
        <AsWritten>{id}</AsWritten>
      </Fact>
    </dl>
  )
}

function PublicFacts({ frame: { t, locale }, signature }: { frame: Frame; signature: SeenSignature }) {
  const { name, descriptor, country, source, look } = signature
  return (
    <>
      {name !== null && (
        <Fact label={t('signature.name')}>
          <AsWritten>{name}</AsWritten>
        </Fact>
      )}
      {descriptor !== null && (
        <Fact label={t('signature.words')}>
          <AsWritten>{descriptor}</AsWritten>
        </Fact>
      )}
      {country !== null && <Fact label={t('signature.country')}>{countryName(locale, country)}</Fact>}
      {signature.day !== null && <Fact label={t('signature.day')}>{day(locale, signature.day)}</Fact>}
      <Fact label={t('signature.source')}>{t(`signature.source.${source}`)}</Fact>
      <Fact label={t('signature.look')}>{t(`signature.look.${look}`)}</Fact>
    </>
  )
}

const Fact = ({ label, children }: { label: string; children: Child }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

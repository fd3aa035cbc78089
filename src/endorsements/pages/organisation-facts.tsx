import { AsWritten } from '../../locale/as-written.tsx'
import { countryName } from '../../locale/countries.ts'
import type { MessageKey } from '../../locale/translate.ts'
import type { Frame } from '../../ui/frame.ts'
import type { OfferedOrganisation } from '../organisation.ts'

/** Entries of a `<dl>`: the organisation as it is, or will be, seen. The website is no link: a token's page has none. */
export function OrganisationFacts({ frame: { t, locale }, organisation }: OrganisationFactsProps) {
  const { name, nameEn, country, website } = organisation
  const facts: [MessageKey, string | null][] = [
    ['endorse.organisation', name],
    ['endorse.in_english', nameEn],
    ['confirm.country', country && countryName(locale, country)],
    ['endorse.website_short', website],
  ]
  return (
    <>
      {facts.map(
        ([key, value]) =>
          value && (
            <>
              <dt>{t(key)}</dt>
              <dd>
                <AsWritten>{value}</AsWritten>
              </dd>
            </>
          ),
      )}
    </>
  )
}

interface OrganisationFactsProps {
  frame: Frame
  organisation: OfferedOrganisation
}

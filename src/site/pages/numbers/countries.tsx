import type { CountryCount } from '../../../count/series/numbers.ts'
import { countryName } from '../../../locale/countries.ts'
import { groups } from '../../../locale/numbers.ts'
import type { Frame } from '../../../ui/frame.ts'

interface CountriesProps {
  frame: Frame
  countries: readonly CountryCount[]
}

/** The countries that public signers gave. */
export function Countries({ frame: { t, locale }, countries }: CountriesProps) {
  return (
    <section id="countries">
      <h2>{t('numbers.countries')}</h2>
      <p>{t('numbers.countries.text')}</p>
      {countries.length === 0 ? (
        <p>{t('numbers.countries.none')}</p>
      ) : (
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{t('numbers.countries.country')}</th>
              <th scope="col">{t('numbers.signatures')}</th>
            </tr>
          </thead>
          <tbody>
            {countries.map(({ country, n }) => (
              <tr>
                <th scope="row">{countryName(locale, country)}</th>
                <td>{groups(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

import type { FieldError } from '../../core/errors.ts'
import { countryOptions } from '../../locale/countries.ts'
import { SelectField, TextField } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import type { OrganisationValues } from '../organisation-values.ts'

interface FieldsProps {
  frame: Frame
  values: OrganisationValues
  errors?: readonly FieldError[] | undefined
}

/** The fields of an organisation, in the offer and in a change. */
export function OrganisationFields({ frame: { t, locale }, values, errors = [] }: FieldsProps) {
  return (
    <>
      <TextField
        id="name"
        label={t('endorse.name')}
        hint={t('endorse.name_hint')}
        value={values.name}
        autocomplete="organization"
        errors={errors}
        required
      />
      <TextField id="nameEn" label={t('endorse.name_en')} value={values.nameEn} errors={errors} />
      <SelectField
        id="country"
        label={t('sign.country')}
        none={t('endorse.country_none')}
        options={countryOptions(locale)}
        value={values.country}
        errors={errors}
      />
      <TextField
        id="website"
        type="exact"
        label={t('endorse.website')}
        hint={t('endorse.website_hint')}
        value={values.website}
        autocomplete="url"
        errors={errors}
      />
    </>
  )
}

/** The typed fields of an organisation, for a form that does not ask for them. */
export const HiddenOrganisation = ({ values }: { values: OrganisationValues }) => (
  <>
    <input type="hidden" name="name" value={values.name} />
    <input type="hidden" name="nameEn" value={values.nameEn} />
    <input type="hidden" name="country" value={values.country} />
    <input type="hidden" name="website" value={values.website} />
  </>
)

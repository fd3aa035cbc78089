import type { FieldError } from '../../../core/errors.ts'
import { FORMATS } from '../../../exports/profile.ts'
import { countryOptions } from '../../../locale/countries.ts'
import { SelectField, TextField } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { RadioCards } from '../../../ui/radio-cards.tsx'

/** The form of a list as it was sent. */
export type TypedFilter = Partial<Record<'profile' | 'format' | 'country' | 'from' | 'to', string>>

interface PublicListFieldsProps {
  frame: Frame
  typed: TypedFilter
  errors: readonly FieldError[]
  /** Signatures of the appeal have a country. */
  hasCountries: boolean
}

/** The format of the public list, and which signatures it has. */
export function PublicListFields({ frame: { t, locale }, typed, errors, hasCountries }: PublicListFieldsProps) {
  const { format = 'xlsx', country, from, to } = typed
  const options = FORMATS.map((value) => ({
    ...{ value, label: t(`lists.format.${value}`), hint: t(`lists.format.${value}.hint`) },
  }))
  return (
    <>
      <fieldset>
        <legend>{t('lists.format')}</legend>
        <RadioCards name="format" options={options} value={format} />
      </fieldset>
      {hasCountries && (
        <SelectField
          {...{ id: 'country', label: t('lists.country'), none: t('lists.country.all'), errors }}
          options={countryOptions(locale)}
          value={country}
        />
      )}
      <TextField id="from" type="date" label={t('lists.from')} value={from} errors={errors} />
      <TextField id="to" type="date" label={t('lists.to')} value={to} errors={errors} />
    </>
  )
}

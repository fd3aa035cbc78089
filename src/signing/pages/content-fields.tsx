import { type Appeal, visibilitiesOnOffer } from '../../appeals/appeal.ts'
import type { FieldError } from '../../core/errors.ts'
import type { Visibility } from '../../core/visibility.ts'
import { countryOptions } from '../../locale/countries.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Translate } from '../../locale/translate.ts'
import { SelectField, TextField } from '../../ui/form.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import type { ContentValues } from '../sign-values.ts'

interface FieldsProps {
  t: Translate
  locale: Locale
  values: ContentValues
  errors: readonly FieldError[]
}

/** The order in which visibilities are offered: the safest first. */
const ORDER: readonly Visibility[] = ['private', 'anonymous', 'public']

/** The visibilities of the appeal in the order of their cards. */
export function cardsOf(appeal: Appeal): Visibility[] {
  const offered = visibilitiesOnOffer(appeal)
  return ORDER.filter((visibility) => offered.includes(visibility))
}

/** One card for each visibility in `shown`. */
export function VisibilityCards({ t, values, errors, shown }: FieldsProps & { shown: readonly Visibility[] }) {
  const error = errors.find(({ path }) => path === 'visibility')
  const options = shown.map((value) => ({ value, label: t(`sign.${value}`), hint: t(`sign.${value}_hint`) }))
  const describedBy = error ? 'visibility-hint visibility-error' : 'visibility-hint'
  return (
    <>
      <p class="hint" id="visibility-hint">
        {t('sign.legend_hint')}
      </p>
      {error && (
        <p class="error" id="visibility-error">
          {error.message}
        </p>
      )}
      <RadioCards name="visibility" options={options} value={values.visibility} describedBy={describedBy} />
    </>
  )
}

/** Name and words; the style sheet hides them while `anonymous` is checked. */
export function NamedFields({ t, values, errors }: FieldsProps) {
  return (
    <div class="named">
      <TextField
        id="name"
        label={t('sign.name')}
        hint={t('sign.name_hint')}
        value={values.name}
        autocomplete="name"
        errors={errors}
      />
      <TextField
        id="descriptor"
        label={t('sign.words')}
        hint={t('sign.words_hint')}
        value={values.descriptor}
        errors={errors}
      />
    </div>
  )
}

export function CountryField({ t, locale, values, errors }: FieldsProps) {
  return (
    <div class="named">
      <SelectField
        id="country"
        label={t('sign.country')}
        none={t('sign.country_none')}
        options={countryOptions(locale)}
        value={values.country}
        errors={errors}
      />
    </div>
  )
}

import type { FieldError } from '../../core/errors.ts'
import { ownName } from '../../locale/languages.ts'
import { SelectField, TextArea, TextField } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { textLanguage } from '../../ui/text-language.ts'
import { kindOptions } from '../kind-options.ts'
import { type ChangeValues, nameField, statementField } from '../own/change-values.ts'

interface FurtherFieldsProps {
  frame: Frame
  values: ChangeValues
  languages: readonly string[]
  errors: readonly FieldError[]
}

/** The fields that a representative can add: the kind, and by language name and statement. */
export function FurtherFields({ frame, values, languages, errors }: FurtherFieldsProps) {
  const { t } = frame
  return (
    <>
      <SelectField
        id="kind"
        label={t('endorse.kind')}
        none={t('endorse.kind.none')}
        options={kindOptions(t)}
        value={values.kind}
        errors={errors}
      />
      {languages.map((language) => {
        const written = textLanguage(frame, { locale: language })
        return (
          <fieldset class="part">
            <legend {...written}>{ownName(language)}</legend>
            {language !== 'en' && (
              <TextField
                id={nameField(language)}
                label={t('endorse.further_name')}
                value={values.names[language]}
                in={written}
                errors={errors}
              />
            )}
            <TextArea
              id={statementField(language)}
              label={t('endorse.statement')}
              hint={t('endorse.statement_hint')}
              value={values.statements[language]}
              in={written}
              errors={errors}
            />
          </fieldset>
        )
      })}
    </>
  )
}

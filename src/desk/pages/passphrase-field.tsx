import type { FieldError } from '../../core/errors.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import type { Translate } from '../../locale/translate.ts'
import { Button, TextField } from '../../ui/form.tsx'

export interface NewPassphraseProps {
  t: Translate
  /** The name of the field. */
  id: 'passphrase' | 'new_passphrase'
  label: string
  /** As typed or suggested; it may stand only in a page that is never stored. */
  value: string
  shown: boolean
  /** The words were just suggested. */
  suggested: boolean
  errors: readonly FieldError[]
}

/** A new passphrase, with buttons that show the page again: one suggests six words, the other makes it readable. */
export function NewPassphrase({ t, id, label, value, shown, suggested, errors }: NewPassphraseProps) {
  return (
    <>
      <TextField
        id={id}
        type={shown ? 'exact' : 'password'}
        label={label}
        hint={t('staff.passphrase.hint')}
        value={value}
        autocomplete="new-password"
        required
        errors={errors}
      />
      {suggested && (
        <div class="suggested" role="status">
          <p>{t('staff.passphrase.suggested')}</p>
          <p>
            <strong>
              <AsWritten>{value}</AsWritten>
            </strong>
          </p>
        </div>
      )}
      <div class="buttons">
        <Button weight="equal" name="do" value="suggest">
          {t('staff.passphrase.suggest')}
        </Button>
        <Button weight="quiet" name="do" value={shown ? 'hide' : 'show'}>
          {t(shown ? 'staff.passphrase.hide' : 'staff.passphrase.show')}
        </Button>
        {shown && <input type="hidden" name="shown" value="yes" />}
      </div>
    </>
  )
}

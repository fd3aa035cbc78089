import type { FieldError } from '../../../core/errors.ts'
import { AsWritten } from '../../../locale/as-written.tsx'
import type { Translate } from '../../../locale/translate.ts'
import { Button, TextField } from '../../../ui/form.tsx'

/** A new passphrase as typed or suggested. It may stand only in an answer to its form, which is never stored. */
export interface TypedPassphrase {
  passphrase: string
  /** It is readable on the page. */
  shown: boolean
  /** The words were just suggested. */
  suggested: boolean
  /** One of the buttons beside it was pressed: the page comes back with the focus in its field. */
  pressed?: boolean
}

interface NewPassphraseProps {
  t: Translate
  /** The name of the field. */
  id: 'passphrase' | 'new_passphrase'
  label: string
  typed: TypedPassphrase
  errors: readonly FieldError[]
}

/** A new passphrase, with buttons that show the page again: one suggests six words, the other makes it readable. */
export function NewPassphrase({ t, id, label, typed, errors }: NewPassphraseProps) {
  const { passphrase, shown, suggested, pressed } = typed
  return (
    <>
      <TextField
        id={id}
        type={shown ? 'exact' : 'password'}
        label={label}
        hint={t('staff.passphrase.hint')}
        value={passphrase}
        autocomplete="new-password"
        required
        autofocus={pressed}
        errors={errors}
      />
      {suggested && (
        <div class="suggested" role="status">
          <p>{t('staff.passphrase.suggested')}</p>
          <p>
            <strong>
              <AsWritten>{passphrase}</AsWritten>
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

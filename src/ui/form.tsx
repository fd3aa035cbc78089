import type { Child } from 'hono/jsx'
import type { FieldError } from '../core/errors.ts'
import type { Translate } from '../locale/translate.ts'

interface FieldProps {
  /** Also the control's name, and the path of its errors. */
  id: string
  label: string
  hint?: string | undefined
  errors?: readonly FieldError[]
}

const errorOf = (errors: readonly FieldError[], path: string): string | undefined =>
  errors.find((error) => error.path === path)?.message

/** Label, hint and error around one control; the control is told of both by `aria-describedby`. */
function Labelled({ id, label, hint, errors = [], children }: FieldProps & { children: Child }) {
  const error = errorOf(errors, id)
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

function describedBy({ id, hint, errors = [] }: FieldProps) {
  const error = errorOf(errors, id)
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? 'true' : undefined }
}

export interface TextFieldProps extends FieldProps {
  value?: string | undefined
  type?: 'text' | 'email'
  autocomplete?: string
  maxlength?: number
  required?: boolean
}

/**
 * What keeps keyboards from changing an address; as texts, since `false` would drop the attribute. Not the type
 * email: Chromium sends its domain in A-labels, and a Cyrillic letter in it could no longer be told.
 */
const ADDRESS: Record<string, string> = {
  inputmode: 'email',
  autocapitalize: 'none',
  autocorrect: 'off',
  spellcheck: 'false',
}

/** A line of text. An e-mail field is never capitalised or corrected by the keyboard. */
export function TextField(props: TextFieldProps) {
  const { id, value, type = 'text', autocomplete = 'off', maxlength, required } = props
  return (
    <Labelled {...props}>
      <input
        id={id}
        name={id}
        type="text"
        value={value}
        autocomplete={autocomplete}
        maxlength={maxlength}
        aria-required={required ? 'true' : undefined}
        {...(type === 'email' ? ADDRESS : {})}
        {...describedBy(props)}
      />
    </Labelled>
  )
}

export interface SelectFieldProps extends FieldProps {
  /** The first option stands for no choice. */
  none: string
  options: readonly { code: string; name: string }[]
  value?: string | undefined
}

/** A choice of one out of many. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Labelled {...props}>
      <select id={props.id} name={props.id} autocomplete="off" {...describedBy(props)}>
        <option value="">{props.none}</option>
        {props.options.map(({ code, name }) => (
          <option value={code} selected={code === props.value}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

export interface CheckboxProps {
  id: string
  /** What is sent when it is ticked. */
  value?: string
  checked?: boolean
  errors?: readonly FieldError[]
  children: Child
}

/** A box with its text beside it; the whole line is the label. */
export function Checkbox({ id, value = 'true', checked, errors = [], children }: CheckboxProps) {
  const error = errorOf(errors, id)
  return (
    <div class={error ? 'field check wrong' : 'field check'}>
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <label for={id}>
        <input
          id={id}
          name={id}
          type="checkbox"
          value={value}
          checked={checked}
          aria-describedby={error && `${id}-error`}
          aria-invalid={error ? 'true' : undefined}
        />
        <span>{children}</span>
      </label>
    </div>
  )
}

export interface RadioCardsProps {
  name: string
  /** Each radio has the id `v-<value>`: the style sheet hides the fields that a choice does without. */
  options: readonly { value: string; label: string; hint: string }[]
  value?: string | undefined
  /** Ids of what describes the group. */
  describedBy?: string | undefined
}

/** Cards of which the whole is the label. The radios stay siblings of what follows in the fieldset. */
export function RadioCards({ name, options, value, describedBy }: RadioCardsProps) {
  return (
    <>
      {options.map((option) => (
        <>
          <input
            class="card-input"
            type="radio"
            id={`v-${option.value}`}
            name={name}
            value={option.value}
            checked={option.value === value}
            autocomplete="off"
            aria-describedby={describedBy}
          />
          <label class="card" for={`v-${option.value}`}>
            <strong>{option.label}</strong>
            <span class="card-hint">{option.hint}</span>
          </label>
        </>
      ))}
    </>
  )
}

/** What is wrong, on top of the form, each line a link to its field. `targets` maps a path to another id. */
export function ErrorSummary(props: { t: Translate; errors: readonly FieldError[]; targets?: Record<string, string> }) {
  const { t, errors, targets = {} } = props
  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t('ui.errorSummary')}</h2>
      <ul>
        {errors.map(({ path, message }) => (
          <li>
            <a href={`#${targets[path] ?? path}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export interface ButtonProps {
  children: Child
  /** `main` for the one thing that the page is for; `quiet` for what one may leave alone. */
  weight?: 'main' | 'equal' | 'quiet'
  name?: string
  value?: string
  disabled?: boolean
}

/** A submit button, at least 48 px high. */
export function Button({ children, weight = 'main', name, value, disabled }: ButtonProps) {
  return (
    <button class={`button ${weight}`} type="submit" name={name} value={value} disabled={disabled}>
      {children}
    </button>
  )
}

/** Copies the text of the element with that id; shown by the script only, since it can do nothing without. */
export function CopyButton({ t, target }: { t: Translate; target: string }) {
  return (
    <button class="button quiet copy" type="button" hidden data-copy={target} data-copied={t('ui.copied')}>
      {t('ui.copy')}
    </button>
  )
}

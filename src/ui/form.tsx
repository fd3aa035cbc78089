import type { Child } from 'hono/jsx'
import type { FieldError } from '../core/errors.ts'
import { asWritten } from '../locale/as-written.tsx'
import type { Translate } from '../locale/translate.ts'

interface FieldProps {
  /** The control's id and name, and the path of its errors. */
  id: string
  label: string
  hint?: string | undefined
  errors?: readonly FieldError[]
}

const errorOf = (errors: readonly FieldError[], path: string): string | undefined =>
  errors.find((error) => error.path === path)?.message

/** Label, hint and error around one control, which refers to hint and error by `aria-describedby`. */
function Labelled({ id, label, hint, errors = [], children }: FieldProps & { children: Child }) {
  const error = errorOf(errors, id)
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>{' '}
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
  type?: keyof typeof ATTRIBUTES
  autocomplete?: string
  maxlength?: number
  required?: boolean
  /** The field has the focus once the page is there. */
  autofocus?: boolean | undefined
  /** The language of what is typed, where it is not the page's. */
  in?: { lang?: string; dir?: 'rtl' } | undefined
}

/** Attributes that stop keyboards from changing what is typed; strings, since `false` would drop the attribute. */
const EXACT = { autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false' }

/**
 * Attributes of each type of field. The element's type is never `email`: Chromium would send the domain in A-labels, and
 * a Cyrillic letter in the domain could not be told.
 */
const ATTRIBUTES: Record<'text' | 'email' | 'exact' | 'digits' | 'date' | 'password', Record<string, string>> = {
  text: {},
  email: { inputmode: 'email', ...EXACT },
  exact: EXACT,
  digits: { inputmode: 'numeric', ...EXACT },
  date: { type: 'date' },
  password: { ...EXACT, type: 'password' },
}

/** A field for a line of text. Only plain text may be capitalised or corrected by the keyboard. */
export function TextField(props: TextFieldProps) {
  const { id, value, type = 'text', autocomplete = 'off', maxlength, required, autofocus, in: language } = props
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
        autofocus={autofocus}
        {...asWritten()}
        {...language}
        {...ATTRIBUTES[type]}
        {...describedBy(props)}
      />
    </Labelled>
  )
}

/** A field for a paragraph. */
export function TextArea(props: Pick<TextFieldProps, 'in' | 'value' | keyof FieldProps>) {
  const { id, value, in: language } = props
  return (
    <Labelled {...props}>
      <textarea id={id} name={id} rows={4} autocomplete="off" {...asWritten()} {...language} {...describedBy(props)}>
        {value}
      </textarea>
    </Labelled>
  )
}

/** A field for a file; `accept` is only a hint for the browser's dialogue. */
export function FileField(props: FieldProps & { accept: string }) {
  const { id, accept } = props
  return (
    <Labelled {...props}>
      <input id={id} name={id} type="file" accept={accept} {...describedBy(props)} />
    </Labelled>
  )
}

export interface SelectFieldProps extends FieldProps {
  /** The label of the first option, which stands for no choice. */
  none: string
  options: readonly { code: string; name: string }[]
  value?: string | undefined
}

/** A list to choose one option from. */
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
  /** The value that is sent when the box is ticked. */
  value?: string
  checked?: boolean
  errors?: readonly FieldError[]
  children: Child
}

/** A checkbox with its text beside it; the whole line is the label. */
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

/** The errors on top of a form, each a link to its field. `targets` maps an error path to a different id. */
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
  /** `main` for the page's purpose, `equal` for one of several equal choices, `quiet` for an action that few need. */
  weight?: 'main' | 'equal' | 'quiet'
  name?: string
  value?: string
  disabled?: boolean
}

/** The answer to a form that is shown again although no field is wrong. */
export const Answer = ({ title, children }: { title: string; children: Child }) => (
  <div class="answer" role="alert" tabindex={-1} autofocus aria-labelledby="answer-title">
    <h2 id="answer-title">{title}</h2>
    <p>{children}</p>
  </div>
)

/** A submit button, at least 48 px high. */
export function Button({ children, weight = 'main', name, value, disabled }: ButtonProps) {
  return (
    <button class={`button ${weight}`} type="submit" name={name} value={value} disabled={disabled}>
      {children}
    </button>
  )
}

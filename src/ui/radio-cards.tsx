export interface RadioCardsProps {
  name: string
  /** Each radio has the id `v-<value>`, by which the style sheet hides the fields that a choice does not need. */
  options: readonly { value: string; label: string; hint: string }[]
  value?: string | undefined
  /** Ids of the elements that describe the group. */
  describedBy?: string | undefined
}

/** Radios as cards; the whole card is a label. Inputs must stay siblings of the fields that the style sheet hides. */
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
            <strong>{option.label}</strong> <span class="card-hint">{option.hint}</span>
          </label>
        </>
      ))}
    </>
  )
}

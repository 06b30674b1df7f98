import { useId } from 'react'

import './choice-field.css'

type ChoiceFieldProps = {
  /** What is chosen: the name of the group. */
  label: string
  description?: string
  value: string
  options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[]
  choose: (value: string) => void
}

/** One of a few, all in sight, side by side. Radio buttons to the keyboard and to screen readers. */
export function ChoiceField({ label, description, value, options, choose }: ChoiceFieldProps) {
  const id = useId()
  return (
    <fieldset className="choice-field" aria-describedby={description && `${id}-note`}>
      <legend>{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} lang={option.lang} dir={option.lang && 'auto'}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => choose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {description && (
        <p id={`${id}-note`} className="field-note">
          {description}
        </p>
      )}
    </fieldset>
  )
}

import { type ComponentProps, useId } from 'react'

import { Icon } from './icon.tsx'

type TextFieldProps = Omit<ComponentProps<'input'>, 'id'> & {
  label: string
  description?: string | undefined
  /** What is wrong with the value and how to put it right. */
  error?: string | undefined
}

/** A field with its label above it, and its description and error wired to it. */
export function TextField({ label, description, error, className = '', ...attributes }: TextFieldProps) {
  const id = useId()
  const noteIds = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ')

  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      <input
        type="text"
        {...attributes}
        id={id}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={noteIds || undefined}
      />
      {description && (
        <p id={`${id}-description`} className="field-note">
          {description}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          <Icon name="alert" />
          {error}
        </p>
      )}
    </div>
  )
}

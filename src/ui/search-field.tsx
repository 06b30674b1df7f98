import type { ComponentProps } from 'react'

type SearchFieldProps = Omit<
  ComponentProps<'input'>,
  'type' | 'value' | 'defaultValue' | 'onChange' | 'aria-label' | 'children'
> & {
  /** Its accessible name, and what stands in it while it is empty. */
  label: string
  value: string
  onValueChange: (value: string) => void
  /** What belongs to the search, after the box: a count, next and previous. */
  children?: React.ReactNode
}

/** A search box; Escape empties it. */
export function SearchField({
  label,
  value,
  onValueChange,
  children,
  className = '',
  ...attributes
}: SearchFieldProps) {
  return (
    <div className={`search i-search ${className}`}>
      <input
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        {...attributes}
        type="search"
        className="input"
        aria-label={label}
        value={value}
        onChange={(event) => onValueChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          attributes.onKeyDown?.(event)
          if (event.key !== 'Escape' || value === '' || event.defaultPrevented) return
          // The first Escape empties the box; only the next one may close what the box is in.
          event.preventDefault()
          event.stopPropagation()
          onValueChange('')
        }}
      />
      {children}
    </div>
  )
}

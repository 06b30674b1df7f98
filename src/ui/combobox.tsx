import { Combobox as Base } from '@base-ui/react/combobox'
import { type Ref, useId, useRef } from 'react'

import { Icon } from './icon.tsx'

import './combobox.css'
import './menu.css'

export type ComboboxOption = {
  /** Tells options apart: two people may have one name. */
  key: string
  label: string
  /** Below the label: what tells this one from its namesakes. */
  note: string
}

type ComboboxProps<Option extends ComboboxOption> = {
  label: string
  description?: string | undefined
  /** What is wrong with the text and how to put it right. */
  error?: string | undefined
  /** What to offer for the text as it stands; the caller filters. */
  options: readonly Option[]
  /** Said in the list when there is nothing to offer. */
  emptyText: string
  text: string
  chosen: Option | null
  /** Typed, or chosen from the list: then with the option. Free text stays when the list closes. */
  onChange: (text: string, chosen: Option | null) => void
  inputRef?: Ref<HTMLInputElement>
}

/** A text box that offers what fits, and takes other text too. Load it lazily: it brings Base UI. */
export function Combobox<Option extends ComboboxOption>(props: ComboboxProps<Option>) {
  const { label, description, error, options, emptyText, text, chosen, onChange, inputRef } = props
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const noteIds = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ')

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Base.Root<Option>
        items={options}
        filter={null}
        autoHighlight
        value={chosen}
        isItemEqualToValue={(one, other) => one.key === other.key}
        onValueChange={(option, { reason }) => {
          if (option) onChange(option.label, option)
          // Escape takes a choice back first; only the next one may close what the box is in.
          else if (reason === 'escape-key') onChange('', null)
        }}
        inputValue={text}
        onInputValueChange={(typed, { reason }) => {
          // On other occasions the list wants its own text in the box: what was typed is worth more.
          if (reason === 'input-change') onChange(typed, null)
        }}
      >
        <Base.Input
          ref={inputRef}
          // Again, since an open list hides the label, like all else, from screen readers.
          aria-label={label}
          id={id}
          className="input"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={noteIds || undefined}
        />
        {/* In the dialog or region that the box is in, and not beside it. */}
        <Base.Portal container={place}>
          <Base.Positioner align="start" sideOffset={4} positionMethod="fixed" className="z-30">
            <Base.Popup className="menu combobox-popup">
              <Base.Empty className="combobox-empty">{emptyText}</Base.Empty>
              <Base.List aria-label={label}>
                {(option: Option) => (
                  <Base.Item key={option.key} value={option} className="menu-item">
                    <span>
                      <bdi>{option.label}</bdi>
                      {option.note && (
                        <small>
                          <bdi>{option.note}</bdi>
                        </small>
                      )}
                    </span>
                  </Base.Item>
                )}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      <div ref={place} className="combobox-place" />
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

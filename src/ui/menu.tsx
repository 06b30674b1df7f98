import { Menu as Base } from '@base-ui/react/menu'
import type { RefObject } from 'react'

import { Icon } from './icon.tsx'
import type { MenuAct, MenuChecks, MenuChoice, MenuEntry } from './menu-entry.ts'

import './menu.css'

type MenuProps = {
  isOpen: boolean
  close: () => void
  label: string
  entries: readonly MenuEntry[]
  /** The button it hangs from and gives focus back to. */
  anchor: RefObject<HTMLButtonElement | null>
}

/** The opened part of a `MenuButton`, which loads it when it is wanted: it brings Base UI. */
export function Menu({ isOpen, close, label, entries, anchor }: MenuProps) {
  // Inside the landmark of its button, as all that is on a page should be inside one.
  const landmark = anchor.current?.closest<HTMLElement>('header, main')
  // The menu goes after its act has run, which may have opened a dialog: what has focus there keeps it.
  const finalFocus = () => {
    const dialog = document.activeElement?.closest('[role=dialog], [role=alertdialog]')
    return dialog && !dialog.contains(anchor.current) ? false : anchor.current
  }
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && close()}>
      <Base.Portal {...(landmark && { container: landmark })} className="contents">
        <Base.Positioner anchor={anchor} align="end" sideOffset={4} className="z-20">
          {/* In the tab order: in a small window it scrolls, and whoever opened it with the mouse has no entry in focus yet. */}
          <Base.Popup className="menu" aria-label={label} finalFocus={finalFocus} tabIndex={0}>
            {entries.map((entry) => (
              <Entry key={entry.kind === 'divider' ? 'divider' : entry.label} entry={entry} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry.kind === 'divider') return <Base.Separator className="menu-divider" />
  if (entry.kind === 'note') return <div className="menu-label">{entry.label}</div>
  if (entry.kind === 'act') return <Act act={entry} />
  return entry.kind === 'choice' ? <Choice choice={entry} /> : <Checks checks={entry} />
}

function Act({ act }: { act: MenuAct }) {
  return (
    <Base.Item
      className="menu-item"
      data-tone={act.tone}
      label={act.label}
      disabled={act.disabledReason !== undefined}
      onClick={act.run}
    >
      {act.icon && <Icon name={act.icon} />}
      <span>
        {act.label}
        {act.disabledReason !== undefined && <small>{act.disabledReason}</small>}
      </span>
    </Base.Item>
  )
}

function Choice({ choice }: { choice: MenuChoice }) {
  return (
    <Base.RadioGroup
      value={choice.value}
      onValueChange={(value: unknown) => choice.choose(String(value))}
      aria-label={choice.label}
    >
      <div className="menu-label" aria-hidden="true">
        {choice.label}
      </div>
      {choice.options.map(({ value, label, note }) => (
        <Base.RadioItem key={value} className="menu-item" value={value} label={label} closeOnClick>
          <Icon name="check" />
          <span>
            {label}
            {note && <small>{note}</small>}
          </span>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  )
}

function Checks({ checks: { label, values, options, choose } }: { checks: MenuChecks }) {
  return (
    <Base.Group aria-label={label}>
      <div className="menu-label" aria-hidden="true">
        {label}
      </div>
      {options.map((option) => (
        <Base.CheckboxItem
          key={option.value}
          className="menu-item"
          label={option.label}
          checked={values.includes(option.value)}
          onCheckedChange={(isChecked) =>
            choose([
              ...values.filter((value) => value !== option.value),
              ...(isChecked ? [option.value] : []),
            ])
          }
        >
          <Icon name="check" />
          <span>
            {option.label}
            {option.note && <small>{option.note}</small>}
          </span>
        </Base.CheckboxItem>
      ))}
    </Base.Group>
  )
}

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useId, useRef, useState, useSyncExternalStore } from 'react'

import * as m from '#messages'
import { announce } from '#ui/announcer.tsx'
import { offeredCommands, type Command } from '#ui/commands.ts'
import { Icon } from '#ui/icon.tsx'
import { Keys } from './keys.tsx'
import { paletteGroups, type PaletteGroup } from './palette-groups.ts'
import { keysFor, shortcutChoice } from './shortcut-choice.ts'
import { shortcuts } from './shortcut-table.ts'
import '#ui/dialog.css'
import '#ui/menu.css'
import './palette.css'

interface PaletteProps {
  readonly isOpen: boolean
  readonly close: () => void
}

/** Everything that can be done here, by name. What asks first asks first; what cannot be done says why. */
export function Palette({ isOpen, close }: PaletteProps) {
  const hint = useId()
  const box = useRef<HTMLInputElement>(null)
  // As they were when it opened: nothing moves under the arrow keys. What is chosen is looked up anew.
  const [commands] = useState(offeredCommands)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<Command>()
  useSyncExternalStore(shortcutChoice.subscribe, shortcutChoice.get)

  function choose({ id }: Command) {
    const now = offeredCommands().find((command) => command.id === id)
    if (now === undefined || now.disabledReason !== undefined) {
      announce(now?.disabledReason ?? m.keyboard_palette_gone(), 'assertive')
      return
    }
    setChosen(now)
    close()
  }

  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(open) => !open && close()}
      onOpenChangeComplete={(open) => {
        // Focus is back where it was by now: what opens a dialog gives it back there, what moves it moves it from there.
        if (!open) chosen?.run()
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup
          className="dialog palette"
          aria-label={m.keyboard_palette()}
          initialFocus={box}
          data-leads-on={chosen && ''}
        >
          <Autocomplete.Root
            open
            inline
            items={paletteGroups(commands, query)}
            filter={null}
            autoHighlight="always"
            keepHighlight
            value={query}
            itemToStringValue={(command: Command) => command.label}
            onValueChange={(typed, { reason }) => {
              if (reason === 'input-change') setQuery(typed)
            }}
          >
            <div className="search i-search palette-search">
              <Autocomplete.Input
                ref={box}
                className="input"
                aria-label={m.keyboard_palette_search()}
                aria-describedby={hint}
                placeholder={m.keyboard_palette_search()}
                spellCheck={false}
              />
            </div>
            <Autocomplete.Empty className="palette-empty">{m.keyboard_palette_none()}</Autocomplete.Empty>
            <Autocomplete.List className="palette-list" aria-label={m.keyboard_palette()}>
              {(group: PaletteGroup) => (
                <Autocomplete.Group key={group.value} items={group.items}>
                  <Autocomplete.GroupLabel className="menu-label">{group.value}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(command: Command) => (
                      <Entry key={command.id} command={command} choose={() => choose(command)} />
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
            <p id={hint} className="palette-hint">
              {m.keyboard_palette_hint()}
            </p>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Entry({ command, choose }: { readonly command: Command; readonly choose: () => void }) {
  const { id, label, note, icon, disabledReason } = command
  const shortcut = shortcuts.find((each) => each.id === id)
  const words = disabledReason ?? note
  return (
    <Autocomplete.Item
      value={command}
      className="menu-item palette-item"
      // Still to be reached, so that its reason can be read.
      aria-disabled={disabledReason !== undefined || undefined}
      onClick={choose}
    >
      {icon ? <Icon name={icon} /> : <span className="palette-no-icon" />}
      <span>
        <bdi>{label}</bdi>
        {words && (
          <small>
            <bdi>{words}</bdi>
          </small>
        )}
      </span>
      {shortcut && <Keys keys={keysFor(shortcut)} />}
    </Autocomplete.Item>
  )
}

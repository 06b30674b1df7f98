import { useState, useSyncExternalStore } from 'react'

import * as m from '#messages'
import { Button } from '#ui/button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { keyNames } from '#ui/key-combo.ts'
import { resetKeys, shortcutChoice, turnShortcuts } from '../keyboard/shortcut-choice.ts'
import { shortcuts } from '../keyboard/shortcut-table.ts'
import { KeysRow } from './keys-row.tsx'
import { SettingsSection } from './settings-section.tsx'

/** Shortcuts on or off, and the keys of each (WCAG 2.2, 2.1.4). */
export function KeyboardSection() {
  const { areOn, keys } = useSyncExternalStore(shortcutChoice.subscribe, shortcutChoice.get)
  const [listening, setListening] = useState<string | null>(null)
  return (
    <SettingsSection title={m.keyboard_title()}>
      <ChoiceField
        label={m.keyboard_single()}
        description={m.keyboard_single_text({ keys: keyNames('mod+k').join(' ') })}
        value={areOn ? 'on' : 'off'}
        options={[
          { value: 'on', label: m.keyboard_on() },
          { value: 'off', label: m.keyboard_off() },
        ]}
        choose={(value) => turnShortcuts(value === 'on')}
      />
      <div className="settings-keys">
        <p>{m.keyboard_keys()}</p>
        <p className="field-note">{m.keyboard_keys_text()}</p>
        <ul aria-label={m.keyboard_keys()}>
          {shortcuts.map((shortcut) => (
            <KeysRow
              key={shortcut.id}
              shortcut={shortcut}
              isListening={listening === shortcut.id}
              listen={(isListening) => setListening(isListening ? shortcut.id : null)}
            />
          ))}
        </ul>
        {Object.keys(keys).length > 0 && (
          <Button size="sm" onClick={resetKeys}>
            {m.keyboard_reset()}
          </Button>
        )}
      </div>
    </SettingsSection>
  )
}

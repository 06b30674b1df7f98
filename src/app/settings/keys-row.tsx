import { useId, useState, type KeyboardEvent } from 'react'

import * as m from '#messages'
import { announce } from '#ui/announcer.tsx'
import { keyNames, keysOf } from '#ui/key-combo.ts'
import { Icon } from '#ui/icon.tsx'
import { Keys } from '../keyboard/keys.tsx'
import { chooseKeys, conflictsOf, keysFor } from '../keyboard/shortcut-choice.ts'
import type { Shortcut } from '../keyboard/shortcut-table.ts'

interface KeysRowProps {
  readonly shortcut: Shortcut
  readonly isListening: boolean
  readonly listen: (isListening: boolean) => void
}

/** Keys that move about in a page or press what has focus: taken by no act. */
const reserved = /^(?:mod\+|shift\+)*(?:tab|enter|escape| |delete|arrow.+|home|end|page.+)$/

/** One act and its keys; pressed, it takes the next keys that come. */
export function KeysRow({ shortcut, isListening, listen }: KeysRowProps) {
  const id = useId()
  const [refused, setRefused] = useState('')
  const keys = keysFor(shortcut)
  const act = shortcut.label()
  const words = keys === '' ? m.keyboard_no_key() : inWords(keys)
  const conflict = conflictsOf(shortcut)[0]
  const problem = refused
    ? m.keyboard_reserved({ keys: refused })
    : conflict && m.keyboard_conflict({ act: conflict.label() })

  function take(event: KeyboardEvent) {
    if (!isListening) return
    const pressed = keysOf(event.nativeEvent)
    if (pressed === null) return
    // Tab goes on, and leaves the keys as they were.
    if (pressed === 'tab' || pressed === 'shift+tab') return
    event.preventDefault()
    // The dialog would take Escape for itself.
    event.stopPropagation()
    if (pressed === 'escape') return listen(false)
    if (reserved.test(pressed)) return setRefused(inWords(pressed))
    const chosen = pressed === 'backspace' ? '' : pressed
    setRefused('')
    listen(false)
    chooseKeys(shortcut.id, chosen)
    announce(m.keyboard_changed({ act, keys: chosen === '' ? m.keyboard_no_key() : inWords(chosen) }))
  }

  return (
    <li className="keys-row">
      <span>{act}</span>
      <button
        type="button"
        className="button"
        data-variant="quiet"
        data-size="sm"
        aria-label={isListening ? m.keyboard_press() : m.keyboard_change({ act, keys: words })}
        aria-describedby={problem ? id : undefined}
        onClick={() => listen(true)}
        onBlur={() => {
          setRefused('')
          listen(false)
        }}
        onKeyDown={take}
      >
        {isListening ? m.keyboard_press() : keys === '' ? m.keyboard_no_key() : <Keys keys={keys} />}
      </button>
      {problem && (
        <p id={id} className="field-error">
          <Icon name="alert" />
          {problem}
        </p>
      )}
    </li>
  )
}

const inWords = (keys: string) => keyNames(keys).join(' ')

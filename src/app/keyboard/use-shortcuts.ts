import { useEffect, useEffectEvent } from 'react'

import { offeredCommands } from '#ui/commands.ts'
import { isTyping, keysOf } from '#ui/key-combo.ts'
import { notify } from '#ui/notice-store.ts'
import { shortcutsOf } from './shortcut-choice.ts'

interface Keys {
  readonly togglePalette: () => void
  readonly isPaletteOpen: boolean
}

/**
 * Does what a key stands for, as long as keys go nowhere else: not while somebody types, nor under a dialog or a menu. The
 * palette alone opens from within a field, since its keys write nothing.
 */
export function useShortcuts({ togglePalette, isPaletteOpen }: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return
    const keys = keysOf(event)
    const asked = keys === null ? [] : shortcutsOf(keys)
    if (asked.length === 0) return
    if (asked.some(({ id }) => id === 'palette') && (isPaletteOpen || !isBelowDialog())) {
      // A palette on a single key may only be opened by it where keys write nothing.
      if (keys?.startsWith('mod+') || !isTyping(event.target)) {
        event.preventDefault()
        togglePalette()
      }
      return
    }
    if (isBelowDialog() || isTyping(event.target)) return
    const offered = offeredCommands()
    const command = asked
      .map(({ id }) => offered.find((each) => each.id === id))
      .find((found) => found !== undefined)
    if (command === undefined) return
    event.preventDefault()
    if (command.disabledReason === undefined) command.run()
    else notify({ tone: 'info', text: command.label, detail: command.disabledReason, key: 'shortcut' })
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    globalThis.addEventListener('keydown', listen)
    return () => globalThis.removeEventListener('keydown', listen)
  }, [])
}

/** A dialog on its way out takes no keys any more. One that leads to something when it has gone still does. */
const isBelowDialog = () =>
  document.querySelector(
    ':is([role=dialog], [role=alertdialog], [role=menu]):not([data-closed]:not([data-leads-on]))',
  ) !== null

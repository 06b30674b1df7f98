import { useEffect, useEffectEvent } from 'react'

import { offeredCommands } from '#ui/commands.ts'
import { isTyping, keysOf } from '#ui/key-combo.ts'
import { notify } from '#ui/notice-store.ts'
import { heldKey, type HeldKey, type HeldKeys } from './held-keys.ts'
import { shortcutsOf } from './shortcut-choice.ts'

interface Keys {
  readonly heldRef: HeldKeys
  readonly togglePalette: () => void
  readonly isPaletteOpen: boolean
}

/** What came of a key. What it stands for may not be there yet: a session is read, or the code of its acts is on its way. */
type Outcome = 'done' | 'none' | 'not-yet'

/** In milliseconds: what a key stands for comes within this time, or the person no longer expects it. */
const patienceMs = 5_000
const betweenTries = 100

/**
 * Does what a key stands for, as long as keys go nowhere else: not while somebody types, nor under a dialog or a menu. The
 * palette alone opens from within a field, since its keys write nothing. What cannot act yet is tried until it can, as long as
 * the person is where they were.
 */
export function useShortcuts({ heldRef, togglePalette, isPaletteOpen }: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent): Outcome => {
    if (event.repeat || event.isComposing) return 'none'
    const keys = keysOf(event)
    const asked = keys === null ? [] : shortcutsOf(keys)
    if (asked.length === 0) return 'none'
    if (asked.some(({ id }) => id === 'palette') && (isPaletteOpen || !isBelowDialog())) {
      // A palette on a single key may only be opened by it where keys write nothing.
      if (!keys?.startsWith('mod+') && isTyping(event.target)) return 'none'
      event.preventDefault()
      togglePalette()
      return 'done'
    }
    if (isPaletteOpen || isBelowDialog() || isTyping(event.target)) return 'none'
    const offered = offeredCommands()
    const command = asked
      .map(({ id }) => offered.find((each) => each.id === id))
      .find((found) => found !== undefined)
    if (command === undefined) return 'not-yet'
    event.preventDefault()
    if (command.disabledReason === undefined) command.run()
    else notify({ tone: 'info', text: command.label, detail: command.disabledReason, key: 'shortcut' })
    return 'done'
  })

  useEffect(() => {
    let waiting = heldRef.current ?? []
    heldRef.current = null
    let timer: ReturnType<typeof setTimeout> | undefined

    function tryWaiting() {
      clearTimeout(timer)
      while (waiting[0]) {
        const outcome = isStillMeant(waiting[0]) ? press(waiting[0].event) : 'none'
        if (outcome === 'not-yet') {
          timer = setTimeout(tryWaiting, betweenTries)
          return
        }
        // What was pressed after it was meant for what it led to.
        waiting = outcome === 'done' ? [] : waiting.slice(1)
      }
    }

    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      waiting = [heldKey(event)]
      tryWaiting()
    }
    tryWaiting()
    globalThis.addEventListener('keydown', listen)
    return () => {
      clearTimeout(timer)
      heldRef.current = waiting
      globalThis.removeEventListener('keydown', listen)
    }
  }, [heldRef])
}

const isStillMeant = ({ event, focus, address, at }: HeldKey) =>
  document.activeElement === focus &&
  (event.target as Node).isConnected &&
  location.href === address &&
  performance.now() - at < patienceMs

/** A dialog on its way out takes no keys any more. One that leads to something when it has gone still does. */
const isBelowDialog = () =>
  document.querySelector(
    ':is([role=dialog], [role=alertdialog], [role=menu]):not([data-closed]:not([data-leads-on]))',
  ) !== null

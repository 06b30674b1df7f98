import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'

import * as m from '#messages'
import type { Account } from '#api/account.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { Button } from '#ui/button.tsx'
import { useCommands } from '#ui/commands.ts'
import { keyNames } from '#ui/key-combo.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import { useAccountSwitch } from '../shell/use-account-switch.ts'
import { consoleCommands } from './console-commands.ts'
import { focusCommands } from './focus-places.ts'
import type { HeldKeys } from './held-keys.ts'
import { useShortcuts } from './use-shortcuts.ts'

const Palette = lazyAgain(async () => (await import('./palette.tsx')).Palette)
const Sheet = lazyAgain(async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet)
// Whoever opens it does so to be quick.
void Palette.load()

interface KeyboardProps {
  readonly user: UserInfo
  readonly account: Account | null
  /** What was pressed before this was here. */
  readonly heldRef: HeldKeys
}

/** The console by keys: shortcuts, the palette with everything that can be done here, and the sheet of all keys. */
export function Keyboard({ user, account, heldRef }: KeyboardProps) {
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const goToAccount = useAccountSwitch(account)
  const [opened, setOpened] = useState<'palette' | 'sheet' | null>(null)
  // What was open once stays to close, each palette with a search of its own.
  const [palettes, setPalettes] = useState(0)
  const [wasSheet, setWasSheet] = useState(false)

  function togglePalette() {
    setPalettes((count) => (opened === 'palette' ? count : count + 1))
    setOpened(opened === 'palette' ? null : 'palette')
  }

  function openSheet() {
    setWasSheet(true)
    setOpened('sheet')
  }

  useCommands(() => [
    ...focusCommands(),
    ...consoleCommands({ user, account, client, navigate, goToAccount }),
    { id: 'sheet', label: m.keyboard_sheet(), icon: 'info', group: 'console', run: openSheet },
  ])
  useShortcuts({ heldRef, togglePalette, isPaletteOpen: opened === 'palette' })

  const close = () => setOpened(null)
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        icon="search"
        iconOnly
        className="keyboard-place"
        aria-label={m.keyboard_palette()}
        title={`${m.keyboard_palette()} (${keyNames('mod+k').join(' ')})`}
        aria-haspopup="dialog"
        onClick={togglePalette}
      />
      <RegionBoundary form="dialog" region={m.keyboard_palette()} resetKeys={[opened]}>
        {palettes > 0 && <Palette key={palettes} isOpen={opened === 'palette'} close={close} />}
        {wasSheet && <Sheet isOpen={opened === 'sheet'} close={close} />}
      </RegionBoundary>
    </>
  )
}

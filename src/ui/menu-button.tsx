import { type ReactNode, useRef, useState } from 'react'

import { Button, type ButtonProps } from './button.tsx'
import type { MenuEntry } from './menu-entry.ts'
import { lazyAgain } from './lazy-again.tsx'

const load = () => import('./menu.tsx')
const Menu = lazyAgain(async () => (await load()).Menu)

type MenuButtonProps = Omit<ButtonProps, 'onClick' | 'onKeyDown' | 'ref' | 'aria-label'> & {
  /** The name of the button and of its menu. */
  label: string
  entries: readonly MenuEntry[]
  /** What is seen on the button; the label if nothing is given. */
  children?: ReactNode
}

/** A button that opens a menu. The menu's code comes when somebody reaches for it. */
export function MenuButton({ label, entries, children = label, ...attributes }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [wasWanted, setWasWanted] = useState(false)

  function open() {
    setWasWanted(true)
    setIsOpen(true)
  }

  return (
    <>
      <Button
        {...attributes}
        ref={button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          open()
        }}
      >
        {children}
      </Button>
      {wasWanted && (
        <Menu
          isOpen={isOpen}
          close={() => setIsOpen(false)}
          label={label}
          entries={entries}
          anchor={button}
        />
      )}
    </>
  )
}

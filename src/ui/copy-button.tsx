import { useState } from 'react'

import * as m from '#messages'

import { announce } from './announcer.tsx'
import { Button } from './button.tsx'

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const [isCopied, setIsCopied] = useState(false)

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setIsCopied(true)
      announce(m.ui_copied())
    } catch {
      announce(m.ui_not_copied(), 'assertive')
    }
  }

  return (
    <Button
      variant="ghost"
      size="sm"
      iconOnly
      icon={isCopied ? 'check' : 'copy'}
      aria-label={label}
      title={label}
      onClick={() => void copy()}
      onBlur={() => setIsCopied(false)}
    />
  )
}

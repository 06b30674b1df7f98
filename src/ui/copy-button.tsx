import { useState } from 'react'

import { Button } from './button.tsx'
import { copyText } from './copy-text.ts'

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const [isCopied, setIsCopied] = useState(false)
  return (
    <Button
      variant="ghost"
      size="sm"
      iconOnly
      icon={isCopied ? 'check' : 'copy'}
      aria-label={label}
      title={label}
      onClick={async () => {
        if (await copyText(text)) setIsCopied(true)
      }}
      onBlur={() => setIsCopied(false)}
    />
  )
}

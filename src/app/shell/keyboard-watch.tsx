import { useEffect, useLayoutEffect, useRef, useState } from 'react'

import type { Account } from '#api/account.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { whenIdle } from '#lib/when-idle.ts'
import { holdKeys, type HeldKey } from '../keyboard/held-keys.ts'

const Place = () => <span className="keyboard-place" />
const Keyboard = lazyAgain(async () => (await import('../keyboard/keyboard.tsx')).Keyboard, Place)

interface KeyboardWatchProps {
  readonly user: UserInfo
  readonly account: Account | null
}

/**
 * Shortcuts and the palette, once the page that was asked for is no longer waited for, or as soon as a key is pressed that may
 * be theirs. Their button has its place already.
 */
export function KeyboardWatch(props: KeyboardWatchProps) {
  const [isTime, setIsTime] = useState(false)
  const heldRef = useRef<HeldKey[] | null>([])
  useEffect(() => whenIdle(() => setIsTime(true)), [])
  // With the first screen, not a moment behind it.
  useLayoutEffect(() => holdKeys(heldRef, () => setIsTime(true)), [])
  return isTime ? <Keyboard {...props} heldRef={heldRef} /> : <Place />
}

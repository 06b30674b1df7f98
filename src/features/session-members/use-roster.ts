import { useState } from 'react'

import type { SessionMemberInfo } from '#api/contract/session-info.ts'
import { useHeld } from '#ui/use-held.ts'
import { nextRoster } from './roster.ts'

/**
 * The rows of the member list: they keep their places while somebody points at the list or moves in it. `hold` goes to its
 * pane; `takenOut` are the identities of whom this person took out.
 */
export function useRoster(members: readonly SessionMemberInfo[], takenOut: ReadonlySet<string>) {
  const { isHeld, hold } = useHeld()
  const [shown, setShown] = useState(() => nextRoster([], members, false, takenOut))
  const roster = nextRoster(shown, members, isHeld, takenOut)
  // React's way to keep what the last render knew: the order in which rows stand under the pointer.
  if (roster !== shown) setShown(roster)
  return { roster, hold }
}

import { Suspense } from 'react'

import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import type { Self } from '#api/self.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'

import './call-controls.css'

// Asked for with the page, not with the first render of it: the controls come right behind what there is to read.
const loading = import('./controls.tsx')
let isFirst = true
const Controls = lazyAgain(async () => {
  const code = isFirst ? loading : import('./controls.tsx')
  isFirst = false
  return (await code).Controls
})
// Whoever shows them hears of a failure; this promise by itself is nobody's.
loading.catch(() => undefined)

export interface CallControlsProps {
  readonly session: SessionInfo
  readonly user: UserInfo
  readonly self: Self
  /** Named in confirmations where the person works in several accounts; else null. */
  readonly accountName: string | null
}

/** What can be done to a session as a whole: hold, redirect, more people, and its end. */
export function CallControls(props: CallControlsProps) {
  return (
    <Suspense fallback={<div className="call-controls" />}>
      <Controls {...props} />
    </Suspense>
  )
}

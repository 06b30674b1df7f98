import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import type { Self } from '#api/self.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'

import './call-controls.css'

const Controls = lazyAgain(
  async () => (await import('./controls.tsx')).Controls,
  () => <div className="call-controls" />,
)
// Asked for with the page, not with the first render of it: the controls come right behind what there is to read.
void Controls.load()

export interface CallControlsProps {
  readonly session: SessionInfo
  readonly user: UserInfo
  readonly self: Self
  /** Named in confirmations where the person works in several accounts; else null. */
  readonly accountName: string | null
}

/** What can be done to a session as a whole: hold, redirect, more people, and its end. */
export function CallControls(props: CallControlsProps) {
  return <Controls {...props} />
}

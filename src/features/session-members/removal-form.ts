import type { SessionMemberInfo } from '#api/contract/session-info.ts'
import { isSelf, type Self } from '#api/self.ts'

export type RemovalForm = 'remove' | 'leave' | 'cancel-call'

/** Removing oneself is leaving, and a leg that only rings is cancelled: other words, the same act. */
export function removalForm(self: Self, member: SessionMemberInfo): RemovalForm {
  if (isSelf(self, member)) return 'leave'
  return isRingingTransfer(member) ? 'cancel-call' : 'remove'
}

/** A call to somebody who has not answered yet. */
export const isRingingTransfer = (member: SessionMemberInfo): boolean =>
  member.role === 'Transfer' && member.callState === 'Ringing'

import type { SessionInfo, SessionMemberInfo } from '#api/contract/session-info.ts'
import { ownMembers, type Self } from '#api/self.ts'

/**
 * The sessions that ring for this person: those with a ringing leg of theirs, and those that a queue rings with where the
 * server names nobody else. Ended ones, answered ones and those that ring at a colleague are silent. A name of a state that
 * nobody has heard of does not ring.
 */
export const whatRings = (sessions: readonly SessionInfo[], self: Self): SessionInfo[] =>
  sessions.filter((session) => rings(session, self))

function rings(session: SessionInfo, self: Self): boolean {
  if (session.ended) return false
  const legs = ownMembers(self, session.members)
  if (legs.length > 0) return legs.some(isRinging)
  if (session.queueState !== 'Ringing') return false
  const isForSelf = self.endpointId !== '' && session.queueMemberId === self.endpointId
  return isForSelf || !session.members.some(isSomebodyElsesTurn)
}

const isRinging = ({ callState }: SessionMemberInfo) => callState === 'Ringing'

/** An agent whom the queue rings, or who has it already. */
const isSomebodyElsesTurn = ({ role, callState }: SessionMemberInfo) =>
  role !== 'Caller' && callState !== 'None' && callState !== ''

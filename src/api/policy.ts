import { operations, type OperationName } from './contract/operations.ts'
import { SessionMemberCallState, SessionMemberRoles } from './contract/session-info.ts'
import type { SessionInfo, SessionMemberInfo } from './contract/session-info.ts'
import type { UserInfo } from './contract/user-info.ts'

/** Why an act is refused. The screen puts it into words. */
export type Refusal = 'role' | 'session-ended' | 'no-identity' | 'unknown-role' | 'unknown-state'

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: Refusal }

const allowed: Verdict = { allowed: true }
const refused = (reason: Refusal): Verdict => ({ allowed: false, reason })

/**
 * The one policy for acts on a member: buttons, menus, shortcuts and palette ask here, so that they can never disagree.
 * The server has the last word; what the contract (§3.2) does not allow, or this console does not know, is refused.
 */
export function canRemoveMember(user: UserInfo, session: SessionInfo, member: SessionMemberInfo): Verdict {
  if (!hasRoleFor(user, 'DeleteChatMember')) return refused('role')
  if (session.ended) return refused('session-ended')
  // An empty id could turn a removal into the erasing of records (contract §6.9).
  if (member.identity.trim() === '') return refused('no-identity')
  if (!isKnown(SessionMemberRoles.members, member.role)) return refused('unknown-role')
  if (!isKnown(SessionMemberCallState.members, member.callState)) return refused('unknown-state')
  return allowed
}

/** Whether the person has one of the roles that the contract prints for an operation. */
export function hasRoleFor(user: UserInfo, name: OperationName): boolean {
  const { roles } = operations[name]
  if (roles === 'anyone' || roles === 'authenticated') return true
  return roles.some((role) => user.roles.includes(role))
}

/** A missing value is the server's default; a name nobody has heard of is not ours to act on. */
const isKnown = (members: readonly string[], value: string) => value === '' || members.includes(value)

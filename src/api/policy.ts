import { whyClosed, type Closed } from './closed-session.ts'
import { operations, type OperationName } from './contract/operations.ts'
import { SessionMemberCallState, SessionMemberRoles } from './contract/session-info.ts'
import type { SessionInfo, SessionMemberInfo } from './contract/session-info.ts'
import type { UserInfo } from './contract/user-info.ts'

/** Why an act is refused. The screen puts it into words (`api/refusal-words.ts`). */
export type Refusal =
  | 'role'
  | 'session-ended'
  | 'no-identity'
  | 'unknown-role'
  | 'unknown-state'
  | 'not-a-call'
  | 'not-a-chat'
  | 'not-connected'
  | 'not-on-hold'
  | 'no-leg'
  | Closed

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: Refusal }

/** What a person may do to a session as a whole. */
export type SessionAction =
  | 'end-session'
  | 'hold'
  | 'resume'
  | 'redirect'
  | 'add-to-call'
  | 'invite'
  | 'send-message'
  | 'write-notes'
  | 'export-log'
  | 'export-transcript'

/** What a person may do to one member. */
export type MemberAction = 'remove-member' | 'end-leg'

const allowed: Verdict = { allowed: true }
const refused = (reason: Refusal): Verdict => ({ allowed: false, reason })

/** The operation behind each act, whose roles the contract prints (§3.2). */
const operationOf: Record<SessionAction | MemberAction, OperationName> = {
  'end-session': 'EndSession',
  hold: 'HoldSession',
  resume: 'PatchSession',
  redirect: 'RedirectSession',
  'add-to-call': 'AddConferenceMember',
  invite: 'InviteChatMember',
  'send-message': 'SendMessage',
  'write-notes': 'PatchSession',
  'export-log': 'ListSessions',
  'export-transcript': 'GetChatTranscript',
  'remove-member': 'DeleteChatMember',
  'end-leg': 'EndSession',
}

/**
 * The one policy: buttons, menus, shortcuts and palette ask here, so that they can never disagree. The server has the last
 * word; what the contract does not allow, or this console does not know, is refused with the reason.
 */
export function can(user: UserInfo, action: SessionAction, session: SessionInfo): Verdict {
  if (!hasRoleFor(user, operationOf[action])) return refused('role')
  if (action === 'write-notes' || action === 'export-log') return allowed
  if (session.ended && action !== 'export-transcript') return refused('session-ended')
  const closed = closedTo(user, session)
  if (closed && action !== 'export-transcript') return refused(closed)
  const misfit = misfitOf(action, session)
  return misfit === null ? allowed : refused(misfit)
}

/** The same for an act on one member of a session. */
export function canToMember(
  user: UserInfo,
  action: MemberAction,
  session: SessionInfo,
  member: SessionMemberInfo,
): Verdict {
  if (!hasRoleFor(user, operationOf[action])) return refused('role')
  if (session.ended) return refused('session-ended')
  const closed = closedTo(user, session)
  if (closed) return refused(closed)
  if (action === 'end-leg') return member.callSid.trim() === '' ? refused('no-leg') : allowed
  // An empty id could turn a removal into the erasing of records (contract §6.9).
  if (member.identity.trim() === '') return refused('no-identity')
  if (!isKnown(SessionMemberRoles.members, member.role)) return refused('unknown-role')
  if (!isKnown(SessionMemberCallState.members, member.callState)) return refused('unknown-state')
  return allowed
}

/** Whether a person may see every session of an account at once. The server asks for no role (contract §3.1); the console does. */
export const canWatchWall = (user: UserInfo): Verdict => forSupervisors(user)

/** Whether a person may take an account's history out of the console. Here too the console asks for more than the server. */
export const canExportHistory = (user: UserInfo): Verdict => forSupervisors(user)

/** Whether a person may see all calls of an account (contract §3.1). */
export const canWatchCalls = (user: UserInfo): Verdict =>
  hasRoleFor(user, 'GetActiveCalls') ? allowed : refused('role')

/** Whether a person may hear what was recorded (contract §4.4). */
export const canHearRecordings = (user: UserInfo): Verdict =>
  hasRoleFor(user, 'ListFiles') ? allowed : refused('role')

const forSupervisors = ({ roles }: UserInfo): Verdict =>
  roles.some((role) => role === 'Manager' || role === 'SystemAdministrator') ? allowed : refused('role')

/** Who was taken out of a session has no business in it any more, but for supervisors. */
function closedTo(user: UserInfo, session: SessionInfo): Closed | undefined {
  const why = whyClosed(session)
  return why === 'not-in-session' && forSupervisors(user).allowed ? undefined : why
}

/** Whether the person has one of the roles that the contract prints for an operation. */
export function hasRoleFor(user: UserInfo, name: OperationName): boolean {
  const { roles } = operations[name]
  if (roles === 'anyone' || roles === 'authenticated') return true
  return roles.some((role) => user.roles.includes(role))
}

/** An act that does not fit what the session is, or the state that it is in. */
function misfitOf(action: SessionAction, { channel, callState }: SessionInfo): Refusal | null {
  const isForCalls = ['hold', 'resume', 'redirect', 'add-to-call'].includes(action)
  if (isForCalls && channel !== 'Voice') return 'not-a-call'
  const isForChats = ['invite', 'send-message', 'export-transcript'].includes(action)
  if (isForChats && channel !== 'Chat') return 'not-a-chat'
  if (action === 'hold' && callState !== 'Connected') return 'not-connected'
  return action === 'resume' && callState !== 'Hold' ? 'not-on-hold' : null
}

/** A missing value is the server's default; a name nobody has heard of is not ours to act on. */
const isKnown = (members: readonly string[], value: string) => value === '' || members.includes(value)

import * as m from '#messages'
import type { SessionMemberInfo } from './contract/session-info.ts'
import type { Refusal } from './policy.ts'

/** Why an act is not possible, for the description of the control that does nothing. */
export function refusalWords(
  reason: Refusal,
  member?: Pick<SessionMemberInfo, 'role' | 'callState'>,
): string {
  switch (reason) {
    case 'role':
      return m.refusal_role()
    case 'session-ended':
      return m.refusal_session_ended()
    case 'no-identity':
      return m.refusal_no_identity()
    case 'unknown-role':
      return m.refusal_unknown_role({ role: member?.role ?? '' })
    case 'unknown-state':
      return m.refusal_unknown_state({ state: member?.callState ?? '' })
    case 'not-a-call':
      return m.refusal_not_a_call()
    case 'not-a-chat':
      return m.refusal_not_a_chat()
    case 'not-connected':
      return m.refusal_not_connected()
    case 'not-on-hold':
      return m.refusal_not_on_hold()
    case 'no-leg':
      return m.refusal_no_leg()
    case 'not-in-session':
      return m.refusal_not_in_session()
    case 'session-gone':
      return m.session_gone()
    case 'no-access':
      return m.refusal_no_access()
  }
}

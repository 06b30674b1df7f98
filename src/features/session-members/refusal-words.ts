import * as m from '#messages'
import type { SessionMemberInfo } from '#api/contract/session-info.ts'
import type { Refusal } from '#api/policy.ts'
import { nameOf } from './consequence.ts'

/** Why a member cannot be removed, for the description of the control that does nothing. */
export function refusalWords(reason: Refusal, member: SessionMemberInfo): string {
  switch (reason) {
    case 'role':
      return m.member_refusal_role()
    case 'session-ended':
      return m.member_refusal_session_ended()
    case 'no-identity':
      return m.member_refusal_no_identity()
    case 'unknown-role':
      return m.member_refusal_unknown_role({ role: member.role })
    case 'unknown-state':
      return m.member_refusal_unknown_state({ state: member.callState })
  }
}

export const forbiddenWords = (member: SessionMemberInfo) =>
  m.member_refusal_forbidden({ name: nameOf(member) })

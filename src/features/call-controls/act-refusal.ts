import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { can, canToMember } from '#api/policy.ts'
import { refusalWords } from '#api/refusal-words.ts'
import type { CallAct } from './act-notice.ts'
import { controlLabel } from './control.ts'

/** Why an act that was offered earlier cannot be done by now, as far as policy says so (`api/policy.ts`). */
export function refusalOf(act: CallAct, user: UserInfo, session: SessionInfo): string | undefined {
  if (act.kind !== 'end-leg') {
    const verdict = can(user, act.kind === 'end' ? 'end-session' : act.kind, session)
    return verdict.allowed ? undefined : refusalWords(verdict.reason)
  }
  const member = session.members.find(({ callSid }) => callSid === act.callSid)
  if (!member) return m.call_leg_gone_text()
  const verdict = canToMember(user, 'end-leg', session, member)
  return verdict.allowed ? undefined : refusalWords(verdict.reason, member)
}

/** What the control of an act is called. */
export const actLabel = (act: CallAct): string =>
  act.kind === 'end-leg'
    ? m.call_end_leg({ name: act.name })
    : controlLabel(act.kind === 'end' ? 'end-session' : act.kind)

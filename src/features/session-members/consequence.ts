import type { SessionInfo, SessionMemberInfo } from '#api/contract/session-info.ts'
import { memberName } from '#api/session-words.ts'
import { isRingingTransfer } from './removal-form.ts'

/** What follows from taking a member out of a session. The dialog puts each into a sentence. */
export type Consequence =
  | { readonly kind: 'cancels-call'; readonly name: string }
  | { readonly kind: 'disconnects-caller'; readonly staying: readonly string[] }
  | { readonly kind: 'leaves-no-agent' }
  | { readonly kind: 'may-end-session' }
  | { readonly kind: 'on-hold' }
  | { readonly kind: 'others-on-hold'; readonly names: readonly string[] }
  | { readonly kind: 'goes-on'; readonly staying: readonly string[] }

/**
 * The consequences in the order in which they matter, at least one. What the API does when the last two part is not
 * documented, hence "may" (contract §9.4).
 */
export function consequencesOf(session: SessionInfo, member: SessionMemberInfo): Consequence[] {
  const others = session.members.filter((other) => isBeside(member, other))
  // Who still rings is not talking yet.
  const staying = others.filter(({ callState }) => callState !== 'Ringing').map(memberName)
  if (isRingingTransfer(member)) return [{ kind: 'cancels-call', name: memberName(member) }]
  const consequences: Consequence[] = []
  if (others.length <= 1) consequences.push({ kind: 'may-end-session' })
  if (member.role === 'Caller') {
    consequences.push({ kind: 'disconnects-caller', staying: staying.length > 1 ? staying : [] })
  }
  if (isLastAgent(member, others)) consequences.push({ kind: 'leaves-no-agent' })
  if (member.callState === 'Hold') consequences.push({ kind: 'on-hold' })
  const held = others.filter(({ callState }) => callState === 'Hold').map(memberName)
  if (held.length > 0) consequences.push({ kind: 'others-on-hold', names: held })
  return consequences.length > 0 ? consequences : [{ kind: 'goes-on', staying: others.map(memberName) }]
}

const isLastAgent = (member: SessionMemberInfo, others: readonly SessionMemberInfo[]) =>
  member.role === 'Agent' &&
  others.some(({ role }) => role === 'Caller') &&
  !others.some(({ role, callState }) => role === 'Agent' && callState !== 'Ringing')

/** Somebody else, who has not gone already although the server still lists them. */
const isBeside = (member: SessionMemberInfo, other: SessionMemberInfo) =>
  other !== member && other.identity !== member.identity && other.callState !== 'Disconnected'

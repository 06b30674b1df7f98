/** What can happen to a session, whoever causes it: an operation, a colleague, or the living call centre. */
import type { MemberRecord, StoredSession } from './records.ts'
import type { World } from './world.ts'

/** More lines than a day of calls writes; the oldest go, so that a session of a long shift stays as it was. */
const maximumLog = 60_000
const maximumTranscript = 2_000

/** Marks the session as changed now, by this person (an e-mail address or `system`). */
export function touch(world: World, { info }: StoredSession, by: string): void {
  info.dateLastModified = world.stamp(info.dateLastModified)
  info.lastModifiedBy = by
}

/** Writes a line into the log (contract §5), dated now; `by` as in `touch`. */
export function addLog(world: World, session: StoredSession, message: string, by = 'system'): void {
  touch(world, session, by)
  session.info.log.push({ date: session.info.dateLastModified, message })
  if (session.info.log.length > maximumLog) session.info.log.shift()
}

/** Puts somebody into the session, and a line about it into the log. */
export function addMember(world: World, session: StoredSession, member: MemberRecord, line: string): void {
  session.info.members.push(member)
  addLog(world, session, line)
}

/** Adds a message to the transcript (contract §3.1), dated now and later than the last one; gives its date. */
export function addMessage(
  world: World,
  session: StoredSession,
  from: string,
  body: string,
  media: { mediaUri?: string; mediaContentType?: string } = {},
): string {
  const date = world.stamp(session.transcript.at(-1)?.date)
  session.transcript.push({ date, from, body, ...media })
  if (session.transcript.length > maximumTranscript) session.transcript.shift()
  touch(world, session, from)
  return date
}

/** Ends the session for all; what is left of it is its record. */
export function endSession(world: World, session: StoredSession, line: string, outcome = 'Completed'): void {
  const { info } = session
  if (info.ended === true) return
  Object.assign(info, {
    ended: true,
    dialState: 'None',
    callState: 'Disconnected',
    queueState: info.queueState === 'None' ? 'None' : 'Disconnected',
    outcome,
  })
  info.members.forEach((member) => (member.callState = 'None'))
  addLog(world, session, line)
  info.dateCompleted = info.dateLastModified
}

/**
 * Takes a member out. Guesses, since the contract is silent: a session with fewer than two people left ends, and a transfer
 * is over when the operator leaves or nobody is left to transfer to.
 */
export function removeMember(world: World, session: StoredSession, member: MemberRecord, by: Remover): void {
  const { info } = session
  info.members = info.members.filter((other) => other !== member)
  const isLeaving = by.email === member.identity
  const line = isLeaving ? `${by.name} left` : `${by.name} removed ${described(member)}`
  if (isLeaving || !info.members.some(({ role }) => role === 'Transfer')) info.holdReason = 'None'
  if (world.settings.logsRemovals) addLog(world, session, line, by.email)
  else touch(world, session, by.email)
  if (info.members.length < 2) endSession(world, session, 'Session ended: fewer than two people left')
}

export interface Remover {
  readonly email: string
  readonly name: string
}

/** How a log line names a member: "Dana Reyes (Agent)". */
export function described(member: MemberRecord): string {
  const name = member.displayName || member.identity || 'Somebody'
  return member.role && member.role !== 'None' ? `${name} (${member.role})` : name
}

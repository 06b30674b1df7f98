import { SessionCallState, SessionHoldReasons, SessionQueueStates } from '../../api/contract/session-info.ts'
import { nameOf, personByEmail } from '../cast.ts'
import { badArgument } from '../http/http-error.ts'
import type { MemberRecord, StoredSession } from '../world/records.ts'
import { sessionAnswer } from '../world/records.ts'
import { addLog, addMember, described, endSession, removeMember, touch } from '../world/session-acts.ts'
import type { World } from '../world/world.ts'
import { findSession } from './find-session.ts'
import type { Context, Handlers } from './handler-types.ts'

/** Acts on a session as a whole (contract §3.2). */
export const sessionChanges = {
  PatchSession: (request, context) => {
    const session = findSession(context, request.sessionId)
    const { info } = session
    const { consoleData } = request
    const callState = memberName(SessionCallState.members, request.callState)
    const queueState = memberName(SessionQueueStates.members, request.queueState)
    const holdReason = memberName(SessionHoldReasons.members, request.holdReason)
    if (consoleData !== undefined) info.consoleData = consoleData
    if (queueState !== undefined) info.queueState = queueState
    if (holdReason !== undefined) info.holdReason = holdReason
    if (callState === 'Hold') hold(session, context)
    else if (callState === 'Connected') resume(session)
    if (callState !== undefined) info.callState = callState
    if (callState === undefined) touch(context.world, session, by(context))
    else addLog(context.world, session, `${nameOf(context.person)} set the call to ${callState}`, by(context))
    return sessionAnswer(session, 'blank log')
  },

  HoldSession: ({ sessionId, reason = '' }, context) => {
    const session = findSession(context, sessionId)
    if (session.info.ended) throw badArgument('The session has ended')
    const holdReason = memberName(SessionHoldReasons.members, reason || undefined) ?? 'None'
    hold(session, context)
    session.info.holdReason = holdReason
    addLog(context.world, session, `${nameOf(context.person)} put the caller on hold`, by(context))
    return sessionAnswer(session, 'blank log')
  },

  RedirectSession: ({ sessionId, destination }, context) => {
    const session = findSession(context, sessionId)
    if (destination === '') throw badArgument('Destination is required')
    if (session.info.ended) throw badArgument('The session has ended')
    redirect(context.world, session, destination, context)
    return null
  },

  EndSession: ({ sessionId, callSid = '' }, context) => {
    const session = findSession(context, sessionId)
    const leg = session.info.members.find((member) => callSid !== '' && member.callSid === callSid)
    if (callSid !== '' && !leg && callSid !== session.info.callSid) {
      throw badArgument(`No leg ${callSid} in this session`)
    }
    const name = nameOf(context.person)
    if (leg) removeMember(context.world, session, leg, { email: context.person.email, name })
    else endSession(context.world, session, `${name} ended the session`)
    return null
  },
} satisfies Partial<Handlers>

const by = ({ person }: Context) => person.email

const callers = (session: StoredSession) => session.info.members.filter((member) => member.role === 'Caller')

function hold(session: StoredSession, { person }: Context): void {
  callers(session).forEach((caller) => (caller.callState = 'Hold'))
  Object.assign(session.info, { callState: 'Hold', heldByUserId: person.email, holdQueueName: 'Hold music' })
}

function resume(session: StoredSession): void {
  callers(session).forEach((caller) => (caller.callState = 'Connected'))
  Object.assign(session.info, { heldByUserId: undefined, holdQueueName: undefined, holdReason: 'None' })
}

/** A guess: whoever redirects leaves, and the destination rings beside the caller. */
function redirect(world: World, session: StoredSession, destination: string, { person }: Context): void {
  const known = personByEmail(destination)
  const target: MemberRecord = {
    identity: destination,
    displayName: known ? nameOf(known) : destination,
    isOriginalMember: false,
    applicationData: {},
    callState: 'Ringing',
    role: 'Transfer',
    callSid: world.newSid('CA'),
    muted: false,
  }
  session.info.destination = destination
  addMember(world, session, target, `${nameOf(person)} redirected the session to ${described(target)}`)
  const self = session.info.members.find((member) => member.identity === person.email)
  if (self) removeMember(world, session, self, { email: person.email, name: nameOf(person) })
}

/** An enum's member name in its own spelling; throws 400 as .NET does for one that it does not know. */
function memberName<Name extends string>(
  names: readonly Name[],
  given: string | undefined,
): Name | undefined {
  if (given === undefined) return undefined
  const name = names.find((each) => each.toLowerCase() === given.toLowerCase())
  if (!name) throw badArgument(`Requested value '${given}' was not found.`)
  return name
}

import { nameOf } from '../cast.ts'
import { badArgument } from '../http/http-error.ts'
import type { StoredSession } from '../world/records.ts'
import { sessionAnswer } from '../world/records.ts'
import { addLog, addMember, described, endSession, removeMember, touch } from '../world/session-acts.ts'
import type { World } from '../world/world.ts'
import { findSession } from './find-session.ts'
import type { Context, Handlers } from './handler-types.ts'
import { newcomer } from './who-is-meant.ts'

/** Acts on a session as a whole (contract §3.2). */
export const sessionChanges = {
  PatchSession: (request, context) => {
    const session = findSession(context, request.sessionId)
    const { info } = session
    const { consoleData, callState, queueState, holdReason } = request
    if (info.ended && (callState || queueState || holdReason)) throw badArgument('The session has ended')
    if (callState === 'Hold') hold(session, context)
    else if (callState === 'Connected') resume(session)
    // What was said in so many words counts more than what follows from the call's state.
    if (consoleData !== undefined) info.consoleData = consoleData
    if (callState !== undefined) info.callState = callState
    if (queueState !== undefined) info.queueState = queueState
    if (holdReason !== undefined) info.holdReason = holdReason
    if (callState === undefined) touch(context.world, session, by(context))
    else addLog(context.world, session, `${nameOf(context.person)} set the call to ${callState}`, by(context))
    return sessionAnswer(session, 'blank log')
  },

  HoldSession: ({ sessionId, reason = 'None' }, context) => {
    const session = findSession(context, sessionId)
    if (session.info.ended) throw badArgument('The session has ended')
    hold(session, context)
    session.info.holdReason = reason
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
  const target = { ...newcomer(world, session, destination), callSid: world.newSid('CA') }
  session.info.destination = destination
  addMember(world, session, target, `${nameOf(person)} redirected the session to ${described(target)}`)
  const self = session.info.members.find((member) => member.identity === person.email)
  if (self) removeMember(world, session, self, { email: person.email, name: nameOf(person) })
}

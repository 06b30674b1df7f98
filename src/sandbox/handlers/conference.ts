import { nameOf } from '../cast.ts'
import { badArgument } from '../http/http-error.ts'
import { sessionAnswer } from '../world/records.ts'
import { addMember, described } from '../world/session-acts.ts'
import { findSession } from './find-session.ts'
import type { Handlers } from './handler-types.ts'
import { newcomer } from './who-is-meant.ts'

/** The voice conference (contract §3.2): the call becomes one, and the destination rings. */
export const conference = {
  AddConferenceMember: ({ sessionId, destination }, context) => {
    const { world, person } = context
    const session = findSession(context, sessionId)
    if (destination === '') throw badArgument('Destination is required')
    if (session.info.channel !== 'Voice') throw badArgument('The session is not a call')
    if (session.info.ended) throw badArgument('The session has ended')
    const member = { ...newcomer(world, session, destination), callSid: world.newSid('CA') }
    session.info.conferenceSid ??= world.newSid('CF')
    session.info.mostRecentParticipantCallSid = member.callSid
    addMember(world, session, member, `${nameOf(person)} called ${described(member)} into the conference`)
    return sessionAnswer(session, 'blank log')
  },
} satisfies Partial<Handlers>

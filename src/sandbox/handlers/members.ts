import { nameOf } from '../cast.ts'
import { badArgument, notFound } from '../http/http-error.ts'
import type { MemberRecord } from '../world/records.ts'
import { sessionAnswer } from '../world/records.ts'
import { addMember, described, removeMember } from '../world/session-acts.ts'
import { findSession } from './find-session.ts'
import type { Handlers } from './handler-types.ts'
import { memberOf, newcomer } from './who-is-meant.ts'

/** Inviting people into a chat and taking them out (contract §3.2). */
export const members = {
  DeleteChatMember: ({ sessionId, memberToRemove }, context) => {
    const { world, person } = context
    const session = findSession(context, sessionId)
    if (memberToRemove === '') throw badArgument('MemberToRemove is required')
    const member = memberOf(world, session, memberToRemove)
    if (!member) throw notFound(`Member ${memberToRemove} not found`)
    removeMember(world, session, member, { email: person.email, name: nameOf(person) })
    return sessionAnswer(session, 'blank log')
  },

  InviteChatMember: ({ sessionId, memberToAdd }, context) => {
    const { world, person } = context
    const session = findSession(context, sessionId)
    if (memberToAdd === '') throw badArgument('MemberToAdd is required')
    if (session.info.ended) throw badArgument('The session has ended')
    const member: MemberRecord = { ...newcomer(world, session, memberToAdd), callState: 'Connected' }
    addMember(world, session, member, `${nameOf(person)} invited ${described(member)}`)
    session.info.holdReason = 'Transferring'
    return sessionAnswer(session, 'blank log')
  },
} satisfies Partial<Handlers>

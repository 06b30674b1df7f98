import { nameOf, personByEmail } from '../cast.ts'
import { badArgument, notFound } from '../http/http-error.ts'
import type { MemberRecord, StoredSession } from '../world/records.ts'
import { sessionAnswer } from '../world/records.ts'
import { addMember, described, removeMember } from '../world/session-acts.ts'
import type { World } from '../world/world.ts'
import { findSession } from './find-session.ts'
import type { Handlers } from './handler-types.ts'

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
    if (memberOf(world, session, memberToAdd)) {
      throw badArgument(`Member ${memberToAdd} is already in the session`)
    }
    const member = invitedMember(memberToAdd)
    addMember(world, session, member, `${nameOf(person)} invited ${described(member)}`)
    session.info.holdReason = 'Transferring'
    return sessionAnswer(session, 'blank log')
  },
} satisfies Partial<Handlers>

/** The member that a phone number or e-mail address means; addresses match in any case. */
function memberOf(world: World, session: StoredSession, wanted: string): MemberRecord | undefined {
  const key = world.settings.memberKey
  return (
    session.info.members.find((member) => member[key] === wanted) ??
    session.info.members.find((member) => member[key]?.toLowerCase() === wanted.toLowerCase())
  )
}

function invitedMember(identity: string): MemberRecord {
  const person = personByEmail(identity)
  return {
    identity: person?.email ?? identity,
    ...(person?.endpointId !== undefined && { endpointId: person.endpointId }),
    displayName: person ? nameOf(person) : identity,
    isOriginalMember: false,
    applicationData: {},
    callState: 'Connected',
    role: 'Transfer',
    muted: false,
  }
}

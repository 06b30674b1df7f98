import { nameOf, personByEmail } from '../cast.ts'
import { badArgument } from '../http/http-error.ts'
import type { MemberRecord, StoredSession } from '../world/records.ts'
import type { World } from '../world/world.ts'

/** The member that a phone number or e-mail address means; addresses match in any case. */
export function memberOf(world: World, session: StoredSession, wanted: string): MemberRecord | undefined {
  const key = world.settings.memberKey
  return (
    session.info.members.find((member) => member[key] === wanted) ??
    session.info.members.find((member) => member[key]?.toLowerCase() === wanted.toLowerCase())
  )
}

/** Whoever is brought into a session by their address, not there yet; throws 400 for somebody who is in it already. */
export function newcomer(world: World, session: StoredSession, address: string): MemberRecord {
  const person = personByEmail(address)
  const identity = person?.email ?? address
  const isThere = session.info.members.some((member) => member.identity === identity)
  if (isThere || memberOf(world, session, address)) {
    throw badArgument(`Member ${address} is already in the session`)
  }
  return {
    identity,
    ...(person?.endpointId !== undefined && { endpointId: person.endpointId }),
    displayName: person ? nameOf(person) : address,
    isOriginalMember: false,
    applicationData: {},
    callState: 'Ringing',
    role: 'Transfer',
    muted: false,
  }
}

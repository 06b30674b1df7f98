import type { AppConfig } from './contract/agent-app.ts'
import type { SessionMemberInfo } from './contract/session-info.ts'
import type { UserInfo } from './contract/user-info.ts'

/** Every name under which the signed-in person may stand in a session's member list. */
export interface Self {
  readonly identities: readonly string[]
  readonly endpointId: string
}

/** What identifies a member is not documented (contract §9.9), so all that the server says of this person counts. */
export function selfOf(user: UserInfo, config: AppConfig | undefined): Self {
  const names = [user.emailAddress, user.id, config?.identity, config?.emailAddress]
  return {
    identities: names.flatMap((name) => (name ? [name.toLowerCase()] : [])),
    endpointId: config?.endpointId ?? '',
  }
}

/** Whether a member bears a name of the signed-in person. */
export const isSelf = (self: Self, member: SessionMemberInfo): boolean =>
  self.identities.includes(member.identity.toLowerCase())

/**
 * Those of a session's members who are the signed-in person: by name, or else by the endpoint where exactly one member has it,
 * who is no caller. Members may all carry the endpoint that a call came in on, and nobody else must be taken for this person.
 */
export function ownMembers(self: Self, members: readonly SessionMemberInfo[]): readonly SessionMemberInfo[] {
  const named = members.filter((member) => isSelf(self, member))
  if (named.length > 0 || self.endpointId === '') return named
  const there = members.filter(({ endpointId }) => endpointId === self.endpointId)
  return there.length === 1 && there[0]?.role !== 'Caller' ? there : []
}

/** The person with the name that they have among these members, for whoever sees one member at a time. */
export function selfAmong(self: Self, members: readonly SessionMemberInfo[]): Self {
  const names = ownMembers(self, members)
    .map(({ identity }) => identity.toLowerCase())
    .filter(Boolean)
  return { ...self, identities: [...new Set([...self.identities, ...names])] }
}

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
    identities: names.filter((name) => !!name).map((name) => name!.toLowerCase()),
    endpointId: config?.endpointId ?? '',
  }
}

/** Whether a member is the signed-in person. */
export const isSelf = (self: Self, member: SessionMemberInfo): boolean =>
  self.identities.includes(member.identity.toLowerCase()) ||
  (self.endpointId !== '' && self.endpointId === member.endpointId)

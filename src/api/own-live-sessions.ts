import type { QueryClient } from '@tanstack/react-query'

import { appConfig } from './agent-app.ts'
import type { SessionInfo } from './contract/session-info.ts'
import type { UserInfo } from './contract/user-info.ts'
import { ownMembers, selfOf } from './self.ts'
import { sessionKeys } from './sessions.ts'

/** The live sessions that this person is in or that ring for them, as far as this tab has read any. */
export function ownLiveSessions(client: QueryClient, user: UserInfo): SessionInfo[] {
  const self = selfOf(user, client.getQueryData(appConfig().queryKey))
  const known = new Map<string, SessionInfo>()
  for (const query of client.getQueryCache().findAll({ queryKey: sessionKeys.all() })) {
    for (const session of sessionsIn(query.queryKey, query.state.data)) known.set(session.id, session)
  }
  return [...known.values()].filter(
    ({ ended, members }) =>
      !ended && ownMembers(self, members).some(({ callState }) => callState !== 'Disconnected'),
  )
}

/** Lists and details; the history and the archive say how things were. */
function sessionsIn([, kind]: readonly unknown[], data: unknown): readonly SessionInfo[] {
  if (data === undefined) return []
  // The wall is a list of rows, which say nothing of members.
  if (kind === 'list') return Array.isArray(data) ? (data as SessionInfo[]) : []
  return kind === 'detail' ? [data as SessionInfo] : []
}

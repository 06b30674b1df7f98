import type { QueryClient } from '@tanstack/react-query'

import * as m from '#messages'
import type { SessionInfo, SessionMemberInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { can } from '#api/policy.ts'
import { memberName } from '#api/session-words.ts'
import { invite } from './invite-outcome.ts'

/**
 * The way back for somebody who was just taken out of a chat, as the action of a notice: a new invitation, and logged as
 * one. Undefined where nobody can be invited, e.g. into a call: a removed leg cannot be undone.
 */
export function inviteBack(
  client: QueryClient,
  user: UserInfo,
  session: SessionInfo,
  member: SessionMemberInfo,
): { label: string; run: () => void } | undefined {
  const address = member.identity.trim()
  if (address === '' || !can(user, 'invite', session).allowed) return undefined
  const to = { address, name: memberName(member) }
  return {
    label: m.invite_back(),
    run: () => void invite({ kind: 'invite', to }, { client, session, handOver: null }),
  }
}

import { accountsOf } from '../auth/identify.ts'
import { notFound } from '../http/http-error.ts'
import type { StoredSession } from '../world/records.ts'
import { sessionAnswer } from '../world/records.ts'
import { findSession } from './find-session.ts'
import type { Context, Handlers } from './handler-types.ts'
import { isWithinDays } from './list-request.ts'
import { searchSessions } from './search-sessions.ts'
import { pageOf } from './paging.ts'

/** Reading sessions (contract §3.1, §6.1, §6.2, §6.5). */
export const sessionReads = {
  ListSessions: (request, { world, person }) => {
    const found = searchSessions(request, world, person)
    return pageOf(found, request, (session) => sessionAnswer(session, 'with log'))
  },

  GetSession: ({ sessionId }, context) => sessionAnswer(findSession(context, sessionId), 'blank log'),

  GetActiveSessions: (_request, context) => {
    if (context.person.endpointId === undefined && context.world.settings.noPhone === 'fails') {
      throw notFound(`No phone user was found for ${context.person.email}`)
    }
    return { sessions: mine(context).map((session) => sessionAnswer(session, 'blank log')) }
  },

  GetMySessions: (_request, context) => ({
    sessions: mine(context).map((session) => sessionAnswer(session, 'blank log')),
  }),

  AppGetActiveSessions: ({ accountId = '', customerId = '', startDate }, { world, person }) => {
    const accountIds = accountsOf(person, [accountId])
    const sessions = [...world.sessions.values()].filter(
      ({ info }) =>
        info.ended !== true &&
        accountIds.has(info.accountId) &&
        (customerId === '' || info.customerId === customerId) &&
        isWithinDays(info.dateCreated, startDate, undefined),
    )
    return { sessions: sessions.map((session) => sessionAnswer(session, 'blank log')) }
  },
} satisfies Partial<Handlers>

/** The caller's own live sessions: those that they are a member of, or are being rung for. */
function mine({ world, person }: Context): StoredSession[] {
  return [...world.sessions.values()].filter(
    ({ info }) => info.ended !== true && info.members.some((member) => member.identity === person.email),
  )
}

import { requireAccount } from '../auth/identify.ts'
import { notFound } from '../http/http-error.ts'
import type { StoredSession } from '../world/records.ts'
import type { Context } from './handler-types.ts'

/** The live session with this id; 404 for an unknown or archived one (contract §6.2), 403 for another account's (§6.4). */
export function findSession({ world, person }: Context, sessionId: string): StoredSession {
  const session = world.sessions.get(sessionId)
  if (!session) throw notFound(`Session ${sessionId} not found`)
  requireAccount(person, session.info.accountId)
  return session
}

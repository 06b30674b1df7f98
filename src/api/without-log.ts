import type { SessionInfo } from './contract/session-info.ts'

/** The session without its log, which is a query of its own (contract §6.1): the same object where it has none. */
export const withoutLog = (session: SessionInfo): SessionInfo =>
  session.log.length === 0 ? session : { ...session, log: [] }

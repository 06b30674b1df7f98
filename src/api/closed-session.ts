import type { SessionInfo } from './contract/session-info.ts'

/** Why nothing can be done to a session from here, although nobody says that it has ended. */
export type Closed =
  /** The person was in it and is no more. */
  | 'not-in-session'
  /** The server no longer knows it. */
  | 'session-gone'
  /** The server no longer shows it to this person. */
  | 'no-access'

/** No server can send it. */
const closed = Symbol('closed')
type Marked = SessionInfo & { readonly [closed]?: Closed }

/** The session as one that is closed to this person; `api/policy.ts` refuses every act on it. */
export const asClosed = (session: SessionInfo, why: Closed): SessionInfo => ({ ...session, [closed]: why })

/** Why a session is closed, if it is. */
export const whyClosed = (session: SessionInfo): Closed | undefined => (session as Marked)[closed]

import { agentApp } from './agent-app.ts'
import { authentication } from './authentication.ts'
import { conference } from './conference.ts'
import type { Handlers } from './handler-types.ts'
import { members } from './members.ts'
import { messages } from './messages.ts'
import { sessionChanges } from './session-changes.ts'
import { sessionReads } from './session-reads.ts'
import { supervision } from './supervision.ts'

/** Every operation of the contract's table. */
export const handlers: Handlers = {
  ...authentication,
  ...sessionReads,
  ...sessionChanges,
  ...members,
  ...messages,
  ...conference,
  ...agentApp,
  ...supervision,
}

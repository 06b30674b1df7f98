import * as v from 'valibot'

import { dictionary, dto, enumeration, flag, listOf, longListOf, text } from './liberal.ts'

/** Every stored object of the server carries these (contract §5, EntityInfo). Dates are text in an undocumented format. */
export const entityFields = {
  id: text,
  dateCreated: text,
  dateLastModified: text,
  createdBy: text,
  lastModifiedBy: text,
}

export const SessionDialState = enumeration(['None', 'Active'])
export const SessionCallState = enumeration(['Disconnected', 'Ringing', 'Connected', 'Hold', 'Passive'])
export const SessionQueueStates = enumeration([
  'None',
  'Queued',
  'Ringing',
  'Connected',
  'Hold',
  'Disconnected',
])
export const FlowChannels = enumeration(['Voice', 'Chat', 'Fax'])
export const SessionHoldReasons = enumeration(['None', 'Transferring'])
export const SessionMemberCallState = enumeration(['None', 'Ringing', 'Connected', 'Hold'])
export const SessionMemberRoles = enumeration(['None', 'Caller', 'Agent', 'Transfer'])
export const SessionDirections = enumeration(['Incoming', 'Outgoing'])

export const CustomerBreadcrumb = dto({ id: text, name: text })
export type CustomerBreadcrumb = v.InferOutput<typeof CustomerBreadcrumb>

export const SessionLogInfo = dto({ date: text, message: text })
export type SessionLogInfo = v.InferOutput<typeof SessionLogInfo>

export const SessionMemberInfo = dto({
  identity: text,
  endpointId: text,
  displayName: text,
  isOriginalMember: flag,
  avatarUrl: text,
  applicationData: dictionary,
  callState: SessionMemberCallState,
  role: SessionMemberRoles,
  callSid: text,
  muted: flag,
})
export type SessionMemberInfo = v.InferOutput<typeof SessionMemberInfo>

/** One call, chat or fax, and its own call log (contract §5). Fields stand in the order of the wire. */
export const SessionInfo = dto({
  dialState: SessionDialState,
  callState: SessionCallState,
  queueState: SessionQueueStates,
  accountId: text,
  accountName: text,
  customerId: text,
  customerBreadcrumb: listOf(CustomerBreadcrumb),
  customerName: text,
  endpointId: text,
  endpointName: text,
  dateCompleted: text,
  destination: text,
  toAddress: text,
  fromAddress: text,
  fromName: text,
  answeredByName: text,
  queueMemberId: text,
  channel: FlowChannels,
  ended: flag,
  outcome: text,
  callSid: text,
  consoleData: text,
  holdQueueName: text,
  heldByUserId: text,
  holdReason: SessionHoldReasons,
  conferenceSid: text,
  displayName: text,
  /** Empty in the answer of `GET /sessions/{id}` whatever the session holds (contract §6.1). */
  log: longListOf(
    SessionLogInfo,
    ({ date, message }) => typeof date === 'string' && typeof message === 'string',
  ),
  members: listOf(SessionMemberInfo),
  callbackNumber: text,
  answeredById: text,
  direction: SessionDirections,
  fromPhoneNumber: text,
  mostRecentParticipantCallSid: text,
  wasMissed: flag,
  ringQueueId: text,
  ...entityFields,
})
export type SessionInfo = v.InferOutput<typeof SessionInfo>

/** The answer of `/sessions/active`, `/sessions/my` and `/portal/active-sessions` (contract §3.1). */
export const SessionsAnswer = dto({ sessions: listOf(SessionInfo) })

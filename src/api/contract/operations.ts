/** The operation table: every request this console may send, in the server's words, each with its section of the contract. */
import * as v from 'valibot'

import { AppConfig, AppContacts, DeviceTypes } from './agent-app.ts'
import { dto, nothing, optionalFlag, optionalText, optionalTexts, text } from './liberal.ts'
import { ChatTranscript, MessageInfo } from './messaging.ts'
import { listRequestFields, listResponse } from './paging.ts'
import { ActiveCalls, FileInfo, FileTypes } from './records.ts'
import {
  SessionCallState,
  SessionHoldReasons,
  SessionInfo,
  SessionQueueStates,
  SessionsAnswer,
} from './session-info.ts'
import { Authenticate, AuthenticateResponse, AuthStatus } from './user-info.ts'

/** A role as the vendor's pages print it; the server wants at least one of an operation's roles (§1). */
export type Role = 'User' | 'Manager' | 'SystemAdministrator' | 'Customer' | 'CallCenterDashboard'

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** `{name}` is filled from the request's field of that name, which then goes nowhere else. */
  readonly path: string
  /**
   * Path variables that name no property of the DTO: each is filled from the field given here, which is sent as a query
   * field too (§3.2, the mismatch of DeleteChatMember).
   */
  readonly pathVariables?: Readonly<Record<string, string>>
  /** One of these is needed; 'authenticated' means any signed-in user, 'anyone' not even that. */
  readonly roles: readonly Role[] | 'authenticated' | 'anyone'
  readonly request: v.GenericSchema
  readonly response: v.GenericSchema
}

const supervisors = ['SystemAdministrator', 'Manager'] as const
const sessionOnly = dto({ sessionId: text })

export const operations = {
  /** §2.1: sets the cookies; only `/auth/status` proves a sign-in. `provider` is `credentials`, or `logout`. */
  Authenticate: {
    method: 'POST',
    path: '/auth/{provider}',
    roles: 'anyone',
    request: Authenticate,
    response: AuthenticateResponse,
  },
  /** §2 */
  GetAuthStatus: {
    method: 'GET',
    path: '/auth/status',
    roles: 'anyone',
    request: dto({}),
    response: AuthStatus,
  },
  /** §3.1: the log is populated here, and only here (§6.1). Dates are YYYY-MM-DD, inclusive. */
  ListSessions: {
    method: 'GET',
    path: '/sessions',
    roles: 'authenticated',
    request: dto({
      accountIds: optionalTexts,
      searchArchive: optionalFlag,
      startDate: optionalText,
      endDate: optionalText,
      customerIds: optionalTexts,
      endpointIds: optionalTexts,
      from: optionalText,
      to: optionalText,
      log: optionalText,
      parentSessionId: optionalText,
      ...listRequestFields,
    }),
    response: listResponse(SessionInfo),
  },
  /** §3.1, with the quirk of §6.1: `log` comes back empty. */
  GetSession: {
    method: 'GET',
    path: '/sessions/{sessionId}',
    roles: 'authenticated',
    request: sessionOnly,
    response: SessionInfo,
  },
  /** §3.1: needs a sign-in that belongs to a phone user (§6.5). */
  GetActiveSessions: {
    method: 'GET',
    path: '/sessions/active',
    roles: ['User'],
    request: dto({}),
    response: SessionsAnswer,
  },
  /** §3.1 */
  GetMySessions: {
    method: 'GET',
    path: '/sessions/my',
    roles: ['User'],
    request: dto({}),
    response: SessionsAnswer,
  },
  /** §3.1: every live session of an account. */
  AppGetActiveSessions: {
    method: 'GET',
    path: '/portal/active-sessions',
    roles: 'authenticated',
    request: dto({ accountId: optionalText, customerId: optionalText, startDate: optionalText }),
    response: SessionsAnswer,
  },
  /** §3.1: `historicalCutOffDate` reaches six months back at most. */
  GetChatTranscript: {
    method: 'GET',
    path: '/sessions/{sessionId}/transcript',
    roles: ['User'],
    request: dto({ sessionId: text, includeHistorical: optionalFlag, historicalCutOffDate: optionalText }),
    response: ChatTranscript,
  },
  /** §3.1 */
  GetActiveCalls: {
    method: 'GET',
    path: '/calls/active',
    roles: [...supervisors, 'CallCenterDashboard'],
    request: dto({ accountId: optionalText }),
    response: ActiveCalls,
  },
  /** §3.2: sparse, fields that stay away are left as they are (§6.6). */
  PatchSession: {
    method: 'PATCH',
    path: '/sessions/{sessionId}',
    roles: 'authenticated',
    request: dto({
      sessionId: text,
      consoleData: optionalText,
      callState: v.optional(SessionCallState),
      holdReason: v.optional(SessionHoldReasons),
      queueState: v.optional(SessionQueueStates),
    }),
    response: SessionInfo,
  },
  /** §3.2 */
  HoldSession: {
    method: 'POST',
    path: '/sessions/{sessionId}/hold',
    roles: ['User'],
    request: dto({ sessionId: text, callSid: optionalText, reason: v.optional(SessionHoldReasons) }),
    response: SessionInfo,
  },
  /** §3.2 */
  RedirectSession: {
    method: 'POST',
    path: '/sessions/{sessionId}/redirect',
    roles: ['User'],
    request: dto({ sessionId: text, destination: text, callerId: optionalText }),
    response: nothing,
  },
  /** §3.2: hangs up one leg, or the session. Its sibling `DELETE /sessions` erases records (§6.9) and is not in this table. */
  EndSession: {
    method: 'DELETE',
    path: '/sessions/{sessionId}',
    roles: ['User'],
    request: dto({ sessionId: text, callSid: optionalText }),
    response: nothing,
  },
  /** §3.2: `memberToAdd` is a phone number or an e-mail address. */
  InviteChatMember: {
    method: 'POST',
    path: '/sessions/{sessionId}/members',
    roles: ['User'],
    request: dto({ sessionId: text, memberToAdd: text, callerId: optionalText }),
    response: SessionInfo,
  },
  /** §3.2: the path says `memberId`, the DTO `memberToRemove`; both are sent. */
  DeleteChatMember: {
    method: 'DELETE',
    path: '/sessions/{sessionId}/members/{memberId}',
    pathVariables: { memberId: 'memberToRemove' },
    roles: ['User'],
    request: dto({ sessionId: text, memberToRemove: text }),
    response: SessionInfo,
  },
  /** §3.2: inside a session; the form outside one (`endpointId` + `toAddress`) is not used. */
  SendMessage: {
    method: 'POST',
    path: '/sessions/{sessionId}/messages',
    roles: ['User'],
    request: dto({ sessionId: text, body: text }),
    response: MessageInfo,
  },
  /** §3.2, voice conference: `callSid` is the active call on the voice device. */
  AddConferenceMember: {
    method: 'POST',
    path: '/sessions/{sessionId}/conference/members',
    roles: 'authenticated',
    request: dto({ sessionId: text, callSid: text, destination: text, fromNumber: optionalText }),
    response: SessionInfo,
  },
  /** §4.2 */
  GetAppConfig: {
    method: 'GET',
    path: '/app/config',
    roles: ['User'],
    request: dto({ deviceType: v.optional(DeviceTypes) }),
    response: AppConfig,
  },
  /** §4.2: the only list of people to invite that is open to an agent. */
  GetMyContacts: {
    method: 'GET',
    path: '/app/contacts',
    roles: ['User'],
    request: dto({}),
    response: AppContacts,
  },
  /** §4.4: `sessionId` links a session to its recordings (`type=CallRecording`). */
  ListFiles: {
    method: 'GET',
    path: '/files',
    roles: [...supervisors, 'Customer'],
    request: dto({
      accountIds: optionalTexts,
      customerIds: optionalTexts,
      sessionId: optionalText,
      fileName: optionalText,
      contentType: optionalText,
      type: v.optional(FileTypes),
      dateCreatedStart: optionalText,
      dateCreatedEnd: optionalText,
      userId: optionalText,
      transcriptionContains: optionalText,
      ...listRequestFields,
    }),
    response: listResponse(FileInfo),
  },
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof operations
export type RequestOf<Name extends OperationName> = Known<v.InferOutput<(typeof operations)[Name]['request']>>
export type ResponseOf<Name extends OperationName> = v.InferOutput<(typeof operations)[Name]['response']>

/** A request's declared fields alone: the index signature of a loose DTO would let a misspelt field through. */
type Known<Fields> = { [Key in keyof Fields as string extends Key ? never : Key]: Fields[Key] }

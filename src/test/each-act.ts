import type { OperationName } from '#api/contract/operations.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { SessionAct, SessionActKind } from '#api/acts/session-act.ts'
import { tom } from '../sandbox/cast.ts'
import { steadySessions } from '../sandbox/scenarios/steady-ids.ts'

const { voiceCall, chat, twoPeople, onHold } = steadySessions
export const ownSid = `CA${'302'.padStart(32, '0')}`
export const tomsSid = `CA${'103'.padStart(32, '0')}`
export const night = { address: '+18145550191', name: 'Night desk' }
const tomToCome = { address: tom.email, name: 'Tom Okafor' }

/** Each act where it can be done, and what the session then shows. */
export const acts: Record<
  SessionActKind,
  {
    sessionId: string
    act: SessionAct
    operation: OperationName
    isShown: (session: SessionInfo | undefined) => unknown
  }
> = {
  hold: {
    sessionId: twoPeople,
    act: { kind: 'hold', callSid: ownSid, reason: 'None' },
    operation: 'HoldSession',
    isShown: (session) => session?.callState === 'Hold',
  },
  resume: {
    sessionId: onHold,
    act: { kind: 'resume' },
    operation: 'PatchSession',
    isShown: (session) => session?.callState === 'Connected',
  },
  redirect: {
    sessionId: voiceCall,
    act: { kind: 'redirect', to: night, callerId: '+18145550100' },
    operation: 'RedirectSession',
    isShown: (session) => session?.members.some(({ identity }) => identity === night.address),
  },
  'add-to-call': {
    sessionId: twoPeople,
    act: { kind: 'add-to-call', callSid: ownSid, to: night, callerId: '+18145550100' },
    operation: 'AddConferenceMember',
    isShown: (session) => session?.members.some(({ identity }) => identity === night.address),
  },
  invite: {
    sessionId: chat,
    act: { kind: 'invite', to: tomToCome },
    operation: 'InviteChatMember',
    isShown: (session) => session?.members.some(({ identity }) => identity === tom.email),
  },
  end: {
    sessionId: twoPeople,
    act: { kind: 'end' },
    operation: 'EndSession',
    isShown: (session) => session?.ended,
  },
  'end-leg': {
    sessionId: voiceCall,
    act: { kind: 'end-leg', callSid: tomsSid, name: 'Tom Okafor' },
    operation: 'EndSession',
    isShown: (session) => session?.members.every(({ callSid }) => callSid !== tomsSid),
  },
}
export const actKinds = Object.keys(acts) as SessionActKind[]

import { mutationOptions, MutationObserver, type QueryClient } from '@tanstack/react-query'

import { sameAddress } from '#lib/phone-match.ts'
import type { ApiError } from '../api-error.ts'
import { send } from '../client.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { followAct } from './follow-act.ts'
import { lookBefore } from './look-before.ts'
import { proveAct, type ActOutcome } from './prove-act.ts'
import { ownMembers, type Self } from '../self.ts'
import { sessionActKey, type Callee, type SessionAct } from './session-act.ts'
import { cancelSessionReads, sessionDetail, sessionKeys } from '../sessions.ts'

export type SessionActOutcome =
  | ActOutcome
  /** A look before the act showed it done: nothing was sent. */
  | { readonly kind: 'already-done' }
  /** What was shown was old, and could not be read again: nothing was sent. */
  | { readonly kind: 'not-sent'; readonly error: ApiError }

/**
 * Does one act on a session. It is marked by this mutation's own state, changes the cached session only by what the server
 * says after it, is never retried and never replayed; the outcome is data, not an exception.
 */
export const actOnSession = (sessionId: string) =>
  mutationOptions({
    mutationKey: sessionActKey(sessionId),
    meta: { errorShownByCaller: true, invalidates: [sessionKeys.lists(), sessionKeys.log(sessionId)] },
    onMutate: (_act: SessionAct, { client }) => cancelSessionReads(client, sessionId),
    mutationFn: async (act: SessionAct, { client }): Promise<SessionActOutcome> => {
      if (disconnects(act)) {
        const look = await lookBefore(client, sessionId)
        if (look.kind !== 'seen') return look
        if (look.session && act.kind !== 'redirect' && isDone(act, look.session, undefined)) {
          return { kind: 'already-done' }
        }
      }
      const before = client.getQueryData(sessionDetail(sessionId).queryKey)
      const outcome = await proveAct(client, {
        sessionId,
        send: () => sendAct(sessionId, act),
        isDone: (session) => isDone(act, session, before),
      })
      // A session that the server no longer knows has ended, whoever ended it.
      return act.kind === 'end' && outcome.kind === 'session-gone' ? { kind: 'done', error: null } : outcome
    },
    onSettled: (_outcome, _error, _act, _onMutateResult, { client }) => {
      if (client.isMutating({ mutationKey: sessionActKey(sessionId) }) > 1) return
      void client.invalidateQueries({ queryKey: sessionKeys.detail(sessionId) })
    },
  })

/**
 * Starts an act and gives what came of it, also where the page that asked for it has gone meanwhile. Where nobody could see what
 * came of it, `tellLater` is told as soon as somebody can.
 */
export async function startAct(
  client: QueryClient,
  sessionId: string,
  act: SessionAct,
  tellLater: (outcome: ActOutcome) => void = () => {},
): Promise<SessionActOutcome> {
  const before = client.getQueryData(sessionDetail(sessionId).queryKey)
  const outcome = await new MutationObserver(client, actOnSession(sessionId)).mutate(act)
  if (outcome.kind === 'unknown') {
    const isSeen = (session: SessionInfo) => isDone(act, session, before)
    followAct(client, { sessionId, act, outcome, isDone: isSeen, tell: tellLater })
  }
  return outcome
}

/** Whether such an act is under way: asked at the click, so that two in one moment send one request. */
export const isActing = (
  client: QueryClient,
  sessionId: string,
  isSame: (act: SessionAct) => boolean,
): boolean =>
  client.isMutating({
    mutationKey: sessionActKey(sessionId),
    predicate: ({ state }) => isSame(state.variables as SessionAct),
  }) > 0

/** Acts that cut somebody off are not done on the strength of what is old. */
const disconnects = ({ kind }: SessionAct) => kind === 'end' || kind === 'end-leg' || kind === 'redirect'

async function sendAct(sessionId: string, act: SessionAct): Promise<SessionInfo | null> {
  switch (act.kind) {
    case 'hold':
      return send('HoldSession', { sessionId, callSid: act.callSid, reason: act.reason })
    case 'resume':
      // No operation that ends a hold is documented; this is the likelier of the two guesses (contract §3.2, §9.4).
      return send('PatchSession', { sessionId, callState: 'Connected' })
    case 'redirect':
      return send('RedirectSession', { sessionId, destination: act.to.address, callerId: act.callerId })
    case 'add-to-call': {
      const { callSid, to, callerId } = act
      return send('AddConferenceMember', {
        sessionId,
        callSid,
        destination: to.address,
        fromNumber: callerId,
      })
    }
    case 'invite':
      return send('InviteChatMember', { sessionId, memberToAdd: act.to.address, callerId: act.callerId })
    case 'end':
      return send('EndSession', { sessionId })
    case 'end-leg':
      return send('EndSession', { sessionId, callSid: act.callSid })
  }
}

/** Whether a session, read after the act, shows it. What was true `before` the act is no proof of it. */
function isDone(act: SessionAct, session: SessionInfo, before: SessionInfo | undefined): boolean {
  switch (act.kind) {
    case 'hold':
      return session.callState === 'Hold'
    case 'resume':
      return session.callState === 'Connected'
    case 'redirect':
      return hasEnded(session) || isDestination(session, act.to, before) || hasCome(session, act.to, before)
    case 'add-to-call':
    case 'invite':
      return hasCome(session, act.to, before)
    case 'end':
      return hasEnded(session)
    case 'end-leg':
      return hasEnded(session) || session.members.every(({ callSid }) => callSid !== act.callSid)
  }
}

const hasEnded = ({ ended, dialState, callState }: SessionInfo) =>
  ended || (dialState === 'None' && callState === 'Disconnected')

const isDestination = (session: SessionInfo, { address }: Callee, before: SessionInfo | undefined) =>
  session.destination !== before?.destination && sameAddress(session.destination, address)

/** By address, or by name: which of the two the server lists an invited member under is not documented (contract §9.9). */
const hasCome = (session: SessionInfo, { address, name }: Callee, before: SessionInfo | undefined) =>
  session.members
    .filter(({ identity }) => !before?.members.some((member) => member.identity === identity))
    .some((member) => sameAddress(member.identity, address) || member.displayName === name)

/** The agent's own call in a session, else the session's; blank where the server names none. */
export const localCallSid = (session: SessionInfo, self: Self): string =>
  ownMembers(self, session.members).find(({ callSid }) => callSid.trim() !== '')?.callSid ??
  session.callSid.trim()

/** Who is consulted meanwhile is there as a transfer: the hold is for that (contract §3.3; a guess). */
export const holdReasonFor = ({ members }: SessionInfo): 'None' | 'Transferring' =>
  members.some(({ role }) => role === 'Transfer') ? 'Transferring' : 'None'

import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { can, type SessionAction } from '#api/policy.ts'
import { refusalWords } from '#api/refusal-words.ts'
import type { SessionAct } from '#api/acts/session-act.ts'
import type { IconName } from '#ui/icon-name.ts'

/** One control of a session: what it is called, whether it works, and why not. */
export interface Control {
  readonly action: ControlledAction
  readonly label: string
  readonly icon: IconName
  readonly isBusy: boolean
  readonly disabledReason: string | undefined
}

export type ControlledAction = Extract<
  SessionAction,
  'hold' | 'resume' | 'redirect' | 'add-to-call' | 'end-session'
>

/** Acts that steer the call: one at a time, since each asks what the last one left. Ending it waits for nothing. */
const steering: readonly string[] = ['hold', 'resume', 'redirect', 'add-to-call']

/**
 * The controls of a session, the first as the one that is always in sight. What is no call has only its end among those
 * that fit; among all of them the others say why they do not.
 */
export function controlsOf(
  session: SessionInfo,
  user: UserInfo,
  inFlight: readonly SessionAct[],
  hasCall: boolean,
  which: 'fitting' | 'all' = 'fitting',
): Control[] {
  const isSteered = inFlight.some(({ kind }) => steering.includes(kind))

  function control(action: ControlledAction): Control {
    const { idle, busy, icon } = looks[action]
    const kind = action === 'end-session' ? 'end' : action
    const isBusy = inFlight.some((act) => act.kind === kind)
    return { action, icon, isBusy, label: isBusy ? busy() : idle(), disabledReason: reasonAgainst(action) }
  }

  function reasonAgainst(action: ControlledAction): string | undefined {
    const verdict = can(user, action, session)
    if (!verdict.allowed) return refusalWords(verdict.reason)
    // Never an empty id: what the server would take it for is not known.
    if ((action === 'hold' || action === 'add-to-call') && !hasCall) return m.call_refusal_no_call()
    return action !== 'end-session' && isSteered ? m.call_refusal_in_flight() : undefined
  }

  if (which === 'fitting' && session.channel !== 'Voice') return [control('end-session')]
  return [
    control(holdOrResume(session, inFlight)),
    control('redirect'),
    control('add-to-call'),
    control('end-session'),
  ]
}

/** One place for both. While one of the two is under way it stays what it was, whatever the session shows by then. */
function holdOrResume({ callState }: SessionInfo, inFlight: readonly SessionAct[]): 'hold' | 'resume' {
  const acting = inFlight.find(({ kind }) => kind === 'hold' || kind === 'resume')
  if (acting) return acting.kind === 'hold' ? 'hold' : 'resume'
  return callState === 'Hold' ? 'resume' : 'hold'
}

/** What a control is called while nothing is under way. */
export const controlLabel = (action: ControlledAction): string => looks[action].idle()

const looks: Record<ControlledAction, { idle: () => string; busy: () => string; icon: IconName }> = {
  hold: { idle: m.call_hold, busy: m.call_holding, icon: 'pause' },
  resume: { idle: m.call_resume, busy: m.call_resuming, icon: 'play' },
  redirect: { idle: m.call_redirect, busy: m.call_redirecting, icon: 'transfer' },
  'add-to-call': { idle: m.call_add, busy: m.call_adding, icon: 'person-add' },
  'end-session': { idle: m.call_end, busy: m.call_ending, icon: 'ended' },
}

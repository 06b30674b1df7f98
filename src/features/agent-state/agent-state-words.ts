import * as m from '#messages'

const states: Record<string, () => string> = {
  '': m.agent_state_unknown,
  Unknown: m.agent_state_unknown,
  Ready: m.agent_state_ready,
  NotReady: m.agent_state_not_ready,
  LoggedOut: m.agent_state_logged_out,
  WrapUp: m.agent_state_wrap_up,
  Outgoing: m.agent_state_outgoing,
  Other: m.agent_state_other,
}

const reasons: Record<string, () => string> = {
  '': () => '',
  Unknown: () => '',
  SetByUser: m.agent_state_reason_set_by_user,
  MissedCall: m.agent_state_reason_missed_call,
  SetBySystem: m.agent_state_reason_set_by_system,
}

/** A state of an agent's phone in words; one that has no word here as it came. */
export const agentStateWords = (state: string): string => wordOf(states, state)

/** Why the phone is in it; empty where the server gives no reason. */
export const agentReasonWords = (reason: string): string => wordOf(reasons, reason)

const wordOf = (words: Record<string, () => string>, value: string) =>
  Object.hasOwn(words, value) ? (words[value]?.() ?? value) : value

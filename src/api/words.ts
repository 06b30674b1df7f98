import * as m from '#messages'
import { givenName, type Named } from './session-words.ts'

/** The server's names in words of the trade. A name that has no word here is shown as it came, never guessed at. */
const words: Record<'role' | 'callState' | 'channel' | 'direction', Record<string, () => string>> = {
  role: { Caller: m.role_caller, Agent: m.role_agent, Transfer: m.role_transfer, None: m.role_none },
  callState: {
    None: m.call_state_none,
    Ringing: m.call_state_ringing,
    Connected: m.call_state_connected,
    Hold: m.call_state_hold,
    Disconnected: m.call_state_disconnected,
    Passive: m.call_state_passive,
    Queued: m.queue_state_queued,
  },
  channel: { Voice: m.channel_voice, Chat: m.channel_chat, Fax: m.channel_fax },
  direction: { Incoming: m.direction_incoming, Outgoing: m.direction_outgoing },
}

/** A name of an enum (contract §5) in words; an unknown one as it came, an empty one as unknown. */
export function wordFor(kind: keyof typeof words, value: string): string {
  if (value === '') return m.word_unknown()
  const known = words[kind]
  return Object.hasOwn(known, value) ? (known[value]?.() ?? value) : value
}

export type StateTone = 'ringing' | 'connected' | 'hold' | 'queued' | 'ended' | 'neutral'

const tones: Record<string, StateTone> = {
  Ringing: 'ringing',
  Connected: 'connected',
  Active: 'connected',
  Hold: 'hold',
  Queued: 'queued',
  Disconnected: 'ended',
}

/** The colour family of a state, of whichever of the server's enums; unknown ones are neutral. */
export const toneOf = (state: string): StateTone => (Object.hasOwn(tones, state) ? tones[state]! : 'neutral')

/** A session's name for people; the other side's name or address where the server gave none, and at worst that it has none. */
export const sessionName = (session: Named): string => givenName(session) || m.session_unnamed()

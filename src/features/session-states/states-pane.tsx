import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { toneOf } from '#api/words.ts'
import { Pane } from '#ui/pane.tsx'
import { StateChip } from '#ui/state-chip.tsx'

/** The three state machines of a session, never merged into one guess, in the server's own words. */
export function StatesPane({ session }: { readonly session: SessionInfo }) {
  const { dialState, callState, queueState, channel, direction } = session
  return (
    <Pane title={m.states_title()}>
      <dl className="terms p-3">
        <State term={m.states_dial()} value={dialState} />
        <State term={m.states_call()} value={callState} />
        <State term={m.states_queue()} value={queueState} />
        <Fact term={m.states_channel()} value={channel} />
        <Fact term={m.states_direction()} value={direction} />
      </dl>
    </Pane>
  )
}

interface TermProps {
  readonly term: string
  readonly value: string
}

const State = ({ term, value }: TermProps) => (
  <>
    <dt>{term}</dt>
    <dd>{value === '' ? m.word_unknown() : <StateChip tone={toneOf(value)}>{value}</StateChip>}</dd>
  </>
)

const Fact = ({ term, value }: TermProps) => (
  <>
    <dt>{term}</dt>
    <dd>
      <bdi>{value || m.word_unknown()}</bdi>
    </dd>
  </>
)

import { memo } from 'react'
import { Link } from 'wouter'

import * as m from '#messages'
import { callBegan, type ActiveCall } from '#api/calls.ts'
import { sessionAddress } from '#lib/addresses.ts'
import { Icon } from '#ui/icon.tsx'
import { RelativeClock } from '#ui/relative-clock.tsx'
import { StateChip } from '#ui/state-chip.tsx'
import { useShownIn } from '#ui/use-shown-in.ts'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import {
  callName,
  directionWords,
  fromWords,
  isOutbound,
  statusTone,
  statusWords,
  toWords,
} from './call-words.ts'
import type { CallSession } from './calls-shown.ts'

interface CallRowProps {
  readonly call: ActiveCall
  /** Null where no live session has it, as far as this person may see them. */
  readonly session: CallSession | null
}

/** One call: who, from where to where, how far it is and since when; a link where its session is known. */
export const CallRow = memo(function CallRow({ call, session }: CallRowProps) {
  useShownIn()
  const words = (
    <>
      <Icon
        name={isOutbound(call.direction) ? 'phone-outgoing' : 'phone-incoming'}
        className="call-picture"
      />
      <span className="row-words">
        <strong dir="auto">{callName(call)}</strong>
        <VisuallyHidden>, {directionWords(call.direction)}, </VisuallyHidden>
        <span className="call-numbers">
          <bdi>{m.calls_from_to({ from: fromWords(call) || '–', to: toWords(call) || '–' })}</bdi>
        </span>
      </span>
      <span className="call-session" dir="auto">
        {session &&
          session.name !== callName(call) &&
          m.calls_of_session({ session: session.name || session.id })}
      </span>
      <VisuallyHidden>, </VisuallyHidden>
      <StateChip tone={statusTone(call.status)}>{statusWords(call.status)}</StateChip>
      <VisuallyHidden>, </VisuallyHidden>
      <RelativeClock since={callBegan(call)} className="call-clock" />
    </>
  )
  if (session === null) {
    return (
      <div className="row call-row" title={m.calls_no_session()}>
        {words}
      </div>
    )
  }
  return (
    <Link href={sessionAddress(session.id)} className="row call-row" data-row={call.sid}>
      {words}
    </Link>
  )
})

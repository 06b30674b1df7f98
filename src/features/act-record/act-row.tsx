import { Link } from 'wouter'

import * as m from '#messages'
import type { RecordedAct } from '#api/acts/act-record.ts'
import { sessionAddress } from '#lib/addresses.ts'
import { fullStamp } from '#lib/dates.ts'
import { dayAndTime } from '#lib/day-and-time.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { StateChip } from '#ui/state-chip.tsx'
import { outcomeOf, wordsOf } from './act-words.ts'

interface ActRowProps {
  readonly act: RecordedAct
  /** Whoever follows the link wants to see the session, not the record. */
  readonly close: () => void
}

/** One act: what, in which session, when, and what came of it. */
export function ActRow({ act, close }: ActRowProps) {
  const { at, sessionId, sessionName, outcome, reference } = act
  const time = Date.parse(at)
  const { tone, word } = outcomeOf[outcome]
  return (
    <div className="row act-row">
      <span className="row-words">
        <span className="row-line">
          <strong dir="auto">{wordsOf(act)}</strong>
          <StateChip tone={tone} icon={outcome === 'done' ? 'check' : undefined}>
            {word()}
          </StateChip>
        </span>
        <span className="row-line">
          <Link href={sessionAddress(sessionId)} dir="auto" onClick={close}>
            {sessionName || sessionId}
          </Link>
          <time dateTime={at} title={fullStamp(time)}>
            {dayAndTime(time)}
          </time>
        </span>
      </span>
      {reference !== null && <CopyButton label={m.ui_copy_reference()} text={reference} />}
    </div>
  )
}

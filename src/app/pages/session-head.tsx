import { Fragment, use, type ReactNode } from 'react'

import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { problemOf } from '#api/problem.ts'
import { isGone } from '#api/sessions.ts'
import { customerNames } from '#api/session-words.ts'
import { sessionName, toneOf, wordFor } from '#api/words.ts'
import { clockTime, parseServerDate } from '#lib/dates.ts'
import { RelativeClock } from '#ui/relative-clock.tsx'
import { whyClosed } from '#api/closed-session.ts'
import { StaleNote } from '#ui/stale-note.tsx'
import { StateChip } from '#ui/state-chip.tsx'
import { BackLink } from './back-link.tsx'
import { WayBackContext } from './way-back.ts'

interface SessionHeadProps {
  readonly session: SessionInfo
  readonly isArchived?: boolean
  /** Why the last read failed, if it did; what is shown is older then. */
  readonly error?: Error | null
  readonly readAt?: number
  readonly readAgain?: () => void
  /** What can be done to the session as a whole. */
  readonly acts?: ReactNode
}

/** What a glance needs: who, over which channel, for which customer, in which state, for how long. */
export function SessionHead(props: SessionHeadProps) {
  const { session, isArchived = false, error, readAt = 0, readAgain, acts } = props
  const back = use(WayBackContext)
  const about = [
    session.channel && wordFor('channel', session.channel),
    session.direction && wordFor('direction', session.direction),
    customerNames(session),
    session.accountName,
  ]
  return (
    <header className="session-head">
      {back && <BackLink href={back.href} label={back.label()} />}
      <div className="session-words">
        <h1 id="session-name" tabIndex={-1}>
          <bdi>{sessionName(session)}</bdi>
        </h1>
        <p>
          {about.filter(Boolean).map((part, index) => (
            // Parts have no identity but their place, and what one says turns no other around.
            <Fragment key={index}>
              {index > 0 && ' · '}
              <bdi>{part}</bdi>
            </Fragment>
          ))}
        </p>
      </div>
      <StateChip tone={session.ended ? 'ended' : toneOf(session.callState)}>
        {session.ended ? m.session_ended_note() : wordFor('callState', session.callState)}
      </StateChip>
      {!session.ended && <RelativeClock since={parseServerDate(session.dateCreated)} size="lg" />}
      {acts}
      {isArchived && <p className="session-archived">{m.session_archived()}</p>}
      {whyClosed(session) === 'not-in-session' && (
        <p className="session-archived">{m.refusal_not_in_session()}</p>
      )}
      {error && readAgain && (
        <StaleNote tryAgain={readAgain}>
          {isGone(error) ? m.session_gone() : problemOf(error).text}{' '}
          {m.session_stale({ time: clockTime(readAt) })}
        </StaleNote>
      )}
    </header>
  )
}

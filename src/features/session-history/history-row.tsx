import { memo } from 'react'
import { Link } from 'wouter'

import * as m from '#messages'
import type { HistoryEntry, SortField } from '#api/history.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { channelPicture, customerPath, lastedFor } from '#api/session-words.ts'
import { sessionName, toneOf, wordFor } from '#api/words.ts'
import { sessionAddress } from '#lib/addresses.ts'
import { fullStamp, parseServerDate } from '#lib/dates.ts'
import { formatDuration } from '#ui/format-duration.ts'
import { Icon } from '#ui/icon.tsx'
import { StateChip } from '#ui/state-chip.tsx'
import { useShownIn } from '#ui/use-shown-in.ts'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { dayAndTime } from '#lib/day-and-time.ts'

interface HistoryRowProps {
  readonly entry: HistoryEntry
  /** The date that the list is sorted by is the one to see. */
  readonly dateShown: SortField
  /** What was searched for in the logs. */
  readonly logText: string
}

/** One session of the past as a link: who, with whom, how it went, when and how long. */
export const HistoryRow = memo(function HistoryRow({ entry, dateShown, logText }: HistoryRowProps) {
  useShownIn()
  const { session, foundLine } = entry
  const time = parseServerDate(session[dateShown])
  const parties = [session.fromAddress, session.toAddress].filter(Boolean)
  const lasted = lastedFor(session)
  return (
    <Link href={linkTo(session.id, logText)} className="row history-row">
      <Icon name={channelPicture(session)} className="history-channel" />
      <strong className="history-name" dir="auto">
        {sessionName(session)}
      </strong>
      <VisuallyHidden>
        , {wordFor('channel', session.channel)}, {wordFor('direction', session.direction)},{' '}
      </VisuallyHidden>
      <span className="history-about">
        <Part className="history-path">{customerPath(session)}</Part>
        <Part className="history-parties">{parties.join(' → ')}</Part>
        <Part className="history-answered">{session.answeredByName}</Part>
      </span>
      <span className="history-outcome">
        <StateChip tone={session.ended ? 'ended' : toneOf(session.callState)}>
          {outcomeWords(session)}
        </StateChip>
        {lasted !== null && (
          <span className="clock">
            <VisuallyHidden>, {m.history_lasted()} </VisuallyHidden>
            {formatDuration(lasted / 1_000)}
          </span>
        )}
      </span>
      <VisuallyHidden>, </VisuallyHidden>
      {time === null ? (
        <bdi className="history-time">{session[dateShown] || '–'}</bdi>
      ) : (
        <time className="history-time" dateTime={new Date(time).toISOString()} title={fullStamp(time)}>
          {dateShown === 'dateLastModified'
            ? m.history_changed_at({ time: dayAndTime(time) })
            : dayAndTime(time)}
        </time>
      )}
      {foundLine && (
        <span className="history-found" dir="auto">
          <VisuallyHidden>, </VisuallyHidden>
          <FoundText text={foundLine.message} wanted={logText} />
        </span>
      )}
    </Link>
  )
})

/** A part of the row that may be missing; a comma parts it from the next for whoever listens. */
const Part = ({ className, children }: { readonly className: string; readonly children: string }) =>
  children !== '' && (
    <span className={className} dir="auto">
      {children}
      <VisuallyHidden>, </VisuallyHidden>
    </span>
  )

/** What was searched for in the log is searched for there again. */
const linkTo = (id: string, logText: string) =>
  sessionAddress(id) + (logText === '' ? '' : `?${new URLSearchParams({ q: logText })}`)

function outcomeWords({ ended, wasMissed, outcome, callState }: SessionInfo): string {
  if (wasMissed) return m.history_missed()
  return ended ? outcome || m.history_ended() : wordFor('callState', callState)
}

function FoundText({ text, wanted }: { readonly text: string; readonly wanted: string }) {
  const lower = text.toLowerCase()
  const at = lower.indexOf(wanted.toLowerCase())
  // A few letters change their length with their case (İ); the place would then be wrong.
  if (at < 0 || lower.length !== text.length) return text
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + wanted.length)}</mark>
      {text.slice(at + wanted.length)}
    </>
  )
}

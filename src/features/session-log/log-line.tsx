import { memo } from 'react'

import type { SessionLogInfo } from '#api/contract/session-info.ts'
import { clockTime, fullStamp, parseServerDate } from '#lib/dates.ts'
import { useShownIn } from '#ui/use-shown-in.ts'
import { splitAtMatches } from './find-matches.ts'

interface LogLineProps {
  readonly line: SessionLogInfo
  /** What is searched for, if anything is. */
  readonly query: string
  readonly isCurrentMatch: boolean
}

/** One line: when, and what. Text from the server stays text. */
export const LogLine = memo(function LogLine({ line, query, isCurrentMatch }: LogLineProps) {
  useShownIn()
  const time = parseServerDate(line.date)
  return (
    <div className="log-line" data-current={isCurrentMatch || undefined}>
      {time === null ? (
        <bdi className="log-time">{line.date}</bdi>
      ) : (
        <time className="log-time" dateTime={new Date(time).toISOString()} title={fullStamp(time)}>
          {clockTime(time)}
        </time>
      )}
      <span className="log-message">
        <bdi>{query === '' ? line.message : splitAtMatches(line.message, query).map(toPart)}</bdi>
      </span>
    </div>
  )
})

const toPart = ({ text, isMatch }: { text: string; isMatch: boolean }, index: number) =>
  // Parts have no identity but their place: the same message and query always give the same ones.
  isMatch ? <mark key={index}>{text}</mark> : text

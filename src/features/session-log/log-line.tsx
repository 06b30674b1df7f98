import { memo } from 'react'

import type { SessionLogInfo } from '#api/contract/session-info.ts'
import { clockTime, fullStamp, parseServerDate } from '#lib/dates.ts'
import { useShownIn } from '#ui/use-shown-in.ts'

interface LogLineProps {
  readonly line: SessionLogInfo
  readonly isCurrentMatch: boolean
}

/** One line: when, and what, before the tools of the log are here, which mark what was found. Text from the server stays text. */
export const LogLine = memo(function LogLine({ line, isCurrentMatch }: LogLineProps) {
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
        <bdi>{line.message}</bdi>
      </span>
    </div>
  )
})

import { memo, type ReactElement } from 'react'

import * as m from '#messages'
import type { SessionLogInfo } from '#api/contract/session-info.ts'
import { clockTime, fullStamp, parseServerDate } from '#lib/dates.ts'
import { shownIn } from '#lib/shown-in.ts'
import { splitAtMatches } from './split-at-matches.ts'
import { readMarks } from './line-marks.ts'
import { chosenRange, type LogContext } from './log-context.ts'
import { dayBefore } from './log-days.ts'
import { lineText } from './log-text.ts'
import { indexAt, placeOf, rawLook } from './log-view.ts'
import { levelNames } from './level-names.ts'
import { messageParts, type MessageSegment } from './message-parts.ts'

/** The line at a place of the view, with all that can be done with it. */
export function rowOf(context: LogContext, place: number, isCurrentMatch: boolean): ReactElement {
  const { view, searched, linked, reach, address } = context
  const line = view.items[place] ?? { date: '', message: '' }
  const index = indexAt(view, place)
  const [first, last] = chosenRange(context) ?? [-1, -1]
  const isChosen = first <= index && index <= last
  const raw = rawLook(address.search)
  if (raw !== null) {
    const isWrapped = raw === 'wrapped'
    return <RawRow {...{ line, index, isCurrentMatch, isChosen, isWrapped }} query={searched} />
  }
  const usualReach = linked?.found ? placeOf(view, linked.index) : view.items.length - 1
  return (
    <LogRow
      {...{ line, index, isCurrentMatch, isChosen }}
      query={searched}
      day={dayBefore(view.items, place)}
      isInReach={place === (reach ?? usualReach)}
      toldFor={shownIn.get()}
    />
  )
}

interface LogRowProps {
  readonly line: SessionLogInfo
  readonly index: number
  readonly query: string
  /** The day that begins with this line, in words. */
  readonly day: string | null
  readonly isCurrentMatch: boolean
  readonly isChosen: boolean
  /** Tab leads to it. */
  readonly isInReach: boolean
  /** The language and zone of its times: with others it is drawn anew. */
  readonly toldFor: number
}

/**
 * One line: when, and what, with the level and the node that its text shows. Its time marks it, and is described by the message:
 * who goes from line to line with a screen reader hears both.
 */
const LogRow = memo(function LogRow(props: LogRowProps) {
  const { line, index, query, day, isCurrentMatch, isChosen, isInReach } = props
  const marks = readMarks(line.message)
  const time = parseServerDate(line.date)
  // There is one log on screen.
  const messageId = `log-message-${index}`
  return (
    <>
      {day !== null && <p className="log-day">{day}</p>}
      <div
        className="log-line"
        data-current={isCurrentMatch || undefined}
        data-chosen={isChosen || undefined}
        data-level={marks.level ?? undefined}
      >
        <button
          type="button"
          className="log-time"
          data-line={index}
          tabIndex={isInReach ? 0 : -1}
          aria-pressed={isChosen}
          aria-label={line.date.trim() === '' ? m.log_line({ number: index + 1 }) : undefined}
          aria-describedby={messageId}
          title={time === null ? m.log_choose_line() : fullStamp(time)}
        >
          {time === null ? (
            <bdi>{marked(line.date, query)}</bdi>
          ) : (
            <time dateTime={new Date(time).toISOString()}>{marked(clockTime(time), query)}</time>
          )}
        </button>
        <span className="log-message" id={messageId}>
          <bdi>{messageParts(line.message, query, marks).map(toPart)}</bdi>
        </span>
      </div>
    </>
  )
})

interface RawRowProps {
  readonly line: SessionLogInfo
  readonly index: number
  readonly query: string
  readonly isCurrentMatch: boolean
  readonly isChosen: boolean
  readonly isWrapped: boolean
}

/** One line as it came. It takes focus where somebody is led to it, and lies in nobody's way. */
const RawRow = memo(function RawRow(props: RawRowProps) {
  const { line, index, query, isCurrentMatch, isChosen, isWrapped } = props
  return (
    <div
      className="log-raw"
      data-line={index}
      tabIndex={-1}
      data-current={isCurrentMatch || undefined}
      data-chosen={isChosen || undefined}
      data-wrapped={isWrapped || undefined}
    >
      {marked(lineText(line), query)}
    </div>
  )
})

// Parts have no identity but their place: the same text and query always give the same ones.
const marked = (text: string, query: string) =>
  splitAtMatches(text, query).map((part, at) =>
    part.isMatch ? <mark key={at}>{part.text}</mark> : part.text,
  )

const toPart = ({ isMatch, segments }: ReturnType<typeof messageParts>[number], index: number) =>
  isMatch ? <mark key={index}>{segments.map(toSegment)}</mark> : segments.map(toSegment)

const toSegment = (segment: MessageSegment, index: number) => {
  const { text, level, isNode } = segment
  if (level !== null) {
    return (
      <span key={index} className="log-level" title={levelNames[level]()}>
        {text}
      </span>
    )
  }
  return isNode ? (
    <span key={index} className="log-node">
      {text}
    </span>
  ) : (
    text
  )
}

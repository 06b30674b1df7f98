import { memo } from 'react'

import * as m from '#messages'
import { fullStamp } from '#lib/dates.ts'
import { useShownIn } from '#ui/use-shown-in.ts'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { sameRow, type ChatRow } from './chat-rows.ts'
import { minuteTime, wholeDay } from './chat-times.ts'
import { MessageMedia } from './message-media.tsx'
import { MessageText } from './message-text.tsx'
import { OutgoingState } from './outgoing-state.tsx'

interface ChatMessageProps {
  readonly row: ChatRow
  readonly nameOf: (from: string) => string
  readonly tryAgain: (id: string) => void
  readonly discard: (id: string) => void
}

/** One message: who and when at the start of a group, what was said, and what became of it. */
export const ChatMessage = memo(
  function ChatMessage({ row, nameOf, tryAgain, discard }: ChatMessageProps) {
    useShownIn()
    const name = row.isOwn ? m.chat_you() : nameOf(row.from) || m.chat_unknown_sender()
    return (
      <div
        className="chat-message"
        data-own={row.isOwn || undefined}
        data-first={row.startsGroup || undefined}
        data-step={row.outgoing?.step}
      >
        {row.startsDay && row.time !== null && <p className="chat-day">{wholeDay(row.time)}</p>}
        {row.startsGroup ? (
          <p className="chat-head">
            <strong dir="auto">{name}</strong> <MessageTime row={row} />
          </p>
        ) : (
          <VisuallyHidden>{m.chat_said_by({ name })}</VisuallyHidden>
        )}
        <div className="chat-bubble" title={row.time === null ? row.date || undefined : fullStamp(row.time)}>
          {row.mediaUri !== '' && <MessageMedia uri={row.mediaUri} contentType={row.mediaContentType} />}
          {row.body !== '' && <MessageText text={row.body} />}
        </div>
        {row.times > 1 && <p className="chat-note">{m.chat_repeats({ count: row.times })}</p>}
        {row.outgoing && (
          <OutgoingState
            outgoing={row.outgoing}
            isHeldUp={row.isHeldUp}
            tryAgain={tryAgain}
            discard={discard}
          />
        )}
      </div>
    )
  },
  (former, next) =>
    former.nameOf === next.nameOf &&
    former.tryAgain === next.tryAgain &&
    former.discard === next.discard &&
    sameRow(former.row, next.row),
)

function MessageTime({ row: { time, date } }: { readonly row: ChatRow }) {
  if (time === null) return <bdi className="chat-time">{date}</bdi>
  return (
    <time className="chat-time" dateTime={new Date(time).toISOString()} title={fullStamp(time)}>
      {minuteTime(time)}
    </time>
  )
}

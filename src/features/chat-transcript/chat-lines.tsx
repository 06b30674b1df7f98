import {
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type Ref,
} from 'react'

import * as m from '#messages'
import { announce } from '#ui/announcer.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ScrollList, type ScrollListHandle } from '#ui/scroll-list.tsx'
import { ChatMessage } from './chat-message.tsx'
import type { ChatRow } from './chat-rows.ts'
import { arrivalWords } from './arrival-words.ts'

export interface ChatLinesHandle {
  /** The person has written: they want to see it, wherever they were reading. */
  readonly toEnd: () => void
}

interface ChatLinesProps {
  readonly rows: readonly ChatRow[]
  readonly nameOf: (from: string) => string
  readonly tryAgain: (id: string) => void
  readonly discard: (id: string) => void
  readonly handle: Ref<ChatLinesHandle>
}

/** All messages, oldest first. At the end the view follows; elsewhere nothing moves, and a chip counts what is new. */
export function ChatLines({ rows, nameOf, tryAgain, discard, handle }: ChatLinesProps) {
  const list = useRef<ScrollListHandle>(null)
  const [isAtEnd, setIsAtEnd] = useState(true)
  const heard = rows.reduce((count, { isOwn }) => count + (isOwn ? 0 : 1), 0)
  const [seen, setSeen] = useState(heard)
  if (seen !== heard && (isAtEnd || heard < seen)) setSeen(heard)

  const toEnd = () => {
    setIsAtEnd(true)
    list.current?.toEnd()
  }
  useImperativeHandle(handle, () => ({ toEnd }))

  const followEnd = useEffectEvent(() => {
    if (isAtEnd) list.current?.toEnd()
  })
  useLayoutEffect(() => followEnd(), [rows, isAtEnd])

  const announced = useRef(heard)
  const tellArrivals = useEffectEvent(() => {
    const arrived = heard - announced.current
    announced.current = heard
    if (arrived > 0) announce(arrivalWords(rows.filter(({ isOwn }) => !isOwn).slice(-arrived), nameOf))
  })
  useEffect(() => tellArrivals(), [heard])

  const count = heard - seen
  return (
    <div className="chat-frame">
      <ScrollList
        handle={list}
        role="log"
        aria-label={m.chat_transcript()}
        // Scrolling brings rows into the document, and an echo replaces what was written here: a live region would read
        // both aloud. What others say is announced by itself, once.
        aria-live="off"
        tabIndex={0}
        className="chat-lines"
        items={rows}
        rowHeight={44}
        rowKey={({ key }) => key}
        row={(row) => <ChatMessage row={row} nameOf={nameOf} tryAgain={tryAgain} discard={discard} />}
        empty={<EmptyState title={m.chat_empty()}>{m.chat_empty_text()}</EmptyState>}
        end={{ isAtEnd, setIsAtEnd }}
      />
      {count > 0 && (
        <Button size="sm" icon="chevron-down" className="chat-new" onClick={toEnd}>
          {m.chat_new({ count })}
        </Button>
      )}
    </div>
  )
}

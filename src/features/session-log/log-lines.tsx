import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'

import * as m from '#messages'
import type { SessionLogInfo } from '#api/contract/session-info.ts'
import { Button } from '#ui/button.tsx'
import { ScrollList, type ScrollListHandle } from '#ui/scroll-list.tsx'
import { findMatches } from './find-matches.ts'
import { LogLine } from './log-line.tsx'
import { LogSearch } from './log-search.tsx'

interface LogLinesProps {
  readonly log: readonly SessionLogInfo[]
  readonly query: string
  readonly setQuery: (query: string) => void
}

/** All lines, oldest first, with a search over all of them. New lines never move a reader who is not at the end. */
export function LogLines({ log, query, setQuery }: LogLinesProps) {
  const list = useRef<ScrollListHandle>(null)
  const [isAtEnd, setIsAtEnd] = useState(true)
  const [seenCount, setSeenCount] = useState(log.length)
  if (isAtEnd && seenCount !== log.length) setSeenCount(log.length)

  const searched = useDeferredValue(query)
  const matches = useMemo(() => findMatches(log, searched), [log, searched])
  const [position, setPosition] = useState(0)
  const current = Math.min(position, Math.max(0, matches.length - 1))
  const matchedLine = matches[current]

  const showMatch = useEffectEvent(() => {
    if (matchedLine !== undefined) list.current?.show(matchedLine)
  })
  useEffect(() => showMatch(), [searched, current])

  const followEnd = useEffectEvent(() => {
    if (isAtEnd && searched.trim() === '') list.current?.toEnd()
  })
  useLayoutEffect(() => followEnd(), [log])

  const newLines = log.length - seenCount
  return (
    <>
      <LogSearch
        query={query}
        setQuery={(next) => {
          setPosition(0)
          setQuery(next)
        }}
        matchCount={matches.length}
        currentMatch={current}
        move={(by) => setPosition((current + by + matches.length) % matches.length)}
      />
      <ScrollList
        handle={list}
        role="log"
        aria-label={m.log_title()}
        // Scrolling a virtual list brings rows into the document; a live region would read them all aloud.
        aria-live="off"
        tabIndex={0}
        className="log-lines"
        items={log}
        rowHeight={24}
        row={(line, index) => (
          <LogLine
            line={line}
            query={searched}
            isCurrentMatch={index === matchedLine && searched.trim() !== ''}
          />
        )}
        end={{ isAtEnd, setIsAtEnd }}
      />
      {newLines > 0 && (
        <Button size="sm" icon="chevron-down" className="log-new" onClick={() => list.current?.toEnd()}>
          {m.log_new_lines({ count: newLines })}
        </Button>
      )}
    </>
  )
}

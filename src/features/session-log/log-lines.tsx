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
import { shownIn } from '#lib/shown-in.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ScrollList, type ScrollListHandle } from '#ui/scroll-list.tsx'
import type { LogContext } from './log-context.ts'
import { LogLine } from './log-line.tsx'
import { LogSearch } from './log-search.tsx'
import { countFrom, plainView } from './plain-view.ts'
import { useLogAddress } from './use-log-address.ts'
import { useLogTools } from './use-log-tools.ts'

interface LogLinesProps {
  readonly sessionId: string
  readonly log: readonly SessionLogInfo[]
  /** The page is being shown for the first time, and what is in sight goes first. */
  readonly isFirstView?: boolean
}

/**
 * The lines, oldest first, with a search over all of them. New lines never move a reader who is not at the end. What is not
 * needed for the first look (filters, links to lines, copies…) comes with the tools, which work on the `context`.
 */
export function LogLines({ sessionId, log, isFirstView = false }: LogLinesProps) {
  const list = useRef<ScrollListHandle>(null)
  const tools = useLogTools()
  const address = useLogAddress()
  const [isAtEnd, setIsAtEnd] = useState(true)
  const [seenCount, setSeenCount] = useState(log.length)
  if (isAtEnd && seenCount !== log.length) setSeenCount(log.length)

  const query = address.search.get('q') ?? ''
  const link = address.search.get('line')
  const searched = useDeferredValue(query)
  const wish = useDeferredValue(wishIn(address.search))
  const toldFor = shownIn.get()
  const view = useMemo(
    () => (tools ? tools.viewOf(log, searched, wish, toldFor) : plainView(log, searched)),
    [tools, log, searched, wish, toldFor],
  )
  const linked = useMemo(() => tools?.findLinked(log, link) ?? null, [tools, log, link])
  const [reach, setReach] = useState<number | null>(null)
  const [rangeEnd, setRangeEnd] = useState<number | null>(null)

  const isOnlyEnd = isFirstView && searched === '' && link === null
  const { items, matches } = view
  const [position, setPosition] = useState(0)
  const current = Math.min(position, Math.max(0, matches.length - 1))
  const matchedPlace = matches[current]

  const showMatch = useEffectEvent(() => {
    if (matchedPlace !== undefined) list.current?.show(matchedPlace)
  })
  useEffect(() => showMatch(), [searched, current])

  const followEnd = useEffectEvent(() => {
    if (isAtEnd && searched.trim() === '') list.current?.toEnd()
  })
  useLayoutEffect(() => followEnd(), [log])

  const context: LogContext = {
    sessionId,
    log,
    view,
    searched,
    address,
    linked,
    list,
    reach,
    setReach,
    rangeEnd,
    setRangeEnd,
    isAtEnd,
  }
  const newLines = countFrom(view, seenCount)
  return (
    <>
      <LogSearch
        query={query}
        setQuery={(next) => {
          setPosition(0)
          address.change({ q: [next] })
        }}
        matchCount={matches.length}
        currentMatch={current}
        move={(by) => setPosition((current + by + matches.length) % matches.length)}
      >
        {tools && <tools.LogToolbar context={context} />}
      </LogSearch>
      {tools && <tools.LogNarrowed context={context} />}
      <ScrollList
        handle={list}
        role="log"
        aria-label={m.log_title()}
        // Scrolling a virtual list brings rows into the document; a live region would read them all aloud.
        aria-live="off"
        tabIndex={0}
        className="log-lines"
        listLabel={m.log_title()}
        items={items}
        rowHeight={24}
        kept={reach !== null && reach < items.length ? [reach] : []}
        row={(line, place) => {
          const isCurrentMatch = place === matchedPlace && searched.trim() !== ''
          return tools ? (
            tools.rowOf(context, place, isCurrentMatch)
          ) : (
            <LogLine line={line} isCurrentMatch={isCurrentMatch} />
          )
        }}
        end={{ isAtEnd, setIsAtEnd }}
        empty={log.length === 0 && <EmptyState title={m.log_empty()}>{m.log_empty_text()}</EmptyState>}
        isOnlyEnd={isOnlyEnd}
        onClick={(event) => tools?.clickLine(context, event)}
        onKeyDown={(event) => tools?.moveInLines(context, event)}
        onCopy={(event) => tools?.copyChosen(context, event)}
      />
      {newLines > 0 && (
        <Button size="sm" icon="chevron-down" className="log-new" onClick={() => list.current?.toEnd()}>
          {m.log_new_lines({ count: newLines })}
        </Button>
      )}
      {tools && <tools.ChosenLines context={context} />}
    </>
  )
}

const narrowing = ['level', 'node', 'only', 'view']

/** The part of the address that says which lines are shown, and how, as a text: another one is another wish. */
const wishIn = (search: URLSearchParams) =>
  new URLSearchParams([...search].filter(([name]) => narrowing.includes(name))).toString()

import { useRef, useState, type RefObject } from 'react'

import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ScrollList } from '#ui/scroll-list.tsx'
import { useHeld } from '#ui/use-held.ts'
import { useRowFocus } from '#ui/use-row-focus.ts'
import { byUrgency } from './by-urgency.ts'
import { heldOrder } from './held-order.ts'
import { isFilterSet, isWithin, linkSearch, type InboxFilter } from './inbox-filter.ts'
import { markOf, type Seen } from './seen.ts'
import { SessionRow } from './session-row.tsx'

interface InboxListProps {
  readonly sessions: readonly SessionInfo[]
  readonly filter: InboxFilter
  readonly seen: Seen | null
  readonly currentId: string | undefined
  /** Where focus goes when the last row has gone from under it. */
  readonly heading: RefObject<HTMLElement | null>
}

/** What rings first, then who waits longest; in that order until somebody points at the list or moves in it. */
export function InboxList({ sessions, filter, seen, currentId, heading }: InboxListProps) {
  const ordered = byUrgency(sessions)
  const { isHeld, hold } = useHeld({ by: 'keyboard' })
  const [shown, setShown] = useState(() => heldOrder([], ordered, false))
  const places = heldOrder(shown, ordered, isHeld)
  // React's way to keep what the last render knew: the order in which rows stand under the pointer.
  if (places !== shown) setShown(places)

  const visible = places.filter(({ session }) => isWithin(filter, session))
  const late = visible.filter(({ isLate }) => isLate)
  const list = useRef<HTMLDivElement>(null)
  const focus = useRowFocus(
    visible.map(({ key }) => key),
    list,
    heading,
  )
  const search = linkSearch(filter)
  return (
    <div
      ref={list}
      role="presentation"
      data-place="list"
      className="session-list"
      {...hold}
      onFocus={(event) => {
        hold.onFocus()
        focus.onFocus(event.target)
      }}
      onBlur={(event) => {
        hold.onBlur(event)
        focus.onBlur(event.relatedTarget)
      }}
      onKeyDown={focus.move}
    >
      <ScrollList
        className="h-full"
        listLabel={m.sessions_title()}
        items={visible}
        rowHeight={52}
        empty={<NothingHere isFiltered={isFilterSet(filter)} />}
        rowKey={({ key }) => key}
        row={(place) => (
          <SessionRow
            place={place}
            isOpen={currentId !== undefined && place.session.id === currentId}
            mark={place.session.id === currentId ? null : markOf(seen, place.session)}
            search={search}
          />
        )}
      />
      {late.length > 0 && (
        <Button
          size="sm"
          variant="primary"
          icon="chevron-down"
          className="session-late"
          onClick={() => setShown(heldOrder(shown, ordered, false))}
        >
          {m.sessions_late({ count: late.length })}
        </Button>
      )}
    </div>
  )
}

const NothingHere = ({ isFiltered }: { readonly isFiltered: boolean }) =>
  isFiltered ? (
    <EmptyState icon="search" title={m.sessions_no_match()}>
      {m.sessions_no_match_text()}
    </EmptyState>
  ) : (
    <EmptyState icon="check" title={m.sessions_empty()}>
      {m.sessions_empty_text()}
    </EmptyState>
  )

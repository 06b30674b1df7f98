import {
  Fragment,
  useEffect,
  useImperativeHandle,
  useRef,
  type CSSProperties,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'

import * as m from '#messages'
import { firstPageSize } from '#api/wall/first-page.ts'
import { rowsOnScreen } from '#ui/rows-on-screen.ts'
import { usePainted } from '#ui/use-painted.ts'
import { useGridFocus } from './use-grid-focus.ts'
import { columnTracks } from './wall-columns.ts'
import { GridContext, WallGridRow } from './wall-grid-row.tsx'
import { WallGroupCell } from './wall-group-cell.tsx'
import { WallHeadRow } from './wall-head-row.tsx'
import type { WallLine } from './wall-lines.ts'
import { WallCells } from './wall-cells.tsx'
import type { WallOrder, WallView } from './wall-search.ts'
import './wall-grid.css'

export interface WallGridHandle {
  /** Puts focus on the line of a session, or on the heading where it stands nowhere. */
  readonly focus: (id: string) => void
}

interface WallGridProps {
  readonly lines: readonly WallLine[]
  /** How many sessions there are, whatever of them the view lets through. */
  readonly floorSize: number
  readonly view: WallView
  readonly setOrder: (order: WallOrder) => void
  readonly currentId: string | undefined
  readonly search: string
  readonly toggle: (group: string) => void
  readonly heading: RefObject<HTMLElement | null>
  readonly handle?: Ref<WallGridHandle>
  readonly isBusy: boolean
  /** What stands there instead of lines. It is the grid that says so, which knows where focus goes from a line that has gone. */
  readonly nothing: ReactNode
}

const rowHeight = 40
const headHeight = 28
/** Pixels of the header, the counters and the tools. */
const aboveGrid = 200
/** The lines of a floor of up to so many sessions are all in the document, as every list of the console (docs/decisions/002). */
const allInDocument = 200
const inFlow: CSSProperties = {}

/** Thousands of lines as a table of which only those in view are in the document; its head never scrolls away. */
export function WallGrid(props: WallGridProps) {
  const { lines, floorSize, view, setOrder, currentId, search, toggle, heading, handle, isBusy, nothing } =
    props
  const { columns, warnAfter, alarmAfter } = view
  // While thousands are on their way, only those in sight at first: what is drawn first is drawn soonest.
  const isOnlyTop = !usePainted() && isBusy
  // Not by what is found: a list that changes its kind is drawn anew as a whole, while somebody types or presses on it.
  const isWindowed = !isOnlyTop && (isBusy ? floorSize >= firstPageSize : floorSize > allInDocument)
  const scroller = useRef<HTMLDivElement>(null)
  const window = useRef<VirtualizerHandle>(null)
  const focus = useGridFocus({
    lines,
    grid: scroller,
    heading,
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 2),
  })
  useImperativeHandle(handle, () => ({ focus: focus.focus }))
  // Another order begins at its beginning.
  const order = [
    view.sort,
    view.isDescending,
    view.group,
    view.state,
    view.channel,
    view.queue,
    view.find,
  ].join('\n')
  const ordered = useRef(order)
  useEffect(() => {
    // Not at first: it would have all laid out before anything is to be painted.
    if (ordered.current !== order) scroller.current?.scrollTo({ top: 0 })
    ordered.current = order
  }, [order])

  const cellsOf = (line: WallLine, index: number) =>
    line.kind === 'group' ? (
      <WallGroupCell
        {...{ line, toggle }}
        group={view.group || 'queue'}
        columnCount={columns.length}
        isInReach={index === focus.index}
      />
    ) : (
      <WallCells
        {...{ line, search, columns, warnAfter, alarmAfter }}
        isOpen={currentId !== undefined && line.key === currentId}
        isInReach={index === focus.index}
      />
    )

  if (lines.length === 0) return nothing
  return (
    <div
      ref={scroller}
      role="presentation"
      data-place="list"
      className="wall-scroll"
      style={{ '--wall-columns': columns.map((column) => columnTracks[column]).join(' ') } as CSSProperties}
      onKeyDown={focus.move}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
    >
      <table
        aria-label={m.wall_list()}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length}
        aria-busy={isBusy || undefined}
      >
        <WallHeadRow view={view} setOrder={setOrder} />
        <GridContext value={{ lines, currentId }}>
          {isWindowed ? (
            <Virtualizer
              ref={window}
              scrollRef={scroller}
              startMargin={headHeight}
              data={lines}
              itemSize={rowHeight}
              as="tbody"
              item={WallGridRow}
              keepMounted={focus.index >= 0 ? [focus.index] : []}
            >
              {(line, index) => <Fragment key={line.key}>{cellsOf(line, index)}</Fragment>}
            </Virtualizer>
          ) : (
            <tbody>
              {lines
                .slice(0, isOnlyTop ? rowsOnScreen(rowHeight, aboveGrid) : undefined)
                .map((line, index) => (
                  <WallGridRow key={line.key} index={index} style={inFlow}>
                    {cellsOf(line, index)}
                  </WallGridRow>
                ))}
            </tbody>
          )}
        </GridContext>
      </table>
    </div>
  )
}

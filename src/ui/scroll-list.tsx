import {
  Fragment,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ComponentProps,
  type ReactElement,
  type ReactNode,
  type Ref,
} from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'

import { rowsOnScreen } from './rows-on-screen.ts'
import { ListContext, ListItem, ListRoot } from './scroll-list-parts.tsx'
import { useEndKept, type EndKept } from './use-end-kept.ts'
import { useIsLong } from './use-is-long.ts'

export interface ScrollListHandle {
  /** Brings a row into the middle of the view, whether it is in the document or not. */
  readonly show: (index: number) => void
  /** Brings a row that is out of view into it by the shortest way, for good: what `show` is still about to do is given up. */
  readonly reveal: (index: number) => void
  readonly toEnd: () => void
}

type ScrollListProps<Item> = Omit<ComponentProps<'div'>, 'children' | 'ref'> & {
  readonly items: readonly Item[]
  /** Pixels of a row before it is measured. */
  readonly rowHeight: number
  readonly row: (item: Item, index: number) => ReactElement
  readonly rowKey?: (item: Item, index: number) => string | number
  /** Names the list, and makes it one for screen readers; without it the rows are plain lines. */
  readonly listLabel?: string
  readonly handle?: Ref<ScrollListHandle>
  /** Rows that stay in the document wherever the list is scrolled to: the one that has focus, and where it may go next. */
  readonly kept?: readonly number[]
  /** For lists that grow at their end: the view goes with it as long as the reader is there. */
  readonly end?: EndKept
  /** What stands in it while it has no row. */
  readonly empty?: ReactNode
  /** So far only the rows at the end are drawn, as many as a screen has room for; the others are when it is false again. */
  readonly isOnlyEnd?: boolean
}

/** A scrolling list that costs no more for 50,000 rows than for fifty. Rows may differ in height. */
export function ScrollList<Item>(props: ScrollListProps<Item>) {
  const {
    items,
    rowHeight,
    row,
    rowKey = byIndex,
    listLabel,
    handle,
    kept = [],
    end,
    empty,
    isOnlyEnd = false,
    className = '',
    ...attributes
  } = props
  const scroller = useRef<HTMLDivElement>(null)
  const window = useRef<VirtualizerHandle>(null)
  const isLong = useIsLong(items.length)
  const isWindowed = isLong && !isOnlyEnd
  const isList = listLabel !== undefined
  const followScroll = useEndKept(scroller, end, isWindowed)
  const fromEnd = useRef<number>(null)
  const firstDrawn = isLong ? Math.max(0, items.length - rowsOnScreen(rowHeight)) : 0

  useLayoutEffect(() => {
    // The other rows come in above those that somebody is reading already.
    if (isOnlyEnd || fromEnd.current === null) return
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight - fromEnd.current })
    fromEnd.current = null
  }, [isOnlyEnd])

  const drawnRow = (index: number) =>
    scroller.current?.querySelectorAll('[data-row-place]')[index - firstDrawn] ?? null

  useImperativeHandle(handle, () => ({
    show: (index) => {
      end?.setIsAtEnd(false)
      if (isWindowed) window.current?.scrollToIndex(index, { align: 'center' })
      else drawnRow(index)?.scrollIntoView({ block: 'center' })
    },
    reveal: (index) => {
      if (isWindowed) window.current?.scrollToIndex(index, { align: 'nearest' })
      else drawnRow(index)?.scrollIntoView({ block: 'nearest' })
    },
    // At once, also where rows are windowed: the first frame then has the rows of the end, and none of the beginning.
    toEnd: () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight }),
  }))

  const Rows = isList ? 'ul' : 'div'
  const Row = isList ? 'li' : 'div'
  return (
    <div
      ref={scroller}
      className={`scroll-list ${className}`}
      onScroll={(event) => {
        const { scrollHeight, scrollTop } = event.currentTarget
        if (isOnlyEnd) fromEnd.current = scrollHeight - scrollTop
        followScroll(event)
      }}
      {...attributes}
    >
      {items.length === 0 && empty}
      {isWindowed ? (
        <ListContext value={{ label: listLabel, size: items.length }}>
          <Virtualizer
            ref={window}
            data={items}
            itemSize={rowHeight}
            as={isList ? ListRoot : 'div'}
            item={isList ? ListItem : 'div'}
            keepMounted={kept}
          >
            {(item, index) => <Fragment key={rowKey(item, index)}>{row(item, index)}</Fragment>}
          </Virtualizer>
        </ListContext>
      ) : (
        <Rows aria-label={listLabel}>
          {items.slice(firstDrawn).map((item, at) => {
            const index = firstDrawn + at
            return (
              <Row key={rowKey(item, index)} data-row-place="">
                {row(item, index)}
              </Row>
            )
          })}
        </Rows>
      )}
    </div>
  )
}

const byIndex = (_item: unknown, index: number) => index

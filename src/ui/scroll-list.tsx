import { useVirtualizer } from '@tanstack/react-virtual'
import {
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ComponentProps,
  type ReactNode,
  type Ref,
} from 'react'

export interface ScrollListHandle {
  /** Brings a row into the middle of the view, whether it is in the document or not. */
  readonly show: (index: number) => void
  readonly toEnd: () => void
}

type ScrollListProps = Omit<ComponentProps<'div'>, 'children' | 'ref'> & {
  readonly count: number
  /** Pixels of a row before it is measured. */
  readonly rowHeight: number
  readonly row: (index: number) => ReactNode
  readonly rowKey?: (index: number) => string | number
  readonly handle?: Ref<ScrollListHandle>
  /** For the element around each row, e.g. its role. */
  readonly rowProps?: Pick<ComponentProps<'div'>, 'role'>
}

/** Up to so many rows are all in the document, where the browser's own search, printing and every test find them. */
const allInDocument = 200

/** A scrolling list that costs no more for 50,000 rows than for fifty. Rows may differ in height. */
export function ScrollList({
  count,
  rowHeight,
  row,
  rowKey = asIs,
  handle,
  rowProps,
  className = '',
  ...attributes
}: ScrollListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const isWindowed = count > allInDocument
  const rows = useVirtualizer({
    count,
    enabled: isWindowed,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: rowKey,
    overscan: 8,
    useAnimationFrameWithResizeObserver: true,
  })

  useImperativeHandle(handle, () => ({
    show: (index) => {
      if (isWindowed) rows.scrollToIndex(index, { align: 'center' })
      else scroller.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'center' })
    },
    toEnd: () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight }),
  }))

  // Widths decide heights: what was measured at another width no longer holds.
  useLayoutEffect(() => rows.measure(), [rows, isWindowed])

  return (
    <div ref={scroller} className={`scroll-list ${className}`} {...attributes}>
      {isWindowed ? (
        <div className="scroll-list-space" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ key, index, start }) => (
            <div
              {...rowProps}
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className="scroll-list-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              {row(index)}
            </div>
          ))}
        </div>
      ) : (
        Array.from({ length: count }, (_, index) => (
          <div {...rowProps} key={rowKey(index)} data-index={index}>
            {row(index)}
          </div>
        ))
      )}
    </div>
  )
}

const asIs = (index: number) => index

import { type CSSProperties, type ReactNode, useState } from 'react'

import * as m from '#messages'

type ResizablePanesProps = {
  /** The inbox. */
  start: ReactNode
  /** The session's work. */
  main: ReactNode
  /** The people and states. */
  end?: ReactNode
  /** Which one to show where they do not all fit. */
  front: 'start' | 'main' | 'end'
  /** Width of the inbox to begin with, in pixels from 240 to 400. */
  startWidth?: number
  onStartWidthChange?: (width: number) => void
}

/**
 * Inbox, session and people side by side as far as they fit. The edge of the inbox is the thumb of a range input
 * laid over it, so dragging, arrow keys and right-to-left are the browser's own.
 */
export function ResizablePanes(props: ResizablePanesProps) {
  const { start, main, end, front, startWidth = 320, onStartWidthChange } = props
  const [width, setWidth] = useState(startWidth)

  return (
    <div className="panes" data-front={front} style={{ '--start': `${width}px` } as CSSProperties}>
      <div className="panes-start">{start}</div>
      <div className="panes-main">{main}</div>
      {end !== undefined && <div className="panes-end">{end}</div>}
      <input
        className="panes-edge"
        type="range"
        aria-label={m.ui_resize()}
        min={240}
        max={400}
        step={8}
        value={width}
        onChange={(event) => {
          setWidth(event.currentTarget.valueAsNumber)
          onStartWidthChange?.(event.currentTarget.valueAsNumber)
        }}
      />
    </div>
  )
}

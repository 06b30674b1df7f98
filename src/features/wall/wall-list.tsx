import { useMemo, useRef, useState, type ReactNode, type Ref, type RefObject } from 'react'

import * as m from '#messages'
import type { WallRow } from '#api/wall/wall-row.ts'
import { Button } from '#ui/button.tsx'
import { useHeld } from '#ui/use-held.ts'
import { useStable } from '#ui/use-stable.ts'
import { WallGrid, type WallGridHandle } from './wall-grid.tsx'
import { heldLines, linesOf, type WallLine } from './wall-lines.ts'
import { writeView, type WallOrder, type WallView } from './wall-search.ts'
import { countWords } from './wall-words.ts'

interface WallListProps {
  /** All rows, and those that the view lets through in its order. */
  readonly rows: readonly WallRow[]
  readonly chosen: readonly WallRow[]
  readonly view: WallView
  readonly setOrder: (order: WallOrder) => void
  readonly currentId: string | undefined
  readonly heading: RefObject<HTMLElement | null>
  readonly handle: Ref<WallGridHandle>
  readonly isBusy: boolean
  /** What stands there instead of lines. */
  readonly nothing: ReactNode
}

/** The sessions in their order, or in the one they had while somebody points at them or moves in them. */
export function WallList(props: WallListProps) {
  const { rows, chosen, view, setOrder, currentId, heading, handle, isBusy, nothing } = props
  const list = useRef<HTMLDivElement>(null)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const { isHeld, hold } = useHeld({ by: 'keyboard' })
  const next = useMemo(() => linesOf(chosen, view.group, closed), [chosen, view.group, closed])
  const address = writeView(view).toString()
  const asked = useMemo(() => ({ address, closed }), [address, closed])
  // The order in which rows stand under the pointer: React's way to keep what an earlier render knew.
  const [held, setHeld] = useState<{ readonly asked: object; readonly lines: readonly WallLine[] } | null>(
    null,
  )
  // What a person asks for happens at once, held or not; what the floor does waits.
  const kept = isHeld && held?.asked === asked ? held : null
  if (isHeld && kept === null && next.length > 0) setHeld({ asked, lines: next })
  if (!isHeld && held !== null) setHeld(null)
  const { lines, late } = useMemo(
    () => (kept === null ? { lines: next, late: 0 } : heldLines(kept.lines, next, rows)),
    [kept, next, rows],
  )
  if (kept !== null && lines !== kept.lines) setHeld({ asked, lines })

  const toggle = useStable((group: string) => {
    const others = new Set(closed)
    if (!others.delete(group)) others.add(group)
    setClosed(others)
  })

  function showLate() {
    setHeld({ asked, lines: next })
    // The button goes, and the line that Tab leads to takes focus from it.
    const line = list.current?.querySelector<HTMLElement>('[data-row] [tabindex="0"]')
    const place = line ?? heading.current
    place?.focus({ preventScroll: true })
  }

  return (
    <div ref={list} role="presentation" className="wall-list" {...hold}>
      <WallGrid
        {...{ lines, view, setOrder, currentId, toggle, heading, handle, isBusy, nothing }}
        floorSize={rows.length}
        search={address === '' ? '' : `?${address}`}
      />
      {late > 0 && (
        <Button size="sm" variant="primary" icon="refresh" className="wall-late" onClick={showLate}>
          {m.wall_late({ count: late, shown: countWords(late) })}
        </Button>
      )}
    </div>
  )
}

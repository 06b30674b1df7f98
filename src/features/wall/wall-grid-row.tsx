import { isWaiting } from '#api/session-words.ts'
import { createContext, use } from 'react'
import type { CustomItemComponentProps } from 'virtua'

import type { WallLine } from './wall-lines.ts'

interface Grid {
  readonly lines: readonly WallLine[]
  readonly currentId: string | undefined
}

/** What the rows have to say of themselves: most of them are not in the document. */
export const GridContext = createContext<Grid>({ lines: [], currentId: undefined })

/** One row of the grid, at its place among all lines; the head is the first. */
export function WallGridRow({ index, ...props }: CustomItemComponentProps) {
  const { lines, currentId } = use(GridContext)
  const line = lines[index]
  const isSession = line?.kind === 'session'
  return (
    <tr
      {...props}
      className={isSession ? 'wall-row' : 'wall-group'}
      aria-rowindex={index + 2}
      data-row={line?.key}
      data-gone={(isSession && line.hasGone) || undefined}
      data-waits={(isSession && !line.hasGone && isWaiting(line.row)) || undefined}
      data-open={(currentId !== undefined && line?.key === currentId) || undefined}
    />
  )
}

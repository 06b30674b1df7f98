import { memo } from 'react'

import * as m from '#messages'
import { Icon } from '#ui/icon.tsx'
import { useShownIn } from '#ui/use-shown-in.ts'
import type { GroupLine } from './wall-lines.ts'
import type { WallGroup } from './wall-search.ts'
import { countWords, groupName } from './wall-words.ts'
import './wall-group.css'

interface WallGroupCellProps {
  readonly line: GroupLine
  readonly group: WallGroup
  readonly columnCount: number
  readonly isInReach: boolean
  readonly toggle: (value: string) => void
}

/** The head of a group: its name, how many there are and how many wait. It opens and closes what is below it. */
export const WallGroupCell = memo(function WallGroupCell(props: WallGroupCellProps) {
  useShownIn()
  const { line, group, columnCount, isInReach, toggle } = props
  const name = groupName(group, line.value)
  const { count, waiting } = line
  return (
    <td colSpan={columnCount}>
      <button
        type="button"
        tabIndex={isInReach ? 0 : -1}
        aria-expanded={line.isOpen}
        aria-label={m.wall_group_head({ name, count: countWords(count), waiting: countWords(waiting) })}
        onClick={() => toggle(line.value)}
      >
        <Icon name={line.isOpen ? 'chevron-down' : 'chevron-end'} />
        <strong dir="auto">{name}</strong>
        <span className="wall-group-count">{m.wall_group_count({ count: countWords(count) })}</span>
        {waiting > 0 && (
          <span className="wall-group-waiting">{m.wall_group_waiting({ count: countWords(waiting) })}</span>
        )}
      </button>
    </td>
  )
})

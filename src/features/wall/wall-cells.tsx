import { memo, type ReactNode } from 'react'
import { Link } from 'wouter'

import * as m from '#messages'
import { channelPicture, isWaiting, lastingWords, waitingWords } from '#api/session-words.ts'
import { toneOf, wordFor } from '#api/words.ts'
import { wallSessionAddress } from '#lib/addresses.ts'
import { ClockWords } from '#ui/clock-words.tsx'
import { Icon } from '#ui/icon.tsx'
import { RelativeClock } from '#ui/relative-clock.tsx'
import { StateChip } from '#ui/state-chip.tsx'
import { useShownIn } from '#ui/use-shown-in.ts'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { WaitLevel } from './wait-level.tsx'
import { shownState, type WallColumn } from './wall-columns.ts'
import type { SessionLine } from './wall-lines.ts'
import './wall-cells.css'

interface WallCellsProps {
  readonly line: SessionLine
  readonly columns: readonly WallColumn[]
  readonly warnAfter: number
  readonly alarmAfter: number
  readonly isOpen: boolean
  /** The one row that Tab leads to. */
  readonly isInReach: boolean
  /** Goes with the link, so that the wall stays as it is beside the session. */
  readonly search: string
}

/** The cells of one session. Its link holds what a glance sees; the cells say it again, column by column. */
export const WallCells = memo(function WallCells(props: WallCellsProps) {
  useShownIn()
  return props.columns.map((column) => (
    <td key={column} className={`wall-${column}`} dir={isText[column] ? 'auto' : undefined}>
      {cells[column](props)}
    </td>
  ))
})

const isText: Partial<Record<WallColumn, true>> = { queue: true, path: true, agent: true }

const textOf = (text: string): ReactNode => text || <span className="wall-nothing">{m.wall_nothing()}</span>

const cells: Record<WallColumn, (props: WallCellsProps) => ReactNode> = {
  name: (props) => <NameCell {...props} />,
  state: ({ line: { row, hasGone } }) => {
    const state = shownState(row)
    const isChat = row.channel === 'Chat' && state === 'Connected'
    return hasGone ? (
      <StateChip tone="ended">{m.wall_gone()}</StateChip>
    ) : (
      <StateChip tone={toneOf(state)} {...(isChat && { icon: 'chat' })}>
        {wordFor('callState', state)}
      </StateChip>
    )
  },
  wait: ({ line: { row, hasGone }, warnAfter, alarmAfter }) =>
    !hasGone && (
      <>
        <RelativeClock since={row.since} />
        {row.since !== null && isWaiting(row) && (
          <WaitLevel since={row.since} {...{ warnAfter, alarmAfter }} />
        )}
      </>
    ),
  queue: ({ line }) => textOf(line.row.queue),
  // The end of a path tells customers apart; where they all belong to is the same for most.
  path: ({ line: { row } }) => (
    <span title={row.path}>{textOf(row.path.split(' › ').slice(-2).join(' › '))}</span>
  ),
  agent: ({ line }) => textOf(line.row.agent),
  channel: ({ line }) => wordFor('channel', line.row.channel),
  from: ({ line }) => textOf(line.row.from),
  people: ({ line }) => line.row.people,
}

function NameCell({ line: { row, hasGone }, isOpen, isInReach, search }: WallCellsProps) {
  const words = [
    wordFor('channel', row.channel),
    wordFor('direction', row.direction),
    hasGone ? m.wall_gone() : wordFor('callState', shownState(row)),
  ]
  return (
    <Link
      href={`${wallSessionAddress(row.id)}${search}`}
      className="wall-link"
      tabIndex={isInReach ? 0 : -1}
      aria-current={isOpen ? 'page' : undefined}
    >
      <Icon name={channelPicture(row)} />
      <strong dir="auto">{row.name || m.session_unnamed()}</strong>
      <VisuallyHidden>, {words.join(', ')}, </VisuallyHidden>
      {!hasGone && row.since !== null && (
        <ClockWords since={row.since} words={isWaiting(row) ? waitingWords : lastingWords} />
      )}
    </Link>
  )
}

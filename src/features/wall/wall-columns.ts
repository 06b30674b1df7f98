import * as m from '#messages'
import type { WallRow } from '#api/wall/wall-row.ts'

/** The columns of the wall, in the order in which they stand. */
export const wallColumns = [
  'name',
  'state',
  'wait',
  'queue',
  'path',
  'agent',
  'channel',
  'from',
  'people',
] as const
export type WallColumn = (typeof wallColumns)[number]

/** Those that are there until somebody chooses others; name, state and wait always are. */
export const usualColumns: readonly WallColumn[] = [
  'name',
  'state',
  'wait',
  'queue',
  'path',
  'agent',
  'channel',
]
export const fixedColumns: readonly WallColumn[] = ['name', 'state', 'wait']

export const columnWords: Record<WallColumn, () => string> = {
  name: m.wall_column_name,
  state: m.wall_column_state,
  wait: m.wall_column_wait,
  queue: m.wall_column_queue,
  path: m.wall_column_path,
  agent: m.wall_column_agent,
  channel: m.wall_column_channel,
  from: m.wall_column_from,
  people: m.wall_column_people,
}

/** Widths as grid tracks. */
export const columnTracks: Record<WallColumn, string> = {
  name: 'minmax(7rem, 1.5fr)',
  state: '7rem',
  wait: '8.5rem',
  queue: 'minmax(0, 1fr)',
  path: 'minmax(0, 1.6fr)',
  agent: 'minmax(0, 1.1fr)',
  channel: '3.5rem',
  from: '7.5rem',
  people: '3.5rem',
}

/** The state that the wall speaks of: one that is in a queue and rings nowhere yet is waiting, whatever its call does. */
export const shownState = ({ callState, queueState }: WallRow): string =>
  queueState === 'Queued' ? 'Queued' : callState

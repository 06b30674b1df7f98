import * as m from '#messages'
import { wordFor } from '#api/words.ts'
import { numberFormat } from '#lib/formats.ts'
import type { Counter } from './wall-counts.ts'
import type { WallGroup } from './wall-search.ts'

export const counterWords: Record<Counter, () => string> = {
  ringing: m.wall_counter_ringing,
  waiting: m.wall_counter_waiting,
  connected: m.wall_counter_connected,
  hold: m.wall_counter_hold,
  missed: m.wall_counter_missed,
  longest: m.wall_counter_longest,
}

export const groupWords: Record<WallGroup, () => string> = {
  queue: m.wall_group_queue,
  path: m.wall_group_path,
  agent: m.wall_group_agent,
  state: m.wall_group_state,
  channel: m.wall_group_channel,
}

const nothing: Record<WallGroup, () => string> = {
  queue: m.wall_group_none_queue,
  path: m.wall_group_none_path,
  agent: m.wall_group_none_agent,
  state: m.wall_group_none_state,
  channel: m.wall_group_none_channel,
}

/** The name of a group of sessions. */
export function groupName(group: WallGroup, value: string): string {
  if (value === '') return nothing[group]()
  if (group === 'state') return wordFor('callState', value)
  return group === 'channel' ? wordFor('channel', value) : value
}

/** A length that can be chosen. */
export const lengthWords = (seconds: number): string =>
  seconds < 60 ? m.wall_seconds({ count: seconds }) : m.wall_minutes({ count: seconds / 60 })

const numbers = numberFormat()
/** `5,000`. */
export const countWords = (count: number): string => numbers().format(count)

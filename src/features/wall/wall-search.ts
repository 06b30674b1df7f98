import { FlowChannels } from '#api/contract/session-info.ts'
import { fixedColumns, usualColumns, wallColumns, type WallColumn } from './wall-columns.ts'

export const wallGroups = ['queue', 'path', 'agent', 'state', 'channel'] as const
export type WallGroup = (typeof wallGroups)[number]

export const wallStates = ['Ringing', 'Queued', 'Connected', 'Hold'] as const
export const wallChannels = FlowChannels.members
/** Seconds of waiting that can be chosen as too long. */
export const thresholds = [15, 30, 60, 120, 180, 300, 600] as const

/** What the wall shows and how, all of which stands in the address. Empty texts narrow nothing. */
export interface WallView {
  readonly find: string
  readonly state: string
  readonly channel: string
  readonly queue: string
  readonly group: WallGroup | ''
  /** By the longest wait until another column is chosen. */
  readonly sort: WallColumn
  readonly isDescending: boolean
  readonly columns: readonly WallColumn[]
  /** Seconds after which a wait is long, and after which it is too long. */
  readonly warnAfter: number
  readonly alarmAfter: number
}

/** By which column, and which way round. */
export type WallOrder = Pick<WallView, 'sort' | 'isDescending'>

export const usualView: WallView = {
  find: '',
  state: '',
  channel: '',
  queue: '',
  group: '',
  sort: 'wait',
  isDescending: true,
  columns: usualColumns,
  warnAfter: 60,
  alarmAfter: 180,
}

/** The view that an address asks for. What it says that nobody knows is taken for nothing. */
export function readView(search: URLSearchParams): WallView {
  const asked = search.get('sort') ?? ''
  const sort = oneOf(wallColumns, asked.replace(/^-/, ''))
  const columns = search.get('columns')?.split(',') ?? []
  const chosen = wallColumns.filter((column) => fixedColumns.includes(column) || columns.includes(column))
  return {
    find: search.get('find') ?? '',
    state: oneOf(wallStates, search.get('state')) ?? '',
    channel: oneOf(wallChannels, search.get('channel')) ?? '',
    queue: search.get('queue') ?? '',
    group: oneOf(wallGroups, search.get('group')) ?? '',
    sort: sort ?? usualView.sort,
    isDescending: sort === undefined ? usualView.isDescending : asked.startsWith('-'),
    columns: columns.length > 0 ? chosen : usualView.columns,
    warnAfter: seconds(search.get('warn')) ?? usualView.warnAfter,
    alarmAfter: seconds(search.get('alarm')) ?? usualView.alarmAfter,
  }
}

/** The search parameters of a view; what is as usual stays away. */
export const writeView = (view: WallView): URLSearchParams => withView(new URLSearchParams(), view)

/** An address with another view; what else stands in it, as the search in a session's log does, stays. */
export function withView(former: URLSearchParams, view: WallView): URLSearchParams {
  const isUsualSort = view.sort === usualView.sort && view.isDescending === usualView.isDescending
  const fields = {
    find: view.find,
    state: view.state,
    channel: view.channel,
    queue: view.queue,
    group: view.group,
    sort: isUsualSort ? '' : `${view.isDescending ? '-' : ''}${view.sort}`,
    columns: view.columns.join() === usualView.columns.join() ? '' : view.columns.join(),
    warn: view.warnAfter === usualView.warnAfter ? '' : String(view.warnAfter),
    alarm: view.alarmAfter === usualView.alarmAfter ? '' : String(view.alarmAfter),
  }
  const next = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''))
  for (const [name, value] of former) if (!Object.hasOwn(fields, name)) next.append(name, value)
  return next
}

export const isNarrowed = ({ find, state, channel, queue }: WallView): boolean =>
  find.trim() !== '' || state !== '' || channel !== '' || queue !== ''

const oneOf = <Value extends string>(known: readonly Value[], asked: string | null): Value | undefined =>
  known.find((value) => value.toLowerCase() === asked?.toLowerCase())

const seconds = (text: string | null): number | undefined => thresholds.find((each) => String(each) === text)

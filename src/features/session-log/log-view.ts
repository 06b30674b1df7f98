import type { SessionLogInfo } from '#api/contract/session-info.ts'
import { findMatches } from './find-matches.ts'
import { type LineMarks, logLevels, marksIn, type LogLevel } from './line-marks.ts'
import type { LogView } from './plain-view.ts'
import { rawLines, shownLines } from './searched-lines.ts'

/** Which lines are wanted. An empty list narrows nothing. */
export interface LogWish {
  readonly levels: readonly LogLevel[]
  readonly nodes: readonly string[]
  /** Only lines that hold what is searched for, while something is. */
  readonly isOnlyMatches: boolean
}

/** The wish that an address holds (`level`, `node`, `only`). A level that nobody knows is none. */
export function readWish(search: URLSearchParams): LogWish {
  const asked = search.getAll('level')
  return {
    levels: logLevels.filter((level) => asked.includes(level)),
    nodes: [...new Set(search.getAll('node'))].filter((node) => node !== ''),
    isOnlyMatches: search.get('only') === 'matches',
  }
}

/** How lines are shown as they came, if an address asks for that. */
export function rawLook(search: URLSearchParams): 'wrapped' | 'unwrapped' | null {
  const look = search.get('view')
  if (look === 'raw') return 'wrapped'
  return look === 'raw-unwrapped' ? 'unwrapped' : null
}

export const isNarrowed = ({ levels, nodes, isOnlyMatches }: LogWish): boolean =>
  levels.length > 0 || nodes.length > 0 || isOnlyMatches

/** The lines that an address asks for, and which of them hold the text. One walk over the log, and none where all are shown. */
export function viewOf(
  log: readonly SessionLogInfo[],
  query: string,
  wish: string,
  /** The language and zone of the times, which are searched too. */
  toldFor?: number,
): LogView {
  const search = new URLSearchParams(wish)
  const { levels, nodes, isOnlyMatches } = readWish(search)
  const found = findMatches(log, query, rawLook(search) ? rawLines : shownLines(toldFor))
  const isOnly = isOnlyMatches && query.trim() !== ''
  if (levels.length === 0 && nodes.length === 0 && !isOnly) return { items: log, shown: null, matches: found }
  const isWanted = ({ level, node }: LineMarks) =>
    (levels.length === 0 || (level !== null && levels.includes(level))) &&
    (nodes.length === 0 || (node !== null && nodes.includes(node)))
  const marks = marksIn(log)
  const shown: number[] = []
  const items: SessionLogInfo[] = []
  const matches: number[] = []
  let nextMatch = 0
  for (const [index, line] of log.entries()) {
    const isMatch = found[nextMatch] === index
    if (isMatch) nextMatch += 1
    const marked = marks[index]
    if ((isOnly && !isMatch) || marked === undefined || !isWanted(marked)) continue
    if (isMatch) matches.push(items.length)
    shown.push(index)
    items.push(line)
  }
  return { items, shown, matches }
}

/** The place in the view of a line of the log, or of the first one shown after it; past the end where there is none. */
export function placeFrom({ items, shown }: LogView, index: number): number {
  if (shown === null) return Math.min(index, items.length)
  let low = 0
  let high = shown.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((shown[middle] ?? 0) < index) low = middle + 1
    else high = middle
  }
  return low
}

/** The place in the view of a line of the log; -1 where it is not shown. */
export function placeOf(view: LogView, index: number): number {
  const place = placeFrom(view, index)
  return place < view.items.length && indexAt(view, place) === index ? place : -1
}

/** The line of the log that stands at a place of the view. */
export const indexAt = ({ shown }: LogView, place: number): number => shown?.[place] ?? place

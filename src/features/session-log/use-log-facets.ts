import { useEffect, useState } from 'react'

import type { SessionLogInfo } from '#api/contract/session-info.ts'
import { marksIn, type LogLevel } from './line-marks.ts'
import { shownLines } from './searched-lines.ts'

/** What the lines of a log say of themselves, and how many of them. */
export interface LogFacets {
  readonly levels: ReadonlyMap<LogLevel, number>
  /** The most frequent first. */
  readonly nodes: ReadonlyMap<string, number>
}

/** Lines read in one go: a few milliseconds. */
const slice = 1_000

/**
 * Counts levels and nodes of all lines while the page has nothing else to do, and makes them ready to be searched. Null until
 * that is done for the first time.
 */
export function useLogFacets(log: readonly SessionLogInfo[]): LogFacets | null {
  const [facets, setFacets] = useState<LogFacets | null>(null)
  useEffect(() => {
    let read = 0
    let waiting = 0
    const wait = () => {
      waiting = requestIdle(readOn)
    }
    function readOn() {
      read = Math.min(marksIn(log, read + slice).length, shownLines()(log, read + slice).length)
      if (read < log.length) wait()
      else setFacets(countFacets(log))
    }
    wait()
    return () => cancelIdle(waiting)
  }, [log])
  return facets
}

export function countFacets(log: readonly SessionLogInfo[]): LogFacets {
  const levels = new Map<LogLevel, number>()
  const nodes = new Map<string, number>()
  for (const { level, node } of marksIn(log)) {
    if (level !== null) levels.set(level, (levels.get(level) ?? 0) + 1)
    if (node !== null) nodes.set(node, (nodes.get(node) ?? 0) + 1)
  }
  return { levels, nodes: new Map([...nodes].toSorted(([, one], [, other]) => other - one)) }
}

// Safari has no idle callbacks.
const requestIdle = (run: () => void): number =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(run, { timeout: 1_000 }) : Number(setTimeout(run))

const cancelIdle = (id: number): void =>
  'cancelIdleCallback' in globalThis ? cancelIdleCallback(id) : clearTimeout(id)

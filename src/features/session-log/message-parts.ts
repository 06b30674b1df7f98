import { splitAtMatches } from './split-at-matches.ts'
import type { LineMarks, LogLevel } from './line-marks.ts'

export interface MessageSegment {
  readonly text: string
  /** The level that this text says. */
  readonly level: LogLevel | null
  /** Whether this text names the node. */
  readonly isNode: boolean
}

interface MarkedPart {
  readonly isMatch: boolean
  readonly segments: readonly MessageSegment[]
}

/** A message cut where a match of the search, the level or the node begins and ends; all texts together are the message. */
export function messageParts(message: string, query: string, marks: LineMarks): MarkedPart[] {
  const { level, levelAt, nodeAt } = marks
  const cuts = [levelAt, nodeAt].flatMap((at) => (at ? [at.from, at.to] : [])).toSorted((a, b) => a - b)
  let from = 0
  return splitAtMatches(message, query).map(({ text, isMatch }) => {
    const to = from + text.length
    const edges = [from, ...cuts.filter((cut) => from < cut && cut < to), to]
    const segments = edges.slice(0, -1).map((start, edge) => ({
      text: message.slice(start, edges[edge + 1]),
      level: levelAt && levelAt.from <= start && start < levelAt.to ? level : null,
      isNode: nodeAt !== null && nodeAt.from <= start && start < nodeAt.to,
    }))
    from = to
    return { isMatch, segments }
  })
}

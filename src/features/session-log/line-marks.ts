import { lineColumn } from './line-column.ts'

export const logLevels = ['error', 'warning', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** A part of a message, by its offsets. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What the text of a line says of itself; null where it says nothing. */
export interface LineMarks {
  readonly level: LogLevel | null
  readonly levelAt: Span | null
  /** The server, node or component that the line comes from. */
  readonly node: string | null
  readonly nodeAt: Span | null
}

const wordsOf: Record<LogLevel, string> = {
  error: 'ERROR|ERR|FATAL|FTL|CRITICAL|CRIT|SEVERE',
  warning: 'WARNING|WARN|WRN',
  info: 'INFORMATION|INFO|INF|NOTICE',
  debug: 'DEBUG|DBG|TRACE|TRC|VERBOSE|VRB',
}
const words = Object.values(wordsOf).join('|')
const levelOf = new Map(logLevels.flatMap((level) => wordsOf[level].split('|').map((word) => [word, level])))

/** Only a name that no sentence would have there: with a digit, a dash, a dot, or a capital inside. */
const technical = '(?=[A-Za-z0-9/@]*[-._\\d]|[A-Za-z]+[a-z][A-Z])[A-Za-z][\\w.@/-]*[A-Za-z0-9]'
const isTechnical = new RegExp(`^${technical}$`)
const isException = /(?:error|exception)$/i

const timestamp =
  /(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?(?=$|[\s\])|])/y
const gap = /[\s|]*(?:[-–:](?=\s))?[\s|]*/y
const bracketed = /\[([^\][]{1,60})\]|<([^<>]{1,60})>/y
const shouted = new RegExp(`(?:${words})(?=$|[\\s:|,])`, 'y')
const labelled = new RegExp(`(?:${words})(?=:(?:\\s|$)|\\s\\|)`, 'iy')
const named = new RegExp(`${technical}(?=:(?:\\s|$)|\\s)`, 'y')
const namedBefore = new RegExp(`${technical}(?=(?::|\\s[|-])?\\s+\\[?(?:${words})(?:$|[\\s:|,\\]]))`, 'y')

const levelField = new RegExp(
  `(?:^|[\\s,{[(])"?(?:level|lvl|severity|loglevel)"?\\s*[=:]\\s*"?(${words})(?![A-Za-z])`,
  'i',
)
const nodeField =
  /(?:^|[\s,{[(])"?(?:node|server|host|hostname|component|service|instance|pod)(?:=|"\s*:\s*)(?:"([^"]{1,60})"|([^\s,"\])}]{1,60}))/i
// Not in any case: a capital inside is what tells a name from a word.
const nodeWord = new RegExp(`\\b(?:[Nn]ode|[Ss]erver)\\s*:?\\s+(?:"([^"]{1,60})"|(${technical}))`)

const nothing: LineMarks = { level: null, levelAt: null, node: null, nodeAt: null }

/**
 * Reads the level and the node from a message, where they stand in a form that is no sentence: at its head (`ERROR …`,
 * `[WRN] …`, `Error: …`, `fs-2 ERROR …`, `[fs-2] …`), as fields (`level=warn node=fs-2`, also in JSON), or named
 * (`node "Reception"`, `server fs-2`). The contract says nothing of what a log's text looks like; what is not sure is none.
 */
export function readMarks(message: string): LineMarks {
  const head = readHead(message)
  const levelAt = head.levelAt ?? groupAt(message, levelField)
  const nodeAt = head.nodeAt ?? groupAt(message, nodeField) ?? groupAt(message, nodeWord)
  if (!levelAt && !nodeAt) return nothing
  return {
    level: levelAt && (levelOf.get(message.slice(levelAt.from, levelAt.to).toUpperCase()) ?? null),
    levelAt,
    node: nodeAt && message.slice(nodeAt.from, nodeAt.to),
    nodeAt,
  }
}

/** The marks of all lines, or of the first so many. */
export const marksIn = lineColumn(({ message }) => readMarks(message))

/** Goes through what stands before the sentence: times, names and a level, in any order. */
function readHead(message: string): { levelAt: Span | null; nodeAt: Span | null } {
  let levelAt: Span | null = null
  let nodeAt: Span | null = null
  let at = 0
  const reach = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(message)
  }
  for (let step = 0; step < 6; step += 1) {
    at += reach(gap)?.[0].length ?? 0
    const time = reach(timestamp)
    const inBrackets = time ? null : reach(bracketed)
    const level: RegExpExecArray | null =
      time || inBrackets || levelAt ? null : (reach(shouted) ?? reach(labelled))
    const name: RegExpExecArray | null =
      time || inBrackets || level || nodeAt ? null : reach(levelAt ? named : namedBefore)
    const found: RegExpExecArray | null = time ?? inBrackets ?? level ?? name
    if (!found) break
    const span: Span = { from: at, to: at + found[0].length }
    if (level) levelAt = span
    else if (name) {
      // After a level a name counts where a colon follows; a word of the sentence may look like one.
      const isLabel = levelAt === null || message[span.to] === ':'
      if (!isLabel || isException.test(name[0])) break
      nodeAt = span
    } else if (inBrackets) {
      const inside = { from: span.from + 1, to: span.to - 1 }
      const text = message.slice(inside.from, inside.to)
      if (!levelAt && levelOf.has(text.toUpperCase())) levelAt = inside
      else if (!nodeAt && isTechnical.test(text)) nodeAt = inside
    }
    at = span.to
  }
  return { levelAt, nodeAt }
}

/** Where the one group of a pattern that matched stands. */
function groupAt(message: string, pattern: RegExp): Span | null {
  const found = pattern.exec(message)
  const text = found?.[1] ?? found?.[2]
  if (!found || text === undefined) return null
  const from = found.index + found[0].lastIndexOf(text)
  return { from, to: from + text.length }
}

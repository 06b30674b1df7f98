/**
 * `consoleData` of a session is one opaque text that consoles own (contract §5, field 22). Other tools may keep theirs in
 * it, so this console keeps its part under one key of a JSON object and leaves every other character alone:
 *
 *     {"crmTicket": 4711, "evoVoiceConsole": {"version": 1, "notes": "Wants an invoice", "disposition": "follow-up"}}
 *
 * - `version` is 1. A part with a higher one was written by a newer console: it is shown as far as it is understood, and
 *   never written.
 * - `notes` is the agent's text, `disposition` one of `dispositions` or any word that another version chose; both may be
 *   missing, and keys that this version does not know stay.
 * - `formerText` is what stood in the field before, where that was no JSON object (a plain text, a list, a number), or what
 *   stood under our key where it is not of this shape. It is shown as such, and never changed.
 */
import { isJsonObject, jsonMember, withJsonMember } from '#lib/json-member.ts'

export interface SessionNotes {
  readonly notes: string
  /** What came of the session; empty where nobody said. */
  readonly disposition: string
}

export interface ConsoleData extends SessionNotes {
  /** The text of another tool that stood there before; empty where there was none. */
  readonly formerText: string
  /** Written by a newer console, whose part this one must not touch. */
  readonly isNewer: boolean
}

/** The choices of this console. The wire has no enum for them: they are ours (contract §5 knows no disposition). */
export const dispositions = [
  'resolved',
  'follow-up',
  'call-back',
  'passed-on',
  'left-message',
  'wrong-number',
  'unwanted',
] as const

const ourKey = 'evoVoiceConsole'
const version = 1

/** What this console finds in a session's `consoleData`, of whatever text. Never throws. */
export function readConsoleData(consoleData: string): ConsoleData {
  const { part, formerText } = partsOf(consoleData)
  const own = JSON.parse(part) as Record<string, unknown>
  return {
    notes: textOf(own['notes']),
    disposition: textOf(own['disposition']),
    formerText: formerText ?? textOf(own['formerText']),
    isNewer: typeof own['version'] === 'number' && own['version'] > version,
  }
}

/**
 * The `consoleData` with these notes in place of the ones in it, and everything else kept as it was.
 * @throws RangeError where a newer console wrote it: see `isNewer`.
 */
export function writeConsoleData(consoleData: string, { notes, disposition }: SessionNotes): string {
  if (readConsoleData(consoleData).isNewer) throw new RangeError('Written by a newer console')
  const { around, part, formerText } = partsOf(consoleData)
  let next = withJsonMember(part, 'version', String(version))
  next = withJsonMember(next, 'notes', JSON.stringify(notes))
  next = withJsonMember(next, 'disposition', JSON.stringify(disposition))
  if (formerText !== null) next = withJsonMember(next, 'formerText', JSON.stringify(formerText))
  return withJsonMember(around, ourKey, next)
}

/** Whether the two say the same. */
export const areSameNotes = (some: SessionNotes, others: SessionNotes): boolean =>
  some.notes === others.notes && some.disposition === others.disposition

interface Parts {
  /** The JSON object that holds our part and everybody else's. */
  readonly around: string
  /** The JSON object that is ours. */
  readonly part: string
  /** What has to move into `formerText` at the next write; null where there is nothing to move. */
  readonly formerText: string | null
}

function partsOf(consoleData: string): Parts {
  if (consoleData.trim() === '') return { around: '{}', part: '{}', formerText: null }
  if (!isJsonObject(consoleData)) return { around: '{}', part: '{}', formerText: consoleData }
  const part = jsonMember(consoleData, ourKey)
  if (part === undefined) return { around: consoleData, part: '{}', formerText: null }
  return isOurs(part)
    ? { around: consoleData, part, formerText: null }
    : { around: consoleData, part: '{}', formerText: part }
}

/** Another tool may use our key for something else, by chance: that is kept as a former text. */
function isOurs(part: string): boolean {
  if (!isJsonObject(part)) return false
  const { version: itsVersion, notes, disposition, formerText } = JSON.parse(part) as Record<string, unknown>
  if (typeof itsVersion === 'number' && itsVersion > version) return true
  return [notes, disposition, formerText].every((value) => value === undefined || typeof value === 'string')
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

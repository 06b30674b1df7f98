import { parseServerDate } from '#lib/dates.ts'
import type { ChatTranscriptMessage } from '../contract/messaging.ts'
import type { Anchor, Outgoing } from './outbox.ts'

/** The names, in lower case, under which this person and everybody else in the session may stand in its transcript. */
export interface Senders {
  readonly own: ReadonlySet<string>
  readonly others: ReadonlySet<string>
}

/** How the lines of a transcript and the messages written here belong together. */
export interface Echoes {
  /** Which message written here a line shows, by the line's index. */
  readonly outgoingAt: ReadonlyMap<number, string>
  /** Lines that only repeat an earlier one, and the index of that one. */
  readonly repeats: ReadonlyMap<number, number>
}

/** Milliseconds within which a server may store one request twice, e.g. behind a proxy that repeats it. */
const repeatWindow = 30_000

/**
 * Finds the echoes of what was written here. Messages have no ids and no direction (contract §5), so an echo is a line that
 * stands behind the end of the transcript as it was known when the message was sent, has the same words from the same
 * person, and is not yet the echo of a message before it. `knownRepeats` are dates of lines that were found to be repeats
 * before, when it was still known what had gone out.
 */
export function findEchoes(
  lines: readonly ChatTranscriptMessage[],
  outgoing: readonly Outgoing[],
  senders: Senders,
  knownRepeats: ReadonlySet<string> = new Set(),
): Echoes {
  const repeats = exactRepeats(lines)
  const outgoingAt = new Map<number, string>()
  for (const message of outgoing) {
    if (message.after === null || !mayHaveEcho(message)) continue
    const words = wordsOf(message)
    const find = (matches: (line: ChatTranscriptMessage) => boolean) => {
      for (let index = placeOf(message.after, lines); index < lines.length; index += 1) {
        if (!outgoingAt.has(index) && !repeats.has(index) && matches(lines[index]!)) return index
      }
      return -1
    }
    let index = find((line) => isFrom(line, message, senders) && words.has(normalised(line.body)))
    if (index < 0 && message.taken?.date) index = find((line) => isSameMoment(line, message, senders))
    if (index >= 0) outgoingAt.set(index, message.id)
  }
  addStoredTwice(lines, outgoingAt, repeats, knownRepeats)
  return { outgoingAt, repeats }
}

const mayHaveEcho = ({ step, mayHaveArrived }: Outgoing) =>
  mayHaveArrived || step === 'sending' || step === 'checking' || step === 'sent'

/** Servers trim and fold white space, and may write one letter in another way. */
const normalised = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

const wordsOf = ({ body, taken }: Outgoing) =>
  new Set([normalised(body), ...(taken?.text ? [normalised(taken.text)] : [])])

/**
 * Only what the server took may come back under a name that nobody here bears (contract §9.9: what a transcript calls its
 * senders is not documented).
 */
function isFrom({ from }: ChatTranscriptMessage, { taken }: Outgoing, senders: Senders): boolean {
  const name = from.toLowerCase()
  if (senders.own.has(name)) return true
  return taken !== null && (name === taken.sender.toLowerCase() || !senders.others.has(name))
}

/** For a server that changes the words: nobody else speaks at the very moment that it named. */
const isSameMoment = ({ date, from }: ChatTranscriptMessage, { taken }: Outgoing, senders: Senders) =>
  date === taken?.date && !senders.others.has(from.toLowerCase())

/** The index behind an anchor. Where older lines have gone since, its date finds it, or else the first line after it. */
function placeOf(after: Anchor | null, lines: readonly ChatTranscriptMessage[]): number {
  if (after === null || after.count === 0) return 0
  if (lines[after.count - 1]?.date === after.date) return after.count
  const index = lines.slice(0, after.count).findLastIndex(({ date }) => date === after.date)
  if (index >= 0) return index + 1
  const moment = parseServerDate(after.date) ?? Infinity
  const later = lines.findIndex(({ date }) => (parseServerDate(date) ?? -Infinity) > moment)
  return later >= 0 ? later : lines.length
}

/** The anchor at the end of a transcript. */
export const endOf = (lines: readonly ChatTranscriptMessage[]): Anchor => ({
  count: lines.length,
  date: lines.at(-1)?.date ?? '',
})

/** The end as it is known after one more read. Transcripts grow; a shorter one is an old answer, and tells nothing new. */
export const laterEnd = (known: Anchor, lines: readonly ChatTranscriptMessage[]): Anchor =>
  lines.length >= known.count ? endOf(lines) : known

/** Nobody says the same thing twice in one millisecond; where dates are coarser, two equal lines are two messages. */
function exactRepeats(lines: readonly ChatTranscriptMessage[]): Map<number, number> {
  const repeats = new Map<number, number>()
  const firsts = new Map<string, number>()
  for (const [index, { date, from, body, mediaUri }] of lines.entries()) {
    if (!hasFraction(date)) continue
    const key = JSON.stringify([date, from, body, mediaUri])
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, index)
    else repeats.set(index, first)
  }
  return repeats
}

const hasFraction = (date: string) => (parseServerDate(date) ?? 0) % 1000 !== 0

/**
 * A line with the words of a message that went out once, a moment after its echo, is that message once more: a proxy, or
 * the browser itself where a connection breaks that was used before, sends a request again that nobody asked twice for.
 */
function addStoredTwice(
  lines: readonly ChatTranscriptMessage[],
  outgoingAt: ReadonlyMap<number, string>,
  repeats: Map<number, number>,
  knownRepeats: ReadonlySet<string>,
): void {
  if (outgoingAt.size === 0 && knownRepeats.size === 0) return
  const originals = new Map<string, { index: number; isEcho: boolean }>()
  for (const [index, line] of lines.entries()) {
    if (repeats.has(index) || line.mediaUri !== '') continue
    const key = JSON.stringify([line.from, normalised(line.body)])
    const original = originals.get(key)
    const isEcho = outgoingAt.has(index)
    const mayRepeat = !isEcho && original !== undefined && isClose(line.date, lines[original.index]!.date)
    if (mayRepeat && (original.isEcho || knownRepeats.has(line.date))) repeats.set(index, original.index)
    else originals.set(key, { index, isEcho })
  }
}

function isClose(one: string, other: string): boolean {
  const [time, otherTime] = [parseServerDate(one), parseServerDate(other)]
  return time === null || otherTime === null ? one === other : Math.abs(time - otherTime) <= repeatWindow
}

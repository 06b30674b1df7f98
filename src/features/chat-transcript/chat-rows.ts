import type { ChatTranscriptMessage } from '#api/contract/messaging.ts'
import { findEchoes, type Senders } from '#api/outbox/outbox-echoes.ts'
import type { Outgoing } from '#api/outbox/outbox.ts'
import { dayOf, parseServerDate } from '#lib/dates.ts'

/** One message as it is shown, whether the server has told it or it was only just written here. */
export interface ChatRow {
  /** Stays the same when a message written here comes back as an echo. */
  readonly key: string
  readonly from: string
  readonly isOwn: boolean
  readonly body: string
  readonly mediaUri: string
  readonly mediaContentType: string
  /** Milliseconds since the epoch; null where the server's date is none. */
  readonly time: number | null
  /** As the server wrote it. */
  readonly date: string
  /** Whether a new day begins with it. */
  readonly startsDay: boolean
  /** Whether it is the first of a group: another sender or another minute than the one before. */
  readonly startsGroup: boolean
  /** How often the server lists it. */
  readonly times: number
  /** The message of the outbox that is not known to have arrived. */
  readonly outgoing: Outgoing | null
  /** It waits for one before it that was not sent. */
  readonly isHeldUp: boolean
}

type Content = Omit<ChatRow, 'startsDay' | 'startsGroup'>

/**
 * Puts a transcript and what was written here into one order, each message once: lines in the server's order, an echo in
 * place of the message that it is, what was taken but not listed yet where it was taken, and the rest at the end. Days
 * are those of the zone.
 */
export function chatRows(
  lines: readonly ChatTranscriptMessage[],
  outgoing: readonly Outgoing[],
  senders: Senders,
  knownRepeats?: ReadonlySet<string>,
  zone?: string,
): ChatRow[] {
  const { outgoingAt, repeats } = findEchoes(lines, outgoing, senders, knownRepeats)
  const echoed = new Set(outgoingAt.values())
  const unlisted = outgoing.filter(({ id }) => !echoed.has(id))
  const times = new Map<number, number>()
  for (const first of repeats.values()) times.set(first, (times.get(first) ?? 1) + 1)

  const contents: Content[] = []
  for (const [index, line] of lines.entries()) {
    contents.push(...unlisted.filter(({ taken }) => taken?.placedAfter === index).map(asContent))
    if (repeats.has(index)) continue
    const id = outgoingAt.get(index)
    contents.push(lineContent(line, id, index, senders, times.get(index) ?? 1))
  }
  const stillToCome = unlisted.filter(({ taken }) => taken === null || taken.placedAfter >= lines.length)
  const heldFrom = stillToCome.findIndex(({ step }) => step === 'unsent')
  contents.push(
    ...stillToCome.map((message, index) => ({
      ...asContent(message),
      isHeldUp: message.step === 'queued' && heldFrom >= 0 && index > heldFrom,
    })),
  )
  return grouped(contents, zone)
}

const lineContent = (
  line: ChatTranscriptMessage,
  id: string | undefined,
  index: number,
  senders: Senders,
  times: number,
): Content => ({
  key: id ?? `line ${index}`,
  from: line.from,
  isOwn: id !== undefined || senders.own.has(line.from.toLowerCase()),
  body: line.body,
  mediaUri: line.mediaUri,
  mediaContentType: line.mediaContentType,
  time: parseServerDate(line.date),
  date: line.date,
  times,
  outgoing: null,
  isHeldUp: false,
})

const asContent = (outgoing: Outgoing): Content => ({
  key: outgoing.id,
  from: '',
  isOwn: true,
  body: outgoing.body,
  mediaUri: '',
  mediaContentType: '',
  time: (outgoing.taken && parseServerDate(outgoing.taken.date)) ?? outgoing.writtenAt,
  date: '',
  times: 1,
  outgoing: outgoing.step === 'sent' ? null : outgoing,
  isHeldUp: false,
})

function grouped(contents: readonly Content[], zone: string | undefined): ChatRow[] {
  let lastDay: string | null = null
  let lastGroup: string | null = null
  return contents.map((content) => {
    const day = content.time === null ? lastDay : dayOf(content.time, zone)
    const minute = content.time === null ? content.date : Math.floor(content.time / 60_000)
    const group = JSON.stringify([content.isOwn || content.from.toLowerCase(), day, minute])
    const row = { ...content, startsDay: day !== lastDay, startsGroup: group !== lastGroup }
    lastDay = day
    lastGroup = group
    return row
  })
}

/** Whether two rows look the same, so that one that only stands at another place is not drawn again. */
export const sameRow = (one: ChatRow, other: ChatRow): boolean =>
  (Object.keys(one) as (keyof ChatRow)[]).every((field) => one[field] === other[field])

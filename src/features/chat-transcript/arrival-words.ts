import * as m from '#messages'
import type { ChatRow } from './chat-rows.ts'

/** Beyond this a listener is told how many there are, and reads them. */
const maxSpoken = 3

/** What a screen reader is told of messages that have come in. */
export function arrivalWords(rows: readonly ChatRow[], nameOf: (from: string) => string): string {
  if (rows.length > maxSpoken) return m.chat_new_said({ count: rows.length })
  return rows
    .map(({ from, body }) =>
      m.chat_heard({ name: nameOf(from) || m.chat_unknown_sender(), text: body || m.chat_attachment() }),
    )
    .join(' ')
}

import type * as v from 'valibot'

import { dto, enumeration, flag, listOf, text } from './liberal.ts'

export const MessageDirections = enumeration(['Incoming', 'Outgoing'])

/** One line of a chat. It has no id and no direction: position, date and sender are all there is (contract §5). */
export const ChatTranscriptMessage = dto({
  date: text,
  from: text,
  body: text,
  mediaUri: text,
  mediaContentType: text,
})
export type ChatTranscriptMessage = v.InferOutput<typeof ChatTranscriptMessage>

export const ChatTranscript = dto({ messages: listOf(ChatTranscriptMessage) })

/** What `SendMessage` answers: the request says `body`, the answer `text` (contract §6.8). */
export const MessageInfo = dto({
  id: text,
  accountId: text,
  customerId: text,
  endpointId: text,
  endpointDisplayName: text,
  date: text,
  direction: MessageDirections,
  otherAddress: text,
  sender: text,
  text,
  isUnread: flag,
})
export type MessageInfo = v.InferOutput<typeof MessageInfo>

import { nameOf } from '../cast.ts'
import { badArgument, HttpError } from '../http/http-error.ts'
import { mediaAddress } from '../media/media-routes.ts'
import { addMessage } from '../world/session-acts.ts'
import { findSession } from './find-session.ts'
import type { Handlers } from './handler-types.ts'

const sixMonths = 183 * 24 * 60 * 60 * 1_000

/** The chat of a session (contract §3.1, §3.2). What was said before the session began is its history. */
export const messages = {
  GetChatTranscript: ({ sessionId, includeHistorical, historicalCutOffDate = '' }, context) => {
    const { info, transcript } = findSession(context, sessionId)
    const began = info.dateCreated ?? ''
    const from = includeHistorical ? historyFrom(historicalCutOffDate, began, context.world.now()) : began
    const messagesSince = transcript.filter((message) => (message.date ?? from) >= from)
    return {
      messages: messagesSince.map((message) => ({
        ...message,
        ...(message.mediaUri !== undefined && { mediaUri: mediaAddress(context.request, message.mediaUri) }),
      })),
    }
  },

  SendMessage: ({ sessionId, body }, context) => {
    const { world, person } = context
    const session = findSession(context, sessionId)
    const { info } = session
    if (body === '') throw badArgument('Body is required')
    if (info.channel !== 'Chat') throw badArgument('The session is not a chat')
    if (info.ended) throw badArgument('The session has ended')
    const date = addMessage(world, session, person.email, body)
    if (world.settings.storesMessages === 2) addMessage(world, session, person.email, body)
    return {
      id: world.newId(),
      accountId: info.accountId,
      customerId: info.customerId,
      endpointId: info.endpointId,
      endpointDisplayName: info.endpointName,
      date,
      direction: 'Outgoing',
      otherAddress: info.fromPhoneNumber ?? info.fromAddress,
      sender: nameOf(person),
      text: body,
      isUnread: false,
    }
  },
} satisfies Partial<Handlers>

/** Where the history begins, in ISO 8601: it reaches six months back at most, and never hides what was said in the session. */
function historyFrom(cutOff: string, began: string, now: number): string {
  const asked = cutOff === '' ? 0 : Date.parse(cutOff)
  if (Number.isNaN(asked)) throw new HttpError(400, 'FormatException', `'${cutOff}' is not a valid date`)
  const from = new Date(Math.max(asked, now - sixMonths)).toISOString()
  return began !== '' && began < from ? began : from
}

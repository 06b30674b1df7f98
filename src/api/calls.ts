import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'

import { parseServerDate } from '#lib/dates.ts'
import { sendFor } from './client.ts'
import { listOf } from './contract/liberal.ts'
import { CallInfo } from './contract/records.ts'
import { keptLive } from './live/live-rules.ts'

const { sid, callerName, from, fromFormatted, to, toFormatted, direction, status, startTime, dateCreated } =
  CallInfo.entries

/** What the console shows of a call: the rest is not decoded, since there may be thousands. */
const ShownCall = v.object({
  sid,
  callerName,
  from,
  fromFormatted,
  to,
  toFormatted,
  direction,
  status,
  startTime,
  dateCreated,
})
export type ActiveCall = v.InferOutput<typeof ShownCall>

const Answer = v.object({ calls: listOf(ShownCall) })

/**
 * The calls that are up in an account (contract §3.1, `GET /calls/active`), as Twilio has them: a session of three people is
 * three calls. An empty id is that of nobody's account. They name no session; `callSid` of sessions and members does.
 * Not among `known-live-queries.ts`, which every page loads: where another tab leads, the one that shows them reads for itself.
 */
export const activeCalls = (accountId: string) =>
  queryOptions({
    queryKey: ['calls', 'active', accountId],
    queryFn: async ({ signal }): Promise<ActiveCall[]> => {
      const request = accountId === '' ? {} : { accountId }
      const { calls } = await sendFor('GetActiveCalls', request, Answer, { signal, timeoutMs: 30_000 })
      return calls
    },
    gcTime: 60_000,
    ...keptLive<ActiveCall[]>(),
  })

/** When a call began, in milliseconds since the epoch; null where the server gives no date that can be read. */
export const callBegan = ({ startTime: started, dateCreated: created }: ActiveCall): number | null =>
  parseServerDate(started) ?? parseServerDate(created)

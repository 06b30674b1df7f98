import { accountsOf } from '../auth/identify.ts'
import { mediaAddress } from '../media/media-routes.ts'
import type { FileRecord, SessionRecord } from '../world/records.ts'
import type { Handlers } from './handler-types.ts'
import { pageOf } from './paging.ts'
import { searchFiles } from './search-files.ts'

/** What supervisors see beside sessions: the calls of an account, and its files (contract §3.1, §4.4). */
export const supervision = {
  GetActiveCalls: ({ accountId = '' }, { world, person }) => {
    const accountIds = accountsOf(person, [accountId])
    const calls = [...world.sessions.values()]
      .map(({ info }) => info)
      .filter((info) => info.channel === 'Voice' && !info.ended && accountIds.has(info.accountId))
    return { calls: calls.flatMap((info) => callsOf(info, world.now())) }
  },

  ListFiles: (request, { world, person, request: http }) => {
    const toItem = (file: FileRecord) => ({ ...file, uri: mediaAddress(http, file.uri ?? '') })
    return pageOf(searchFiles(request, world, person), request, toItem)
  },
} satisfies Partial<Handlers>

/** A session's own call, and those of its members beside it: a guess, as far as Twilio's shape says nothing of sessions. */
function callsOf(info: SessionRecord, now: number) {
  const started = Date.parse(info.dateCreated ?? '')
  const usual = {
    startTime: info.dateCreated,
    dateCreated: info.dateCreated,
    dateUpdated: info.dateLastModified,
    duration: Number.isNaN(started) ? 0 : Math.max(0, Math.floor((now - started) / 1_000)),
  }
  const own = {
    ...usual,
    sid: info.callSid,
    callerName: info.fromName,
    from: info.fromAddress,
    to: info.toAddress,
    direction: info.direction === 'Outgoing' ? 'outbound-api' : 'inbound',
    status: statusOf(info.callState),
  }
  const others = info.members.filter(({ callSid = '' }) => callSid !== '' && callSid !== info.callSid)
  const legs = others.map(({ callSid, identity = '', callState }) => ({
    ...usual,
    sid: callSid,
    parentCallSid: info.callSid,
    from: info.toAddress,
    to: identity.includes('@') ? `client:${identity}` : identity,
    direction: 'outbound-dial',
    status: statusOf(callState),
  }))
  return [own, ...legs]
}

const statusOf = (callState: string | undefined) => (callState === 'Ringing' ? 'ringing' : 'in-progress')

import { requireAccount } from '../auth/identify.ts'
import type { Person } from '../cast.ts'
import { mediaAddress } from '../media/media-routes.ts'
import type { FileRecord, SessionRecord } from '../world/records.ts'
import type { Handlers } from './handler-types.ts'
import { pageOf } from './paging.ts'

/** What supervisors see beside sessions: the calls of an account, and its files (contract §3.1, §4.4). */
export const supervision = {
  GetActiveCalls: ({ accountId = '' }, { world, person }) => {
    const accountIds = accountsFor(person, accountId === '' ? [] : [accountId])
    const calls = [...world.sessions.values()]
      .map(({ info }) => info)
      .filter((info) => info.channel === 'Voice' && !info.ended && accountIds.includes(info.accountId))
    return { calls: calls.map((info) => callOf(info, world.now())) }
  },

  ListFiles: (request, { world, person, request: http }) => {
    const toItem = (file: FileRecord) => ({ ...file, uri: mediaAddress(http, file.uri ?? '') })
    const accountIds = accountsFor(person, request.accountIds?.filter((id) => id !== '') ?? [])
    const found = world.files.filter(
      (file) =>
        accountIds.includes(file.accountId ?? '') &&
        (!request.sessionId || file.recordingFrom === request.sessionId) &&
        (!request.type || file.type === request.type) &&
        (!request.customerIds?.[0] || request.customerIds.includes(file.customerId ?? '')),
    )
    return pageOf(found, request, toItem)
  },
} satisfies Partial<Handlers>

function accountsFor(person: Person, wanted: string[]): string[] {
  wanted.forEach((id) => requireAccount(person, id))
  return wanted.length > 0 ? wanted : person.accounts.map((account) => account.id)
}

function callOf(info: SessionRecord, now: number) {
  const started = Date.parse(info.dateCreated ?? '')
  return {
    sid: info.callSid,
    callerName: info.fromName,
    from: info.fromAddress,
    to: info.toAddress,
    direction: info.direction === 'Outgoing' ? 'outbound-api' : 'inbound',
    status: info.callState === 'Ringing' ? 'ringing' : 'in-progress',
    startTime: info.dateCreated,
    dateCreated: info.dateCreated,
    dateUpdated: info.dateLastModified,
    duration: Number.isNaN(started) ? 0 : Math.max(0, Math.floor((now - started) / 1_000)),
  }
}

import * as v from 'valibot'

import { folded } from '#lib/folded.ts'
import { parseServerDate } from '#lib/dates.ts'
import { flag, listOf } from '../contract/liberal.ts'
import { SessionInfo, SessionMemberInfo } from '../contract/session-info.ts'
import { customerPath, givenName } from '../session-words.ts'

const { identity, displayName, role, callSid } = SessionMemberInfo.entries
const { entries } = SessionInfo

/** What the wall reads of a session: decoding all of 5,000 sessions would take several times as long. */
const WallSession = v.object({
  id: entries.id,
  accountId: entries.accountId,
  callState: entries.callState,
  queueState: entries.queueState,
  customerBreadcrumb: entries.customerBreadcrumb,
  customerName: entries.customerName,
  endpointName: entries.endpointName,
  fromAddress: entries.fromAddress,
  toAddress: entries.toAddress,
  fromName: entries.fromName,
  callSid: entries.callSid,
  answeredByName: entries.answeredByName,
  channel: entries.channel,
  direction: entries.direction,
  ended: entries.ended,
  holdQueueName: entries.holdQueueName,
  ringQueueId: entries.ringQueueId,
  displayName: entries.displayName,
  wasMissed: entries.wasMissed,
  dateCreated: entries.dateCreated,
  dateCompleted: entries.dateCompleted,
  dateLastModified: entries.dateLastModified,
  members: listOf(v.object({ identity, displayName, role, callSid })),
})
export type WallSession = v.InferOutput<typeof WallSession>

/** A page of `GET /sessions` as far as the wall reads it (contract §3.1). */
export const RecentAnswer = v.object({ items: listOf(WallSession), hasMorePages: flag })

/** What is kept of a session that came with all the others: of thousands, memory would be full of what nobody shows. */
export interface WallItem {
  readonly row: WallRow
  readonly accountId: string
  readonly ended: boolean
}

/** A session of all of them, as its row at once. */
export const WallItem = v.pipe(WallSession, v.transform(wallItemOf))
/** `GET /portal/active-sessions`, the same. */
export const WallAnswer = v.object({ sessions: listOf(WallItem) })

/** One live session as the wall shows it: plain values only, so that two are soon compared. */
export interface WallRow {
  readonly id: string
  /** Empty where the server names nobody. */
  readonly name: string
  readonly path: string
  readonly queue: string
  readonly agent: string
  readonly callState: string
  readonly queueState: string
  readonly channel: string
  readonly direction: string
  /** Address of the other side. */
  readonly from: string
  readonly people: number
  /** The calls in it, by their Twilio SIDs and one behind the other: its own and those of its members. */
  readonly callSids: string
  readonly wasMissed: boolean
  /** When it began, in milliseconds since the epoch; null where the server gives no date that can be read. */
  readonly since: number | null
  /** `dateLastModified`, the same. */
  readonly modified: number | null
  /** What is searched, folded. */
  readonly text: string
}

/** The row of a session. A queue is named by what the session is held in, else by the id of what it rings in. */
export function wallRowOf(session: WallSession): WallRow {
  const { id, callState, queueState, channel, direction, fromAddress, members, wasMissed } = session
  const agents = members.filter((member) => member.role === 'Agent').map(nameOf)
  const name = givenName(session)
  const path = customerPath(session)
  const queue = session.holdQueueName || session.ringQueueId
  const agent = agents.join(', ') || session.answeredByName
  const searched = [name, path, queue, agent, fromAddress, session.toAddress, ...members.map(nameOf)]
  return {
    id,
    name,
    path,
    queue,
    agent,
    callState,
    queueState,
    channel,
    direction,
    from: fromAddress,
    people: members.length,
    callSids: [...new Set([session.callSid, ...members.map((member) => member.callSid)])]
      .filter(Boolean)
      .join(' '),
    wasMissed,
    since: parseServerDate(session.dateCreated),
    modified: parseServerDate(session.dateLastModified),
    text: folded(searched.join('\n')),
  }
}

/** A session of a full read. */
export function wallItemOf(session: WallSession): WallItem {
  const { accountId, ended } = session
  return { row: wallRowOf(session), accountId, ended }
}

const nameOf = (member: WallSession['members'][number]) => member.displayName || member.identity

/** Whether two rows say the same. */
export const isSameRow = (one: WallRow, other: WallRow): boolean =>
  one === other || fields.every((field) => one[field] === other[field])

const fields = [
  'modified',
  'callState',
  'queueState',
  'agent',
  'people',
  'callSids',
  'queue',
  'name',
  'path',
  'channel',
  'direction',
  'from',
  'wasMissed',
  'since',
  'text',
] as const satisfies (keyof WallRow)[]

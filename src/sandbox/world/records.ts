import { SessionInfo } from '../../api/contract/session-info.ts'
import type { FileInfo } from '../../api/contract/records.ts'
import type { ChatTranscriptMessage } from '../../api/contract/messaging.ts'
import type { SessionLogInfo, SessionMemberInfo } from '../../api/contract/session-info.ts'
import type { Wire } from './wire-types.ts'

export type MemberRecord = Wire<SessionMemberInfo>
export type LogRecord = Wire<SessionLogInfo>
export type TranscriptRecord = Wire<ChatTranscriptMessage>
export type FileRecord = Wire<FileInfo>

export interface SessionRecord extends Wire<SessionInfo> {
  id: string
  accountId: string
  members: MemberRecord[]
  log: LogRecord[]
}

/** A session as the sandbox keeps it: the DTO, its chat, and what the wire does to it in the scenario of odd data. */
export interface StoredSession {
  info: SessionRecord
  transcript: TranscriptRecord[]
  distort?: (wire: Wire<SessionInfo>) => Wire<SessionInfo>
}

const fieldOrder = Object.keys(SessionInfo.entries) as (keyof typeof SessionInfo.entries)[]

/**
 * A session as an answer carries it: fields in the order of the wire, missing ones omitted (contract §5, §8.5). The log
 * goes along only where the server populates it (contract §6.1).
 */
export function sessionAnswer(stored: StoredSession, log: 'with log' | 'blank log'): Wire<SessionInfo> {
  const wire: Wire<SessionInfo> = {}
  for (const field of fieldOrder) copyField(stored.info, wire, field)
  if (log === 'blank log') wire.log = []
  return stored.distort?.(wire) ?? wire
}

function copyField<Field extends keyof Wire<SessionInfo>>(
  from: SessionRecord,
  to: Wire<SessionInfo>,
  field: Field,
) {
  if (from[field] !== undefined) to[field] = from[field]
}

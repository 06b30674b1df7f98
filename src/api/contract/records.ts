import type * as v from 'valibot'

import { count, dto, enumeration, listOf, text } from './liberal.ts'
import { CustomerBreadcrumb, entityFields } from './session-info.ts'

export const FileTypes = enumeration([
  'Upload',
  'VoiceMessage',
  'CallRecording',
  'Fax',
  'Attachment',
  'FaxOutgoing',
  'LiveAnswerRecording',
])

/** A stored file, e.g. the recording of a session (contract §5). `recordingDuration` is in seconds. */
export const FileInfo = dto({
  type: FileTypes,
  accountId: text,
  accountName: text,
  customerId: text,
  customerName: text,
  customerBreadcrumb: listOf(CustomerBreadcrumb),
  userId: text,
  userName: text,
  fileName: text,
  uri: text,
  contentType: text,
  contentLength: count,
  recordingSid: text,
  recordingDuration: count,
  recordingFrom: text,
  transcription: text,
  fromAddress: text,
  toAddress: text,
  aiTranscription: text,
  ...entityFields,
})
export type FileInfo = v.InferOutput<typeof FileInfo>

/** A call as Twilio words it (contract §5). `duration` is in seconds. */
export const CallInfo = dto({
  accountSid: text,
  answeredBy: text,
  callerName: text,
  dateCreated: text,
  dateUpdated: text,
  direction: text,
  duration: count,
  endTime: text,
  forwardedFrom: text,
  from: text,
  fromFormatted: text,
  parentCallSid: text,
  phoneNumberSid: text,
  priceUnit: text,
  sid: text,
  startTime: text,
  status: text,
  to: text,
  toFormatted: text,
  uri: text,
})
export type CallInfo = v.InferOutput<typeof CallInfo>

export const ActiveCalls = dto({ calls: listOf(CallInfo) })

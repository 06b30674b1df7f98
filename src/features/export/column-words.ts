import * as m from '#messages'
import type { ColumnName } from '#api/export/export-columns.ts'

/** What each column is called on screen; in the file it has the server's name. */
export const columnWords: Record<ColumnName, () => string> = {
  id: m.export_column_id,
  displayName: m.export_column_name,
  channel: m.export_column_channel,
  direction: m.export_column_direction,
  dateCreated: m.export_column_created,
  dateCompleted: m.export_column_completed,
  dateLastModified: m.export_column_modified,
  durationSeconds: m.export_column_duration,
  ended: m.export_column_ended,
  outcome: m.export_column_outcome,
  wasMissed: m.export_column_missed,
  dialState: m.export_column_dial,
  callState: m.export_column_call,
  queueState: m.export_column_queue,
  fromName: m.export_column_from_name,
  fromAddress: m.export_column_from,
  toAddress: m.export_column_to,
  destination: m.export_column_destination,
  answeredByName: m.export_column_answered,
  memberNames: m.export_column_members,
  accountName: m.export_column_account,
  customerId: m.export_column_customer_id,
  customerPath: m.export_column_customer,
  endpointName: m.export_column_endpoint,
  callSid: m.export_column_sid,
  disposition: m.export_column_disposition,
  notes: m.export_column_notes,
}

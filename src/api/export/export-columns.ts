import { masked } from '#lib/masked.ts'
import type { CsvValue } from '#lib/csv.ts'
import { readConsoleData } from '../notes/console-data.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { customerNames, lastedFor } from '../session-words.ts'

type Read = (session: SessionInfo) => CsvValue

/** Ids, dates and the server's own words say nothing of anybody, and a mask would only spoil them. */
const asItIs = (read: Read) => ({ read, mayName: false })
/** Texts in which people's numbers and addresses may stand. */
const text = (read: (session: SessionInfo) => string) => ({ read, mayName: true })

/**
 * What a file can hold of a session (contract §5), in the order of the file. Names are the server's own where it has the field,
 * whatever the language of the screen, so that programs can rely on them.
 */
const columns = {
  id: asItIs(({ id }) => id),
  displayName: text(({ displayName }) => displayName),
  channel: asItIs(({ channel }) => channel),
  direction: asItIs(({ direction }) => direction),
  dateCreated: asItIs(({ dateCreated }) => dateCreated),
  dateCompleted: asItIs(({ dateCompleted }) => dateCompleted),
  dateLastModified: asItIs(({ dateLastModified }) => dateLastModified),
  /** Not the server's: from its dates. */
  durationSeconds: asItIs(secondsOf),
  ended: asItIs(({ ended }) => ended),
  outcome: text(({ outcome }) => outcome),
  wasMissed: asItIs(({ wasMissed }) => wasMissed),
  dialState: asItIs(({ dialState }) => dialState),
  callState: asItIs(({ callState }) => callState),
  queueState: asItIs(({ queueState }) => queueState),
  fromName: text(({ fromName }) => fromName),
  fromAddress: text(({ fromAddress }) => fromAddress),
  toAddress: text(({ toAddress }) => toAddress),
  destination: text(({ destination }) => destination),
  answeredByName: text(({ answeredByName }) => answeredByName),
  /** Not the server's: who is in it, one behind the other. */
  memberNames: text(({ members }) =>
    members.map(({ displayName, identity }) => displayName || identity).join('; '),
  ),
  accountName: text(({ accountName }) => accountName),
  customerId: asItIs(({ customerId }) => customerId),
  /** Not the server's: the path to the customer. */
  customerPath: text(customerNames),
  endpointName: text(({ endpointName }) => endpointName),
  callSid: asItIs(({ callSid }) => callSid),
  /** From `consoleData`, as far as this console wrote it. */
  disposition: text(({ consoleData }) => readConsoleData(consoleData).disposition),
  notes: text(({ consoleData }) => readConsoleData(consoleData).notes),
} satisfies Record<string, { read: Read; mayName: boolean }>

export type ColumnName = keyof typeof columns
export const columnNames = Object.keys(columns) as ColumnName[]

/** Who, when, with whom and how it went; with the id, by which everything else can be found. */
export const usualColumns: readonly ColumnName[] = [
  'id',
  'displayName',
  'channel',
  'direction',
  'dateCreated',
  'dateCompleted',
  'durationSeconds',
  'outcome',
  'wasMissed',
  'fromAddress',
  'toAddress',
  'answeredByName',
  'customerPath',
]

/** One value of a session, masked where that is asked for and can matter. */
export function columnOf(session: SessionInfo, name: ColumnName, isMasked: boolean): CsvValue {
  const { read, mayName } = columns[name]
  const value = read(session)
  return isMasked && mayName && typeof value === 'string' ? masked(value) : value
}

function secondsOf(session: SessionInfo): number | null {
  const lasted = lastedFor(session)
  return lasted === null ? null : Math.round(lasted / 1_000)
}

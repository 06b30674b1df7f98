import { csvMark, csvRow } from '#lib/csv.ts'
import { masked } from '#lib/masked.ts'
import type { RecordedAct } from './act-record.ts'
import type { ExportFormat } from '../export/export-order.ts'

/** In the order of the file. Ids and dates say nothing of anybody; in the other texts numbers and addresses may stand. */
const columns = [
  { name: 'at', mayName: false },
  { name: 'actor', mayName: true },
  { name: 'act', mayName: false },
  { name: 'sessionId', mayName: false },
  { name: 'sessionName', mayName: true },
  { name: 'targetId', mayName: true },
  { name: 'target', mayName: true },
  { name: 'outcome', mayName: false },
  { name: 'reference', mayName: false },
] as const satisfies readonly { name: keyof RecordedAct; mayName: boolean }[]

/**
 * Acts as a file: a row each in CSV, an object each in JSON, with phone numbers and e-mail addresses masked where that is
 * asked for. Written as every export is (docs/decisions/011).
 */
export function actsAsText(acts: readonly RecordedAct[], format: ExportFormat, isMasked: boolean): string {
  const rows = acts.map((act) =>
    columns.map(({ name, mayName }) => {
      const value = act[name]
      return isMasked && mayName && value !== null ? masked(value) : value
    }),
  )
  const names = columns.map(({ name }) => name)
  if (format === 'csv') return csvMark + [names, ...rows].map((row) => csvRow(row)).join('')
  const objects = rows.map((row) => Object.fromEntries(row.map((value, index) => [names[index], value])))
  return `[\n${objects.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`
}

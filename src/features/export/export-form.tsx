import { useId, useState } from 'react'

import * as m from '#messages'
import type { ExportOrder } from '#api/export/export-order.ts'
import { Button } from '#ui/button.tsx'
import { DialogForm } from '#ui/dialog-form.tsx'
import { ColumnChoice } from './column-choice.tsx'
import type { ExportSubject } from './export-subject.ts'

export type ExportChoice = Pick<ExportOrder, 'content' | 'format' | 'columns' | 'isMasked'>

interface ExportFormProps {
  readonly subject: ExportSubject
  readonly start: (choice: ExportChoice) => void
  readonly cancel: () => void
}

const formats = [
  ['csv', m.export_format_csv],
  ['json', m.export_format_json],
] as const

/** What of it, in which format, which columns, and whether numbers and addresses may be read. */
export function ExportForm({ subject, start, cancel }: ExportFormProps) {
  const id = useId()
  const [choice, setChoice] = useState<ExportChoice>(() => ({
    content: subject.contents[0]?.content ?? 'sessions',
    format: 'csv',
    columns: subject.usualColumns,
    isMasked: false,
  }))
  const change = (changed: Partial<ExportChoice>) => setChoice({ ...choice, ...changed })

  return (
    <DialogForm
      submit={() => start(choice)}
      actions={
        <>
          <Button onClick={cancel}>{m.export_cancel()}</Button>
          <Button
            type="submit"
            variant="primary"
            disabledReason={choice.columns.length === 0 ? m.export_columns_none() : undefined}
          >
            {m.export_start()}
          </Button>
        </>
      }
    >
      <fieldset className="export-choice">
        <legend>{m.export_content()}</legend>
        {subject.contents.map(({ content, label, disabledReason }) => (
          <label key={content}>
            <input
              type="radio"
              name={`${id}-content`}
              checked={choice.content === content}
              disabled={disabledReason !== undefined}
              onChange={() => change({ content })}
            />
            <span>
              {label}
              {disabledReason !== undefined && <span className="field-note">{disabledReason}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="export-choice">
        <legend>{m.export_format()}</legend>
        {formats.map(([format, label]) => (
          <label key={format}>
            <input
              type="radio"
              name={`${id}-format`}
              checked={choice.format === format}
              onChange={() => change({ format })}
            />
            <span>
              {label()}
              {format === 'csv' && <span className="field-note">{m.export_csv_note()}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <ColumnChoice
        columns={choice.columns}
        usual={subject.usualColumns}
        choose={(columns) => change({ columns })}
      />
      <label className="export-masked">
        <input
          type="checkbox"
          checked={choice.isMasked}
          onChange={() => change({ isMasked: !choice.isMasked })}
        />
        <span>
          {m.export_masked()}
          <span className="field-note">{m.export_masked_note()}</span>
        </span>
      </label>
    </DialogForm>
  )
}

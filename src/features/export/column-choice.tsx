import * as m from '#messages'
import { columnNames, type ColumnName } from '#api/export/export-columns.ts'
import { Button } from '#ui/button.tsx'
import { columnWords } from './column-words.ts'

interface ColumnChoiceProps {
  readonly columns: readonly ColumnName[]
  readonly usual: readonly ColumnName[]
  readonly choose: (columns: readonly ColumnName[]) => void
}

/** Which columns the file has; they stand in one order, whichever was chosen first. */
export function ColumnChoice({ columns, usual, choose }: ColumnChoiceProps) {
  const toggle = (column: ColumnName) =>
    choose(columnNames.filter((name) => columns.includes(name) !== (name === column)))
  return (
    <details className="export-columns">
      <summary>
        {m.export_columns()}{' '}
        <span className="pane-count">
          {m.export_columns_count({ count: columns.length, all: columnNames.length })}
        </span>
      </summary>
      <fieldset aria-label={m.export_columns()}>
        {columnNames.map((column) => (
          <label key={column}>
            <input type="checkbox" checked={columns.includes(column)} onChange={() => toggle(column)} />
            {columnWords[column]()}
          </label>
        ))}
      </fieldset>
      <div className="export-columns-acts">
        <Button size="sm" variant="ghost" onClick={() => choose(columnNames)}>
          {m.export_columns_all()}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => choose(usual)}>
          {m.export_columns_usual()}
        </Button>
      </div>
    </details>
  )
}

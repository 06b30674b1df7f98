import { memo, useId } from 'react'

import * as m from '#messages'
import { Icon } from '#ui/icon.tsx'
import { usePainted } from '#ui/use-painted.ts'
import { useShownIn } from '#ui/use-shown-in.ts'
import { columnWords, fixedColumns, wallColumns, type WallColumn } from './wall-columns.ts'
import { thresholds, type WallView } from './wall-search.ts'
import { lengthWords } from './wall-words.ts'
import './wall-options.css'

interface WallOptionsProps {
  readonly view: WallView
  readonly setView: (view: WallView) => void
}

/** Columns, and from when on a wait is long: in a popover of the browser's own, which Escape and a press outside close. */
export const WallOptions = memo(function WallOptions({ view, setView }: WallOptionsProps) {
  useShownIn()
  const id = useId()
  const isPainted = usePainted()
  return (
    <>
      <button
        type="button"
        className="button wall-options-button"
        data-variant="quiet"
        data-size="sm"
        popoverTarget={id}
      >
        {m.wall_options()}
        <Icon name="chevron-down" />
      </button>
      <div id={id} popover="auto" className="wall-options">
        {isPainted && <Choices view={view} setView={setView} />}
      </div>
    </>
  )
})

function Choices({ view, setView }: WallOptionsProps) {
  return (
    <>
      <fieldset>
        <legend>{m.wall_columns()}</legend>
        {wallColumns
          .filter((column) => !fixedColumns.includes(column))
          .map((column) => (
            <label key={column}>
              <input
                type="checkbox"
                checked={view.columns.includes(column)}
                onChange={() => setView({ ...view, columns: toggled(view.columns, column) })}
              />
              {columnWords[column]()}
            </label>
          ))}
      </fieldset>
      <fieldset>
        <legend>{m.wall_thresholds()}</legend>
        <Threshold
          label={m.wall_warn_after()}
          value={view.warnAfter}
          choose={(warnAfter) =>
            setView({ ...view, warnAfter, alarmAfter: Math.max(warnAfter, view.alarmAfter) })
          }
        />
        <Threshold
          label={m.wall_alarm_after()}
          value={view.alarmAfter}
          choose={(alarmAfter) =>
            setView({ ...view, alarmAfter, warnAfter: Math.min(alarmAfter, view.warnAfter) })
          }
        />
      </fieldset>
    </>
  )
}

interface ThresholdProps {
  readonly label: string
  readonly value: number
  readonly choose: (seconds: number) => void
}

const Threshold = ({ label, value, choose }: ThresholdProps) => (
  <label>
    {label}
    <select className="input" value={value} onChange={(event) => choose(Number(event.currentTarget.value))}>
      {thresholds.map((seconds) => (
        <option key={seconds} value={seconds}>
          {lengthWords(seconds)}
        </option>
      ))}
    </select>
  </label>
)

const toggled = (columns: readonly WallColumn[], column: WallColumn) =>
  wallColumns.filter((each) => columns.includes(each) !== (each === column))

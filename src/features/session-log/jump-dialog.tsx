import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import * as m from '#messages'
import { fullStamp, parseServerDate } from '#lib/dates.ts'
import { announce } from '#ui/announcer.tsx'
import { Button } from '#ui/button.tsx'
import { DialogForm } from '#ui/dialog-form.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import { focusLine } from './focus-line.ts'
import { chooseLine } from './line-acts.ts'
import { lineAtTime } from './line-link.ts'
import type { LogContext } from './log-context.ts'
import { timeOfWall, wallTime } from './log-times.ts'
import { indexAt, placeFrom } from './log-view.ts'

interface JumpDialogProps {
  readonly context: LogContext
  readonly isOpen: boolean
  readonly close: () => void
}

/** Asks for a time and goes to the first line of then or later, which it marks. */
export function JumpDialog({ context, isOpen, close }: JumpDialogProps) {
  const { log, view, list, setReach } = context
  const first = lineAtTime(log, -Infinity)
  const last = lineAtTime(log, Infinity)
  const stamp = (index: number | null) => fullStamp(timeOf(context, index) ?? 0)
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(() => wallTime(timeOf(context, last) ?? 0))
  const [isWrong, setIsWrong] = useState(false)

  function submit() {
    const time = timeOfWall(text)
    const found = time === null ? null : lineAtTime(log, time)
    if (found === null) {
      setIsWrong(true)
      box.current?.focus()
      return
    }
    const place = Math.min(placeFrom(view, found), view.items.length - 1)
    const index = place < 0 ? found : indexAt(view, place)
    chooseLine(context, index)
    if (place >= 0) {
      flushSync(() => setReach(place))
      list.current?.show(place)
    }
    announce(m.log_jumped({ number: index + 1, stamp: stamp(index) }))
    close()
    focusLine(index)
  }

  return (
    <Dialog
      {...{ isOpen, close }}
      title={m.log_jump_title()}
      description={m.log_jump_text({ first: stamp(first), last: stamp(last) })}
      initialFocus={box}
    >
      <DialogForm
        submit={submit}
        actions={
          <>
            <Button onClick={close}>{m.log_jump_cancel()}</Button>
            <Button type="submit" variant="primary">
              {m.log_jump_go()}
            </Button>
          </>
        }
      >
        <TextField
          ref={box}
          type="datetime-local"
          step={1}
          label={m.log_jump_time()}
          value={text}
          error={isWrong ? m.log_jump_wrong() : undefined}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setIsWrong(false)
          }}
        />
      </DialogForm>
    </Dialog>
  )
}

const timeOf = ({ log }: LogContext, index: number | null): number | null =>
  index === null ? null : parseServerDate(log[index]?.date ?? '')

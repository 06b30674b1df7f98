import { useRef, useState, type RefObject } from 'react'

import * as m from '#messages'
import { Button } from '#ui/button.tsx'
import { DialogForm } from '#ui/dialog-form.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import { mostViews, viewName } from './wall-views.ts'

interface SaveViewDialogProps {
  readonly isOpen: boolean
  readonly close: () => void
  /** The name that the view has already. */
  readonly name: string
  /** Those of all views that are saved. */
  readonly names: readonly string[]
  readonly save: (name: string) => void
}

/** Asks for the name of a view. */
export function SaveViewDialog({ isOpen, ...props }: SaveViewDialogProps) {
  const box = useRef<HTMLInputElement>(null)
  return (
    <Dialog
      isOpen={isOpen}
      close={props.close}
      title={m.wall_view_title()}
      description={m.wall_view_text()}
      initialFocus={box}
    >
      <SaveViewForm {...props} box={box} />
    </Dialog>
  )
}

interface SaveViewFormProps extends Omit<SaveViewDialogProps, 'isOpen'> {
  readonly box: RefObject<HTMLInputElement | null>
}

/** Another one at each opening of the dialog, so that nothing is left in it of what was typed the last time. */
function SaveViewForm({ box, close, name: former, names, save }: SaveViewFormProps) {
  const [name, setName] = useState(former)
  const [error, setError] = useState<string>()
  const isTaken = names.includes(viewName(name))

  function submit() {
    const refused = refusalOf(name, names)
    setError(refused)
    if (refused !== undefined) {
      box.current?.focus()
      return
    }
    save(name)
    close()
  }

  return (
    <DialogForm
      submit={submit}
      actions={
        <>
          <Button onClick={close}>{m.wall_view_cancel()}</Button>
          <Button type="submit" variant="primary">
            {m.wall_view_save_short()}
          </Button>
        </>
      }
    >
      <div>
        <TextField
          ref={box}
          label={m.wall_view_name()}
          value={name}
          autoComplete="off"
          error={error}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setError(undefined)
          }}
        />
        <output className="field-note">{isTaken && m.wall_view_replaces()}</output>
      </div>
    </DialogForm>
  )
}

function refusalOf(name: string, names: readonly string[]): string | undefined {
  if (name.trim() === '') return m.wall_view_name_missing()
  const isOneMore = !names.includes(viewName(name))
  return isOneMore && names.length >= mostViews ? m.wall_view_full({ count: mostViews }) : undefined
}

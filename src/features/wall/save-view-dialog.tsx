import { useRef, useState } from 'react'

import * as m from '#messages'
import { Button } from '#ui/button.tsx'
import { DialogForm } from '#ui/dialog-form.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'

interface SaveViewDialogProps {
  readonly isOpen: boolean
  readonly close: () => void
  /** The name that the view has already. */
  readonly name: string
  readonly save: (name: string) => void
}

/** Asks for the name of a view. */
export function SaveViewDialog({ isOpen, close, name: former, save }: SaveViewDialogProps) {
  const box = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(former)
  const [isMissing, setIsMissing] = useState(false)

  function submit() {
    if (name.trim() === '') {
      setIsMissing(true)
      box.current?.focus()
      return
    }
    save(name)
    setName('')
    close()
  }

  return (
    <Dialog
      {...{ isOpen, close }}
      title={m.wall_view_title()}
      description={m.wall_view_text()}
      initialFocus={box}
    >
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
        <TextField
          ref={box}
          label={m.wall_view_name()}
          value={name}
          autoComplete="off"
          error={isMissing ? m.wall_view_name_missing() : undefined}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setIsMissing(false)
          }}
        />
      </DialogForm>
    </Dialog>
  )
}

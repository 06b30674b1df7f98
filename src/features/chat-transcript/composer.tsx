import { useId, useState, type KeyboardEvent, type RefObject } from 'react'

import * as m from '#messages'
import { keepDraft, keptDraft } from '#api/outbox/outbox-storage.ts'
import { Button } from '#ui/button.tsx'

interface ComposerProps {
  readonly userId: string
  readonly sessionId: string
  /** Why nothing can be sent, if nothing can. What is written so far stays. */
  readonly disabledReason: string | undefined
  readonly send: (text: string) => void
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** Where a message is written. What stands in it is kept until it is sent. */
export function Composer({ userId, sessionId, disabledReason, send, field }: ComposerProps) {
  const id = useId()
  const [text, setText] = useState(() => keptDraft(userId, sessionId))
  const isBlank = text.trim() === ''

  function change(next: string) {
    setText(next)
    keepDraft(userId, sessionId, next)
  }

  function submit() {
    field.current?.focus()
    if (isBlank || disabledReason !== undefined) return
    send(text)
    change('')
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        {m.chat_message()}
      </label>
      {/* The text once more, unseen: its height is the height of the field. */}
      <div className="composer-field" data-text={text}>
        <textarea
          ref={field}
          id={id}
          data-place="message"
          className="input"
          rows={1}
          dir="auto"
          value={text}
          placeholder={m.chat_message()}
          readOnly={disabledReason !== undefined}
          aria-describedby={disabledReason === undefined ? undefined : `${id}-reason`}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!sends(event)) return
            event.preventDefault()
            submit()
          }}
        />
      </div>
      <Button
        type="submit"
        variant="primary"
        icon="send"
        disabledReason={disabledReason ?? (isBlank ? m.chat_blank() : undefined)}
      >
        {m.chat_send()}
      </Button>
      {disabledReason !== undefined && (
        <p id={`${id}-reason`} className="composer-reason">
          {disabledReason}
        </p>
      )}
    </form>
  )
}

/**
 * Enter sends, Shift+Enter breaks the line. An Enter that ends the choice of a character in an input method does neither;
 * some browsers tell of it only by the old key code.
 */
function sends({ key, shiftKey, altKey, keyCode, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Enter' && !shiftKey && !altKey && !nativeEvent.isComposing && keyCode !== 229
}

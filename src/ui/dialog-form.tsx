import type { ReactNode } from 'react'

import './dialog-form.css'

type DialogFormProps = {
  submit: () => void
  children: ReactNode
  /** Cancel and the act, which is a submit button. */
  actions: ReactNode
}

/** What a dialog asks for: fields one below the other, and the acts at the end. Checks are the caller's, not the browser's. */
export function DialogForm({ submit, children, actions }: DialogFormProps) {
  return (
    <form
      className="dialog-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {children}
      <div className="dialog-form-acts">{actions}</div>
    </form>
  )
}

import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type FormEvent, type Ref } from 'react'

import * as m from '#messages'
import type { UserInfo } from '#api/contract/user-info.ts'
import { signIn } from '#api/sign-in/sign-in.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { isShutOut, signInProblem } from './sign-in-problem.ts'

interface SignInFormProps {
  /** Filled in where it is known who worked here. */
  readonly email?: string
  readonly firstField?: Ref<HTMLInputElement>
  readonly whenSignedIn: (user: UserInfo) => void
  /** The server does not let this person in any more, and says why. */
  readonly whenShutOut?: (email: string, why: string) => void
}

/** E-mail and password. What was typed stays through every failure but the password of a wrong pair. */
export function SignInForm({ email = '', firstField, whenSignedIn, whenShutOut }: SignInFormProps) {
  const password = useRef<HTMLInputElement>(null)
  const [isMissing, setIsMissing] = useState(false)
  const { mutate, isPending, error } = useMutation(signIn())

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const credentials = { userName: textOf(typed, 'email').trim(), password: textOf(typed, 'password') }
    const isIncomplete = credentials.userName === '' || credentials.password === ''
    setIsMissing(isIncomplete)
    if (isIncomplete || isPending) return
    mutate(credentials, {
      onSuccess: whenSignedIn,
      onError: (failure) => {
        password.current?.select()
        if (isShutOut(failure)) whenShutOut?.(credentials.userName, signInProblem(failure))
      },
    })
  }

  const problem = isMissing ? m.sign_in_missing() : error && !isPending ? signInProblem(error) : null
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <TextField
        label={m.sign_in_email()}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        {...(firstField && { ref: firstField })}
      />
      <TextField
        label={m.sign_in_password()}
        name="password"
        type="password"
        autoComplete="current-password"
        ref={password}
      />
      {problem && (
        <p role="alert" className="form-problem">
          {problem}
        </p>
      )}
      <Button type="submit" variant="primary" isBusy={isPending}>
        {m.sign_in_submit()}
      </Button>
    </form>
  )
}

function textOf(typed: FormData, name: string): string {
  const value = typed.get(name)
  return typeof value === 'string' ? value : ''
}

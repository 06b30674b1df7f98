import * as m from '#messages'
import { problemOf } from '#api/problem.ts'
import { Button } from '#ui/button.tsx'
import { FullPage } from './full-page.tsx'

interface ServerProblemProps {
  readonly error: unknown
  readonly title?: string
  readonly tryAgain: () => void
}

/** Nothing could be read yet, so there is no screen to keep: what happened, and "Try again". */
export function ServerProblem({ error, title = m.page_server_title(), tryAgain }: ServerProblemProps) {
  const { text, reference } = problemOf(error)
  return (
    <FullPage
      title={title}
      reference={reference}
      actions={
        <Button variant="primary" icon="refresh" onClick={tryAgain}>
          {m.error_try_again()}
        </Button>
      }
    >
      {text}
    </FullPage>
  )
}

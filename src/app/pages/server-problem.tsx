import * as m from '#messages'
import { problemOf } from '#api/problem.ts'
import { Button } from '#ui/button.tsx'
import { FullPane } from './full-page.tsx'

interface ServerProblemProps {
  readonly error: unknown
  readonly title?: string
  readonly tryAgain: () => void
}

/** Nothing could be read yet, so there is no screen to keep: what happened, and "Try again". */
export const ServerProblem = (props: ServerProblemProps) => (
  <main className="full-page">
    <ServerProblemPane {...props} />
  </main>
)

/** The same where a page already stands around it. */
export function ServerProblemPane({ error, title = m.page_server_title(), tryAgain }: ServerProblemProps) {
  const { text, reference } = problemOf(error)
  return (
    <FullPane
      title={title}
      reference={reference}
      actions={
        <Button variant="primary" icon="refresh" onClick={tryAgain}>
          {m.error_try_again()}
        </Button>
      }
    >
      {text}
    </FullPane>
  )
}

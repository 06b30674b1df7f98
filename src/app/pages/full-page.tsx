import { use, type ReactNode } from 'react'
import { Link } from 'wouter'

import * as m from '#messages'
import { sessionsAddress } from '#lib/addresses.ts'
import { ProblemState } from '#ui/problem-state.tsx'
import { DocumentTitle } from '../shell/document-title.tsx'
import { WayBackContext } from './way-back.ts'

interface FullPageProps {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly reference?: string | undefined
}

/** A page that says why there is nothing else on it, and the way back. */
export const FullPage = (props: FullPageProps) => (
  <main className="full-page">
    <FullPane {...props} />
  </main>
)

/** The same where a page already stands around it. */
export function FullPane({ title, children, actions, reference }: FullPageProps) {
  const isInFrame = use(WayBackContext) === null
  return (
    <div className="full-pane">
      <DocumentTitle title={title} />
      <ProblemState
        title={title}
        heading="h1"
        reference={reference}
        actions={
          <>
            {actions}
            {!isInFrame && (
              <Link href={sessionsAddress} className="button" data-variant="quiet" data-size="md">
                {m.app_back_to_sessions()}
              </Link>
            )}
          </>
        }
      >
        {children}
      </ProblemState>
    </div>
  )
}

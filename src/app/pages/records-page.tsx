import { useEffect, type ReactNode } from 'react'
import { Link } from 'wouter'

import * as m from '#messages'
import { sessionsAddress } from '#lib/addresses.ts'
import { Icon } from '#ui/icon.tsx'
import { DocumentTitle } from '../shell/document-title.tsx'
import { firstViewIsShown } from '../shell/first-view.ts'

interface RecordsPageProps {
  readonly title: string
  /** What can be done with all of them, at the end of the head. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** A page that lists what the server keeps beside the sessions at hand, with the way back to those. */
export function RecordsPage({ title, tools, children }: RecordsPageProps) {
  useEffect(() => void firstViewIsShown(), [])
  return (
    <main className="history-page">
      <DocumentTitle title={title} />
      <header className="session-head">
        <Link
          href={sessionsAddress}
          className="button"
          data-variant="ghost"
          data-size="sm"
          aria-label={m.app_back_to_sessions()}
        >
          <Icon name="back" />
        </Link>
        <h1>{title}</h1>
        {tools}
      </header>
      {children}
    </main>
  )
}

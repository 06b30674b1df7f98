import { useEffect, type ReactNode } from 'react'

import * as m from '#messages'
import { sessionsAddress } from '#lib/addresses.ts'
import { DocumentTitle } from '../shell/document-title.tsx'
import { firstViewIsShown } from '../shell/first-view.ts'
import { BackLink } from './back-link.tsx'

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
        <BackLink href={sessionsAddress} label={m.app_back_to_sessions()} />
        <h1>{title}</h1>
        {tools}
      </header>
      {children}
    </main>
  )
}
